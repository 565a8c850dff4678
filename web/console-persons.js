// Who is here, in the order they came: silhouettes, and a first name only where one was given. Nothing of what they did is
// here, so that a name never stands beside a vote.
import { h } from "./dom.js";
import { tableName } from "./console-watch.js";
import { pawn, sign } from "./shapes/pictures.js";
import { ranked, typed } from "./shapes/say.js";

/** @typedef {import("./console-page.js").Desk} Desk */
/** @typedef {{rank: number, name?: string, together?: string, hidden?: boolean, table?: string, here?: boolean, byTeam?: boolean, removed?: boolean}} Person */

/**
 * Their first name, else their place in the order of arrival.
 * @param {import("./shapes/say.js").Say} say @param {Person} one
 */
export function called(say, one) {
  return one.name || say.words("lead.someone", { rank: one.rank });
}

/** @param {Desk} at */
export function persons(at) {
  const { say, lead, desk } = at;
  const session = lead.link.session();
  /** @type {Array<[string, Person]>} */
  const all = /** @type {any} */ (ranked(session.present));
  const chosen = all.find((one) => one[0] === desk.person);
  return h(
    "section",
    { class: "sheet persons", key: "persons", "aria-labelledby": "persons-title" },
    h("div", { class: "head" }, h("h2", { id: "persons-title" }, say.words("lead.persons")), h("span", { class: "quiet" }, say.words(all.length > 0 ? "lead.personsWhat" : "lead.nobody"))),
    h("ul", { class: "silhouettes" }, all.map(([id, one]) => h("li", { key: id }, button(at, id, one)))),
    chosen ? about(at, chosen[0], chosen[1]) : addOne(at)
  );
}

/** @param {Desk} at @param {string} id @param {Person} one */
function button(at, id, one) {
  const { say, lead, desk } = at;
  const table = one.table && (lead.link.session().tables || {})[one.table];
  const words = [called(say, one), table ? say.words("lead.tableNamed", { table: tableName(table.rank, say) }) : say.words("lead.unseated"), one.byTeam ? say.words("lead.byTeam") : one.here ? "" : say.words("lead.lostOne")];
  const choose = () => {
    desk.person = desk.person === id ? "" : id;
    at.redraw();
  };
  return h("button", { type: "button", class: "person" + (one.removed ? " removed" : ""), "aria-pressed": String(desk.person === id), "aria-label": words.filter(Boolean).join(", "), title: words.filter(Boolean).join(" · "), onclick: choose },
    pawn(one.byTeam ? "working" : one.here ? "done" : "lost", id), one.name ? h("span", null, typed(one.name)) : h("span", { class: "ordinal" }, one.rank));
}

/**
 * What can be done for one person; sending out is asked twice, and says what becomes of what they did.
 * @param {Desk} at @param {string} id @param {Person} one
 */
function about(at, id, one) {
  const { say, lead } = at;
  const name = called(say, one);
  const command = (/** @type {string} */ words, /** @type {Record<string, any>} */ what) => h("button", { type: "button", class: "btn soft tiny", key: words, onclick: () => { lead.send(undefined, what); } }, say.words(words));
  const out = () => lead.ask(say.words("lead.sendOutSure", { name }), say.words("lead.sendOut"), () => lead.send(undefined, { remove: { person: id } }));
  const rename = (/** @type {Event} */ event) => {
    event.preventDefault();
    const field = /** @type {HTMLInputElement} */ (document.querySelector("#rename"));
    lead.send(undefined, { rename: { person: id, text: field.value.trim() } });
  };
  return h(
    "div",
    { class: "about", key: "about " + id, role: "group", "aria-label": name },
    h("b", null, typed(name)),
    one.removed ? command("lead.bringBack", { bringBack: { person: id } }) : [
      (one.name || one.hidden) && h("form", { key: "rename", onsubmit: rename }, h("label", { class: "away", for: "rename" }, say.words("lead.renameTo")), h("input", { id: "rename", type: "text", maxlength: 40, value: one.name || "", dir: "auto", autocomplete: "off" }), h("button", { type: "submit", class: "btn tiny" }, say.words("lead.rename"))),
      one.name && command("lead.hideName", { hideName: { person: id } }),
      h("button", { type: "button", class: "btn soft tiny", key: "move", onclick: () => moveThere(at, id) }, say.words("lead.changeTable")),
      h("button", { type: "button", class: "btn tiny", key: "out", onclick: out }, say.words("lead.sendOut")),
    ]
  );
}

/** @param {Desk} at @param {string} id */
function moveThere(at, id) {
  at.show("tables");
  at.desk.person = id;
  at.redraw();
}

/**
 * Somebody without a phone: counted, seated, and the team acts for them.
 * @param {Desk} at
 */
function addOne(at) {
  const { say, lead } = at;
  return h("div", { class: "about", key: "add" }, h("p", null, h("b", null, say.words("lead.noPhone")), " ", h("span", { class: "quiet" }, say.words("lead.noPhoneWhat"))),
    h("button", { type: "button", class: "btn soft slim", onclick: () => { lead.send(undefined, { add: {} }, say.words("lead.added")); } }, sign("plus"), say.words("lead.addPerson")));
}
