// One table, looked at: what its phones show, how far it is, what can be done for it.
import { h } from "./dom.js";
import { notices, since } from "./console-notices.js";
import { marks } from "./console-people.js";
import { phone } from "./console-views.js";
import { tableName } from "./console-watch.js";
import { sticker } from "./shapes/pictures.js";

/** @typedef {import("./console-page.js").Desk} Desk */

/** @param {Desk} at */
export function tablePage(at) {
  const { say, lead, desk } = at;
  const session = lead.link.session();
  const one = (session.tables || {})[desk.table];
  if (!one) {
    return [h("div", { class: "room", key: "room" }, h("h1", { tabindex: "-1" }, say.words("lead.noTable"))), h("div", { class: "side", key: "side" }, notices(at))];
  }
  return [
    h("div", { class: "room one-table", key: "room" }, h("div", { class: "seen" }, phone(at, desk.table), h("p", { class: "quiet" }, say.words("lead.seesTable"))), facts(at, one)),
    h("div", { class: "side", key: "side" }, notices(at), neighbours(at)),
  ];
}

/** @param {Desk} at @param {any} one */
function facts(at, one) {
  const { say, lead, desk } = at;
  const session = lead.link.session();
  const lost = Math.max(0, one.people - one.here);
  const call = (session.calls || {})[desk.table];
  const still = desk.watch.still(session, lead.link.now()).find((other) => other.table === desk.table);
  const close = () => lead.ask(say.words("lead.closeTableSure", { table: tableName(one.rank, say) }), say.words("lead.closeTable"), () => lead.send(undefined, { closeTable: { table: desk.table } }).then(() => at.show("live")));
  const fact = (/** @type {number} */ count, /** @type {string} */ words) => h("div", { key: words }, h("dt", null, say.words(words)), h("dd", null, count));
  return h(
    "section",
    { class: "now", key: "facts", "aria-labelledby": "table-title" },
    h("div", { class: "titled" }, sticker(one.rank, true), h("h1", { id: "table-title", tabindex: "-1" }, say.words("lead.tableNamed", { table: tableName(one.rank, say) }))),
    h("p", { class: "ask" }, call ? h("mark", null, say.words("lead.calls"), " ", since(say, lead.link.now() - call.since)) : still ? h("mark", null, say.words("lead.nothing", { since: since(say, still.milliseconds) })) : say.words("lead.seated", { people: one.people })),
    h("p", { class: "ones", "aria-hidden": "true" }, marks(one, lost)),
    h("dl", { class: "facts" }, fact(one.done, "lead.done"), fact(one.working, "lead.working"), fact(Math.max(0, one.people - one.done - one.working), "lead.waiting"), fact(lost, "lead.lostOne")),
    h(
      "div",
      { class: "acts" },
      call && h("button", { type: "button", class: "btn main", key: "go", onclick: () => { lead.send(undefined, { answerCall: { table: desk.table } }); } }, say.words("lead.going")),
      h("button", { type: "button", class: "btn soft", key: "close", onclick: close }, say.words("lead.closeTable")),
      h("button", { type: "button", class: "btn", key: "move", onclick: () => at.show("tables") }, say.words("lead.moveSomeone")),
      h("button", { type: "button", class: "btn soft", key: "back", onclick: () => at.show("live") }, say.words("lead.backLive"))
    )
  );
}

/**
 * The other tables, to go from one to the next.
 * @param {Desk} at
 */
function neighbours(at) {
  const { say, lead, desk } = at;
  const tables = lead.link.session().tables;
  return h(
    "nav",
    { class: "sheet others", key: "others", "aria-label": say.words("lead.tables") },
    Object.keys(tables).sort((one, other) => tables[one].rank - tables[other].rank).map((table, index) =>
      h("button", { type: "button", key: table, "data-digit": index + 1, "aria-current": table === desk.table ? "true" : undefined, onclick: () => at.show("table", table) },
        sticker(tables[table].rank, true), h("span", null, tableName(tables[table].rank, say)), h("span", { class: "quiet" }, tables[table].done + " " + say.words("lead.outOf", { people: tables[table].people }))))
  );
}
