// The tables: people sit where they like; the lead moves one, keeps some together, or draws lots and looks before saying yes.
import { arranging, madeUp } from "./console-draw.js";
import { notices } from "./console-notices.js";
import { called } from "./console-persons.js";
import { tableName } from "./console-watch.js";
import { h } from "./dom.js";
import { pawn, sign, sticker } from "./shapes/pictures.js";
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
    h("div", { class: "side", key: "side" }, notices(at), chosen(at, tables), arranging(at, loose.length)),
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
    madeUp(at, id),
    held && desk.tool !== "together" && held.table !== id && h("button", { type: "button", class: "btn call slim", "data-digit": index + 1, onclick: move }, say.words("lead.moveHere"), at.desk.shortcuts && index < 9 && h("kbd", { "aria-hidden": "true" }, index + 1))
  );
}

/** @param {Desk} at @param {string} id @param {any} one */
function person(at, id, one) {
  const { say, lead, desk } = at;
  const table = one.table && (lead.link.session().tables || {})[one.table];
  const name = [called(say, one), one.together && say.words("lead.tied"), table ? say.words("lead.tableNamed", { table: tableName(table.rank, say) }) : say.words("lead.unseated")].filter(Boolean).join(", ");
  const take = () => {
    const held = desk.person;
    if (held && held !== id && desk.tool === "together") {
      keepTogether(at, held, id);
    } else {
      desk.person = held === id ? "" : id;
      desk.tool = "";
      at.redraw();
    }
  };
  return h("button", { type: "button", class: "person" + (one.together ? " tied" : ""), "aria-pressed": String(desk.person === id), "aria-label": name, title: name, onclick: take },
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
    desk.tool = "";
    at.redraw();
  };
  const tie = () => {
    desk.tool = desk.tool === "together" ? "" : "together";
    at.redraw();
  };
  const tying = desk.tool === "together";
  return h("section", { class: "sheet chosen", key: "chosen", "aria-live": "polite" }, h("h2", null, typed(called(say, one))), h("p", null, say.words(tying ? "lead.tieWhom" : "lead.moveWhere")),
    h("p", { class: "acts" },
      h("button", { type: "button", class: "btn slim", key: "tie", "aria-pressed": String(tying), onclick: tie }, sign("together"), say.words("lead.together")),
      one.together && h("button", { type: "button", class: "btn soft slim", key: "separate", onclick: () => { lead.send(undefined, { separate: { person: desk.person } }); } }, say.words("lead.separate")),
      h("button", { type: "button", class: "btn soft slim", key: "drop", onclick: drop }, say.words("lead.drop"))));
}

/**
 * Those who are with either of them come along.
 * @param {Desk} at @param {string} one @param {string} other
 */
function keepTogether(at, one, other) {
  const present = at.lead.link.session().present;
  const companies = [one, other].map((id) => present[id].together).filter(Boolean);
  const people = Object.keys(present).filter((id) => id === one || id === other || companies.indexOf(present[id].together) >= 0);
  at.desk.person = "";
  at.desk.tool = "";
  at.lead.send(undefined, { keepTogether: { people } });
}
