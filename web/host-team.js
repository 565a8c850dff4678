// What a host may do for the whole room beside the table: read notes before the wall, type what was written on paper.
import { render, t, h } from "./dom.js";
import { beginning, entry } from "./entry.js";
import { later } from "./later.js";
import { doubles } from "./pairs.js";
import { reading } from "./strip.js";

/** @typedef {import("./host.js").Host} Host */

/** What the reading remembers. */
const state = { aside: false, last: "", until: 0 };
/** What is being typed for the room, and in which activity. */
const typing = { activity: "", open: "", values: {} };

/** @param {Host} host */
function back({ place, go }) {
  render(place.dock, h("button.wide", { onclick: () => go("") }, t("more.back")));
}

/** @param {Host} host */
export function read(host) {
  const { view, say, session, place, connection, redraw } = host;
  const { activity } = session;
  render(place.main, view.strip ? reading({ say, strip: view.strip, redraw, state, act: (command) => connection.act(undefined, activity.id, command) }) : h("h1", t("host.nothing")));
  back(host);
  return "read";
}

/** @param {Host} host */
export function enter(host) {
  const { view, say, session, place, connection, redraw } = host;
  const { activity } = session;
  const forms = view.entry || {};
  if (typing.activity !== (activity || {}).id || (typing.open && !forms[typing.open])) {
    const first = Object.keys(forms).length === 1 ? Object.keys(forms)[0] : "";
    Object.assign(typing, { activity: (activity || {}).id, open: first, values: first ? beginning(forms[first]) : {} });
  }
  render(place.main, h("h1", t("host.enter")), Object.keys(forms).length > 0
    ? entry({ say, forms, state: typing, redraw, act: (command) => connection.act(undefined, activity.id, command) }) : h("p", t("host.nothing")));
  back(host);
  return "enter";
}

/** @param {Host} host */
export function laterPage(host) {
  const { session, say, place, connection, redraw } = host;
  render(place.main, later({ say, items: session.later, redraw, act: (command) => connection.act(undefined, undefined, command) }));
  back(host);
  return "later";
}

/** @param {Host} host */
export function pairsPage(host) {
  const { view, say, session, place, connection } = host;
  render(place.main, doubles({ say, pairs: view.pairs, act: (command) => connection.act(undefined, session.activity.id, command) }));
  back(host);
  return "pairs";
}
