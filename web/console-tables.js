// The tables: people sit where they like; the lead moves one, keeps some together, or draws lots and looks before saying yes.
import { notices } from "./console-notices.js";
import { called } from "./console-persons.js";
import { tableName } from "./console-watch.js";
import { h } from "./dom.js";
import { pawn, sticker } from "./shapes/pictures.js";
import { ranked, typed } from "./shapes/say.js";

/** @typedef {import("./console-page.js").Desk} Desk */

/** @param {Desk} at */
export function tablesPage(at) {
  const { say, lead } = at;
  const session = lead.link.session();
  const tables = /** @type {Array<[string, any]>} */ (ranked(session.tables));
  const loose = seatedAt(session, "");
  const people = /** @type {Array<[string, any]>} */ (ranked(session.present)).filter((one) => !one[1].removed);
  return [
    h(
      "section",
      { class: "room seats", key: "room", "aria-labelledby": "tables-title" },
      h("div", { class: "head" }, h("h1", { id: "tables-title", tabindex: "-1" }, say.words("lead.part.tables")),
        h("p", { class: "verdict" }, say.words("lead.seatedOf", { seated: people.length - loose.length, people: people.length }))),
      tables.length === 0 && h("p", { class: "nothing" }, say.words("lead.noTables")),
      h("ol", { class: "cards of-" + Math.min(12, tables.length) }, tables.map(([id, one], index) => card(at, id, one, index))),
      loose.length > 0 && h("div", { class: "sheet loose", key: "loose" }, h("h2", null, say.words("lead.unseated")), h("ul", { class: "silhouettes" }, loose.map((one) => h("li", { key: one[0] }, person(at, one[0], one[1])))))
    ),
    h("div", { class: "side", key: "side" }, notices(at), chosen(at, tables)),
  ];
}

/**
 * Who sits at a table, in the order they came.
 * @param {any} session @param {string} table empty for those who have none
 * @returns {Array<[string, any]>}
 */
export function seatedAt(session, table) {
  return /** @type {Array<[string, any]>} */ (ranked(session.present)).filter((one) => (one[1].table || "") === table && !one[1].removed);
}

/** @param {Desk} at @param {string} id @param {any} one @param {number} index */
function card(at, id, one, index) {
  const { say, lead, desk } = at;
  const session = lead.link.session();
  const seated = seatedAt(session, id);
  const held = desk.person && (session.present || {})[desk.person];
  const move = () => {
    const person = desk.person;
    desk.person = "";
    lead.send(undefined, { move: { person, table: id } }, say.words("lead.moved1", { table: tableName(one.rank, say) }));
  };
  return h(
    "li",
    { class: "sheet card", key: id },
    h("div", { class: "titled" }, sticker(one.rank, true), h("h2", null, tableName(one.rank, say)), h("p", { class: "count" }, one.people, h("small", null, " " + say.words("lead.seatedShort", { people: one.people })))),
    h("ul", { class: "silhouettes" }, seated.map((other) => h("li", { key: other[0] }, person(at, other[0], other[1])))),
    held && held.table !== id && h("button", { type: "button", class: "btn call slim", "data-digit": index + 1, onclick: move }, say.words("lead.moveHere"), at.desk.shortcuts && index < 9 && h("kbd", { "aria-hidden": "true" }, index + 1))
  );
}

/** @param {Desk} at @param {string} id @param {any} one */
function person(at, id, one) {
  const { say, lead, desk } = at;
  const table = one.table && (lead.link.session().tables || {})[one.table];
  const name = [called(say, one), table ? say.words("lead.tableNamed", { table: tableName(table.rank, say) }) : say.words("lead.unseated")].join(", ");
  const together = Object.keys(one.with || {}).length > 0 || one.together;
  const take = () => {
    desk.person = desk.person === id ? "" : id;
    at.redraw();
  };
  return h("button", { type: "button", class: "person" + (together ? " tied" : ""), "aria-pressed": String(desk.person === id), "aria-label": name, title: name, onclick: take },
    pawn(one.here || one.byTeam ? "done" : "lost", id), one.name && h("span", null, typed(one.name)));
}

/**
 * The person in hand.
 * @param {Desk} at @param {Array<[string, any]>} tables
 */
function chosen(at, tables) {
  const { say, lead, desk } = at;
  const one = desk.person && (lead.link.session().present || {})[desk.person];
  if (!one) {
    return h("p", { class: "nothing", key: "chosen" }, h("b", null, say.words("lead.sitFreely")), " ", h("span", { class: "quiet" }, say.words(tables.length > 0 ? "lead.sitFreelyWhat" : "lead.noTablesWhat")));
  }
  const drop = () => {
    desk.person = "";
    at.redraw();
  };
  return h("section", { class: "sheet chosen", key: "chosen", "aria-live": "polite" }, h("h2", null, typed(called(say, one))), h("p", null, say.words("lead.moveWhere")),
    h("button", { type: "button", class: "btn soft slim", onclick: drop }, say.words("lead.drop")));
}
