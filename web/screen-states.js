// What the wall shows at the lead's word, whatever the activity: the raised hand, the code, the rules, the tables, the next date, the
// sign that tells whether the wall shows the right window.
import { h } from "./dom.js";
import { pawn, qr, sign, sticker } from "./shapes/pictures.js";
import { ranked, spaced, typed } from "./shapes/say.js";

/** @typedef {import("./screen-pages.js").Shown} Shown */

const [arm, cuff] = ["M84 410V318h132v92z", "M76 334h148"];
const fingers = ["M86 190V92", "M130 180V52", "M174 180V58", "M217 196v-88"];
const thumb = "M206 262c26-16 40-40 60-62";
const palm = "M65.5 176h172v72c0 46-26 78-86 78s-86-30-86-78z";
const lines = "M108 184v-26M152 184v-30M195.5 184v-26";
const sun = "M12 4.8v1.5M12 17.7v1.5M4.8 12h1.5M17.7 12h1.5M6.9 6.9 8 8M16 16l1.1 1.1M17.1 6.9 16 8M8 16l-1.1 1.1";

/** A hand with a gommette in its palm: ink first, a little larger, then the colours. */
function hand() {
  return h(
    "svg",
    { class: "hand", viewBox: "30 14 270 390", "aria-hidden": "true", preserveAspectRatio: "xMidYMax meet" },
    h("g", { class: "outline", key: "outline" }, fingers.map((d) => h("path", { d, key: d, "stroke-width": 55 })), h("path", { d: thumb, "stroke-width": 57 }), h("path", { d: palm, "stroke-width": 14 }), h("path", { d: arm, "stroke-width": 14 }), h("path", { d: cuff, "stroke-width": 44 })),
    h("path", { d: arm, class: "sleeve", key: "arm" }),
    h("path", { d: cuff, class: "cuff", key: "cuff", "stroke-width": 30 }),
    h("g", { class: "skin", key: "skin" }, fingers.map((d) => h("path", { d, key: d, "stroke-width": 41 })), h("path", { d: thumb, "stroke-width": 43 }), h("path", { d: palm, class: "palm" })),
    h("path", { d: lines, class: "lines", key: "lines" }),
    h("g", { transform: "rotate(-8 150 250)", key: "sun" }, h("circle", { class: "disc", cx: 150, cy: 250, r: 45 }), h("g", { class: "sun", transform: "translate(104.5 204.5) scale(3.8)" }, h("circle", { cx: 12, cy: 12, r: 3.5 }), h("path", { d: sun })))
  );
}

/** @param {Shown} shown */
export function attention(shown) {
  const { session, say } = shown;
  return h(
    "main",
    { key: "attention" },
    hand(),
    h(
      "div",
      { role: "alert" },
      h("h1", { "data-type": "3.5 3 2.5 2.1 1.7 1.4 1.2", "data-height": "7.2" }, typed(say.text(session.attention.phrase) || say.words("wall.raiseHand"))),
      !session.withoutPhones && [h("p", { class: "put-down", key: "down" }, say.words("wall.putDown")), h("p", { key: "kept" }, say.words("wall.textKept"))]
    )
  );
}

/**
 * Seen from the last chair: the gommette says that the wall shows this window, the word that it can be read.
 * @param {Shown} shown
 */
export function trial(shown) {
  return h("main", { key: "trial" }, sticker(1), h("h1", { class: "word" }, shown.say.words("wall.trialWord")), h("p", { class: "bar-line", "aria-hidden": "true" }));
}

/** @param {Shown} shown */
export function next(shown) {
  const { session, say } = shown;
  return [shown.bar("", say.text(session.title)), h("main", { key: "main" }, session.next ? calendar(shown) : h("p", { class: "kept-safe" }, say.words("wall.noDate")))];
}

/** @param {Shown} shown */
export function calendar(shown) {
  const { session, say } = shown;
  return h("div", { class: "cal", key: "cal" }, h("p", null, say.words("wall.nextDate")), h("b", { "data-type": "3.4 3 2.6 2.2 1.8 1.5 1.2 1", "data-height": "6.6" }, typed(say.text(session.next))));
}

/**
 * The plan's own rules, else those that every workshop has.
 * @param {Shown} shown @returns {string[]}
 */
function rulesOf({ session, say }) {
  const own = ranked(session.rules).map((one) => say.text(/** @type {any} */ (one[1]).text));
  return own.length > 0 ? own : ["1", "2", "3", "4", "5"].map((name) => say.words("wall.rule." + name));
}

/** @param {Shown} shown @param {string} [turn] */
export function rules(shown, turn) {
  const all = rulesOf(shown);
  return [
    shown.bar("", shown.say.words("wall.rules"), turn),
    h(
      "main",
      { key: "main" },
      h("ol", { class: "items rules", "data-fit": "pages", "data-sizes": "2 1.75 1.5 1.25 1.1 1", "data-columns": "1" }, all.map((words, index) => h("li", { key: index }, h("span", { class: "tick", "aria-hidden": "true" }), h("p", null, typed(words)))))
    ),
  ];
}

/**
 * The side subjects that are left for another time.
 * @param {Shown} shown @param {string} [turn]
 */
export function later(shown, turn) {
  const all = ranked(shown.session.later);
  return [
    shown.bar("", shown.say.words("wall.later"), turn),
    h(
      "main",
      { key: "main" },
      all.length === 0
        ? h("p", { class: "none" }, shown.say.words("wall.laterNone"))
        : h("ul", { class: "items rules", "data-fit": "pages", "data-sizes": "2 1.75 1.5 1.25 1.1 1", "data-columns": "1" }, all.map(([id, one]) => h("li", { key: id }, sign("bubble", "mark"), h("p", null, typed(/** @type {any} */ (one).text)))))
    ),
  ];
}

/**
 * Every table with its picture and how many are there: where to sit while people come in, who is where once the lead shows it.
 * @param {Shown} shown @param {string} [turn]
 */
export function tables(shown, turn) {
  const { session, say } = shown;
  const all = ranked(session.tables);
  const settled = session.wall === "tables";
  return [
    shown.bar(session.withoutPhones ? "" : say.words(settled ? "wall.yourTable" : "wall.touchTable"), say.words(settled ? "wall.theTables" : "wall.sit"), turn),
    h(
      "main",
      { key: "main" },
      h(
        "ul",
        { class: "tables of-" + (all.length > 9 ? "many" : all.length > 6 ? "some" : "few") },
        all.map(([id, table]) => tableCard(id, /** @type {any} */ (table), shown))
      )
    ),
  ];
}

/** @param {string} id @param {{rank: number, people: number}} table @param {Shown} shown */
function tableCard(id, table, { say }) {
  const name = table.rank <= 6 ? say.words("wall.table." + table.rank) : "";
  return h(
    "li",
    { key: id },
    sticker(table.rank),
    h("p", null, h("b", null, table.rank), h("span", { class: "name" }, name)),
    h("p", { class: "seated" }, table.people > 7 ? say.words("wall.seated", { people: table.people }) : [h("span", { class: "away", key: "said" }, say.words("wall.seated", { people: table.people })), seats(table.people)])
  );
}

/** @param {number} people */
function seats(people) {
  const all = [];
  for (let index = 0; index < people; index += 1) {
    all.push(pawn("done", index));
  }
  return all;
}

/** @param {Shown} shown */
export function code(shown) {
  const { session, say } = shown;
  return h(
    "main",
    { key: "code" },
    session.qr && qr(session.qr, say.words("wall.qrName")),
    h(
      "div",
      null,
      h("h1", null, say.words("wall.join")),
      h("p", null, say.words("wall.orType")),
      h("p", { class: "address" }, session.address),
      h("p", null, say.words("wall.then")),
      h("b", { class: "code" }, spaced(session.code))
    )
  );
}
