// The sheets of paper, A4 upright. "Venez" hangs outside before the day and holds no code; "Entrez" hangs in the room. A field that is
// empty leaves a line to write on.
import { h } from "./dom.js";
import { journal } from "./print-journal.js";
import { pagesFor } from "./print-fields.js";
import { qr, sticker } from "./shapes/pictures.js";
import { dayInWords, ranked, spaced, typed } from "./shapes/say.js";

/** @typedef {import("./print.js").Press} Press */

const [ticketsEach, namesEach] = [10, 15];
/** @type {Record<string, string>} */
const pictures = {
  when: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7.5V12l3 2",
  where: "M3 11.5 12 4l9 7.5M5.8 9.5V20h12.4V9.5",
  phone: "M7.5 2.5h9v19h-9zM10.5 18.5h3",
  snack: "M4 9h12v6a5 5 0 0 1-5 5H9a5 5 0 0 1-5-5zM16 11h2a2.5 2.5 0 0 1 0 5h-2M8 3v2.5M12 3v2.5",
  children: "M8 8.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM4 20v-4.5c0-2.5 1.7-4 4-4s4 1.5 4 4V20M17 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM14.5 20v-2.5c0-1.7 1-2.8 2.5-2.8s2.5 1.1 2.5 2.8V20",
  scribe: "M4 20l1-4.5L16.5 4l3.5 3.5L8.5 19zM14 6.5l3.5 3.5",
};

/** @param {string} name */
function picture(name) {
  return h("svg", { class: "pic", viewBox: "0 0 24 24", "aria-hidden": "true" }, h("path", { d: pictures[name] }));
}

/**
 * Every sheet that this session can have.
 * @param {Press} press @returns {Array<{name: string, pages: any[]}>}
 */
export function sheets(press) {
  const { session } = press;
  const seats = ranked(session.tables);
  const papers = journal(press);
  const all = (papers.length > 0 ? [{ name: "journal", pages: papers }] : []).concat([
    { name: "come", pages: [come(press)] }, { name: "enter", pages: [enter(press)] }, { name: "texts", pages: [] },
    { name: "invite", pages: [invitations(press)] }, { name: "tables", pages: cards(press, seats.map((one) => /** @type {any} */ (one[1]).rank)) },
    { name: "tickets", pages: tickets(press) }, { name: "attendance", pages: attendance(press) },
  ]);
  return all.filter((one) => (one.name !== "tables" || seats.length > 0) && (one.name !== "tickets" || !session.withoutPhones));
}

/** @param {string} words a line to write on when there are none */
const filled = (words) => (words.trim() ? typed(words) : h("span", { class: "to-fill" }, "\u00a0"));

/** @param {Press} press */
function facts({ say, fields }) {
  return h(
    "dl",
    { class: "facts" },
    h("div", { key: "when" }, h("dt", null, picture("when"), say.words("print.when")), h("dd", null, filled(fields.date)), fields.hours && h("dd", { key: "hours" }, typed(fields.hours))),
    h("div", { key: "where" }, h("dt", null, picture("where"), say.words("print.where")), h("dd", null, filled(fields.venue)), fields.street && h("dd", { class: "street", key: "street" }, typed(fields.street)))
  );
}

/** @param {Press} press */
function purpose({ say, session }) {
  return h("p", { class: "purpose", "data-type": "1.9 1.7 1.5 1.3", "data-height": "8.5" }, h("b", null, say.words("wall.purpose")), " ", typed(say.text(session.purpose)));
}

/** @param {Press} press */
function foot({ say, session, fields }) {
  return h(
    "footer",
    { class: "foot" },
    fields.contact && h("p", null, h("b", null, say.words("print.ask", { contact: "" })), typed(fields.contact)),
    session.sponsor && h("p", null, typed(say.text(session.sponsor))),
    h("p", null, session.keptUntil ? say.words("wall.legal", { date: dayInWords(session.keptUntil, say.language) }) : say.words("wall.legalPlain"))
  );
}

/** @param {Press} press */
function come(press) {
  const { say, session, fields } = press;
  const offers = ["snack", "children", "scribe"].filter((name) => /** @type {any} */ (fields)[name]);
  return h(
    "article",
    { class: "page come", key: "come" },
    h("p", { class: "mark" }, sticker(1), sticker(2), sticker(3), say.words("print.open")),
    h("h2", { class: "title", "data-type": "4.8 4.2 3.7 3.2 2.8 2.4 2", "data-height": "15" }, typed(say.text(session.title))),
    purpose(press),
    facts(press),
    h("p", { class: "no-phone" }, picture("phone"), h("b", null, say.words("print.noPhone"))),
    h("ul", { class: "offers of-" + offers.length }, offers.map((name) => h("li", { key: name }, picture(name), h("span", null, say.words("print.offer." + name))))),
    foot(press)
  );
}

/** @param {Press} press */
function enter(press) {
  const { say, session, fields } = press;
  const title = h("header", null, h("h2", { class: "title" }, say.words(session.withoutPhones ? "print.comeIn" : "print.enter")), h("p", { class: "sub" }, typed(say.text(session.title))));
  if (session.withoutPhones) {
    return h("article", { class: "page enter", key: "enter" }, title, h("div", { class: "calm" }, h("div", null, sticker(1), sticker(2), sticker(3)), h("p", null, say.words("print.sit"))), purpose(press), foot(press));
  }
  return h(
    "article",
    { class: "page enter", key: "enter" },
    title,
    fields.wifi && h("section", { class: "step", key: "wifi" }, h("b", { class: "no" }, "1"), h("p", null, say.words("print.wifi"), h("b", null, typed(fields.wifi))), fields.password && h("p", null, say.words("print.password"), h("b", null, typed(fields.password)))),
    h(
      "section",
      { class: "code-box", key: "code" },
      h("h3", null, fields.wifi && h("b", { class: "no" }, "2"), say.words("print.aim")),
      session.qr && qr(session.qr, say.words("wall.qrName")),
      h("p", null, say.words("print.orGo"), " ", h("b", { class: "address" }, session.address), " ", say.words("print.andType")),
      h("p", { class: "code" }, spaced(session.code))
    ),
    h("p", { class: "no-phone quiet" }, picture("phone"), h("span", null, h("b", null, say.words("print.without")), " ", say.words("print.tellUs")))
  );
}

/** @param {Press} press */
function invitations(press) {
  const { say, session } = press;
  return h(
    "article",
    { class: "page four", key: "invite" },
    [1, 2, 3, 4].map((rank) =>
      h(
        "section",
        { key: rank },
        h("p", { class: "mark" }, sticker(rank), say.words("print.invited")),
        h("h2", { "data-type": "2 1.8 1.6 1.4 1.2 1", "data-height": "6.5" }, typed(say.text(session.title))),
        h("p", { class: "purpose", "data-type": "1.15 1.05 .95 .85", "data-height": "7" }, h("b", null, say.words("wall.purpose")), " ", typed(say.text(session.purpose))),
        facts(press),
        h("p", { class: "no-phone" }, h("b", null, say.words("print.noPhone")))
      )
    )
  );
}

/**
 * Two tents a sheet, folded in the middle: each face is read from its own side.
 * @param {Press} press @param {number[]} ranks
 */
function cards({ say, session }, ranks) {
  /** @param {number} rank @param {string} key */
  const face = (rank, key) =>
    h(
      "div",
      { class: "face", key },
      sticker(rank),
      h("div", null, h("p", { class: "rank" }, rank), h("p", { class: "name" }, rank <= 6 ? say.words("wall.table." + rank) : ""), h("p", null, say.words("print.question"))),
      !session.withoutPhones && h("div", { class: "in" }, session.qr && qr(session.qr, say.words("wall.qrName")), h("p", { class: "address" }, session.address), h("p", { class: "code" }, spaced(session.code)))
    );
  const tents = ranks.map((rank) => h("section", { class: "tent", key: rank }, face(rank, "far"), face(rank, "near")));
  return tents.filter((_, index) => index % 2 === 0).map((tent, index) => h("article", { class: "page tents", key: "tents " + index }, tent, tents[index * 2 + 1]));
}

/**
 * Plain entry tickets: all open the same door.
 * @param {Press} press
 */
function tickets({ say, session, fields }) {
  const one = (/** @type {number} */ rank) =>
    h(
      "section",
      { class: "ticket", key: rank },
      session.qr && qr(session.qr, say.words("wall.qrName")),
      h("div", null, h("p", { class: "name" }, say.words("print.ticket")), h("p", { class: "small" }, say.words("print.orGo"), " ", h("b", null, session.address), " ", say.words("print.andType")), h("p", { class: "code" }, spaced(session.code)))
    );
  return numbers(pagesFor(fields, ticketsEach)).map((page) => h("article", { class: "page ten", key: "tickets " + page }, numbers(ticketsEach).map(one)));
}

/** @param {Press} press */
function attendance(press) {
  const pages = pagesFor(press.fields, namesEach);
  return numbers(pages).map((page) => namesPage(press, page, pages));
}

/** @param {Press} press @param {number} page @param {number} pages */
function namesPage({ say, session, fields }, page, pages) {
  const about = [["about", say.text(session.title)], ["date", fields.date], ["hours", fields.hours], ["venue", fields.venue], ["next", session.next ? say.text(session.next) : ""], ["counted", ""]];
  const heads = ["rank", "name", "resident", "staff", "first", "sign"];
  return h(
    "article",
    { class: "page names", key: "names " + page },
    h("header", null, h("h2", { class: "title" }, say.words("print.sheet.attendance")), h("p", { class: "small" }, say.words("print.pageOf", { page, pages }))),
    h("dl", { class: "about" }, about.map(([name, words]) => h("div", { key: name }, h("dt", null, say.words("print.head." + name)), h("dd", null, words ? typed(words) : "\u00a0")))),
    h(
      "table",
      null,
      h("thead", null, h("tr", null, heads.map((name) => h("th", { scope: "col", class: name, key: name }, say.words("print.head." + name))))),
      h("tbody", null, numbers(namesEach).map((row) => h("tr", { key: row }, heads.map((name) => h("td", { class: name, key: name }, name === "rank" ? (page - 1) * namesEach + row : ["resident", "staff", "first"].indexOf(name) >= 0 ? h("i", null) : "")))))
    ),
    h("footer", { class: "foot" }, h("p", null, h("b", null, say.words("print.apart")), " ", say.words("print.apartWhy")), h("p", { class: "hand" }, say.words("print.responsible")), session.sponsor && h("p", null, typed(say.text(session.sponsor))))
  );
}

/** @param {number} count @returns {number[]} from 1 */
function numbers(count) {
  return Array.from({ length: count }, (_, index) => index + 1);
}
