// Who has no phone at this table. A person is added by the host and stays a person of the room: everything done for them says so.
import { h, icon, render, t } from "./dom.js";

/** @typedef {import("./host.js").Host} Host */

/** Drawings that tell apart those who gave no name. */
const pictures = ["bird", "flower", "cup", "key", "boat", "tree"];

/**
 * The people whom the team writes for at this table, in the order in which they came.
 * @param {any} session @returns {string[]}
 */
export function helped(session) {
  const present = session.present || {};
  return Object.keys(present).filter((id) => present[id].byTeam && present[id].table === session.table)
    .sort((one, other) => present[one].rank - present[other].rank);
}

/**
 * How one calls somebody: the name that was given, else a number at this table.
 * @param {any} session @param {string} id
 */
export function called(session, id) {
  const { name } = (session.present || {})[id] || { name: "" };
  return name || t("host.person", { count: helped(session).indexOf(id) + 1 });
}

/** @param {number} index */
export const face = (index) => h("span.pic", { "aria-hidden": "true" }, icon(`face-${pictures[index % pictures.length]}`));

/** @param {Host} host */
export function people({ session, connection, place, go }) {
  const ids = helped(session);
  render(place.main, h("h1", t("host.forWhom")), h("p.hint", t("host.marked")),
    h("div.people", ids.map((id, index) => h("button", { key: id, onclick: () => go("acting", id) }, face(index), h("span.grow", h("bdi", called(session, id)))))),
    h("button.wide.add", { key: "add", onclick: () => connection.act(undefined, undefined, { add: session.table ? { table: session.table } : {} }) },
      icon("plus"), t("host.add")));
  render(place.dock, h("button.main", { onclick: () => go("") }, t("more.back")));
  return "people";
}
