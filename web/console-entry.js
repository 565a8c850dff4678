// Typing for the room, beside what the room sees: the forms that the view brings, for an evening without phones or for who has
// none. Open by itself where nobody has a phone.
import { beginning, entry } from "./entry.js";
import { h } from "./dom.js";
import { ranked } from "./shapes/say.js";

/** @typedef {import("./console-page.js").Desk} Desk */

/**
 * The forms of the moment, none when nothing can be entered.
 * @param {Desk} at @returns {Record<string, import("./entry.js").Form>}
 */
function forms(at) {
  return (at.lead.link.wall() || {}).entry || {};
}

/**
 * Whether the forms are on the page.
 * @param {Desk} at
 */
export function entering(at) {
  const state = at.desk.entering;
  const wanted = state && (state.wanted === undefined ? at.lead.link.session().withoutPhones : state.wanted);
  return Boolean(wanted) && Object.keys(forms(at)).length > 0;
}

/**
 * The button that brings them, or puts them away.
 * @param {Desk} at
 */
export function enterButton(at) {
  const state = at.desk.entering;
  const on = entering(at);
  if (!state || Object.keys(forms(at)).length === 0) {
    return null;
  }
  const turn = () => {
    state.wanted = !on;
    at.redraw();
  };
  return h("button", { type: "button", class: "btn soft slim", key: "enter", "aria-pressed": String(on), onclick: turn }, at.say.words("remote.to.enter"));
}

/** @param {Desk} at */
export function enterSheet(at) {
  const { say, lead } = at;
  const { activity } = lead.link.session();
  const all = forms(at);
  const state = /** @type {NonNullable<import("./console.js").Desk["entering"]>} */ (at.desk.entering);
  if (state.activity !== activity.id || (state.open && !all[state.open])) {
    const [first] = ranked(all)[0];
    Object.assign(state, { activity: activity.id, open: first, values: beginning(all[first]) });
  }
  const act = (/** @type {Record<string, any>} */ command) => {
    lead.send(activity.id, command, say.words("lead.did.other"));
  };
  return h("div", { class: "sheet typing", key: "typing" }, h("div", { class: "head" }, h("h2", null, say.words("remote.enter"))), entry({ say, forms: all, state, act, redraw: at.redraw }));
}
