// Where a post-it goes, and which ones are read: a column, a moment of a day, or a row and a column where a board has both. Always by
// a tap: nothing is ever dragged.
import { h, said } from "./dom.js";
import { picture, ranked } from "./pieces.js";

/** @typedef {import("./app.js").Context} Context */
/** @typedef {(column: string) => void} Choose */

/**
 * The place where a row and a column cross.
 * @param {any} columns @param {string} row @param {string} head
 */
const crossing = (columns, row, head) => Object.keys(columns).filter((id) => columns[id].row === row && columns[id].head === head)[0];

/**
 * One row of buttons, one of them down.
 * @param {string} name @param {string} label @param {any} items @param {(id: string) => boolean} down @param {(id: string) => void} tap
 * @param {(id: string) => any} [count]
 */
const buttons = (name, label, items, down, tap, count) => h(`div.${name}`, { key: name + label, role: "group", "aria-label": label },
  ranked(items).map((id) => h("button", { key: id, "aria-pressed": down(id), onclick: () => tap(id) },
    items[id].moment && h("small.moment", said(items[id].moment)), picture(items[id].picture), h("span", said(items[id].title)), count && h("small", count(id)))));

/**
 * @param {Context} context @param {string} open a column @param {Choose} choose @param {string} name @param {boolean} [counted]
 */
function places({ t, view: { columns, heads, rows } }, open, choose, name, counted) {
  if (ranked(columns).length < 2) return false;
  const { row, head } = columns[open];
  const path = columns[open].moment !== undefined;
  if (!rows) return buttons(name, t(counted ? path ? "more.moments" : "more.columns" : path ? "more.moment" : "more.column"), columns, (id) => id === open, choose, counted ? (id) => columns[id].count : undefined);
  const title = (/** @type {string} */ key) => !counted && h("h2.ask", { key }, t(key));
  return [
    ranked(heads).length > 1 && [title("more.column"), buttons(name, t("more.column"), heads, (id) => id === head, (id) => choose(crossing(columns, row, id)))],
    ranked(rows).length > 1 && [title("more.row"), buttons(name, t("more.row"), rows, (id) => id === row, (id) => choose(crossing(columns, id, head)),
      counted ? (id) => columns[crossing(columns, id, head)].count : undefined)],
  ];
}

/**
 * Where the post-it under the pen goes.
 * @param {Context} context @param {string} open @param {Choose} choose
 */
export const choice = (context, open, choose) => places(context, open, choose, "choices.columns");

/**
 * Which post-its are read; with what comes after them, one place after the other, on a board that has rows.
 * @param {Context} context @param {string} open @param {Choose} choose
 */
export const tabs = (context, open, choose) => places(context, open, choose, "tabs", true);

/** @param {Context} context @param {string} open @param {Choose} choose */
export function following({ t, view }, open, choose) {
  const ids = ranked(view.columns);
  const next = view.rows && ids[ids.indexOf(open) + 1];
  return next && h("button.plain.following", { key: "following", onclick: () => choose(next) }, h("span", t("more.following"), " ", h("bdi", said(view.columns[next].title))));
}
