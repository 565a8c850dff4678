// The list: ideas with their numbers, when they are about to be voted on or placed.
import { h } from "../dom.js";
import { length } from "./board.js";
import { typed } from "./say.js";

/** @typedef {{number: number, text: string, tint?: string, known?: import("./say.js").Text}} Item */

/**
 * Ideas wear a square with their number; a disc is a gommette.
 * @param {Item} item
 */
export function tag(item) {
  return h("span", { class: "idea " + (item.tint || "") }, item.number);
}

/** @template {{number: number}} One @param {Record<string, One> | undefined} items @returns {Array<[string, One]>} */
export function numbered(items) {
  const all = items || {};
  return Object.keys(all)
    .map((id) => /** @type {[string, One]} */ ([id, all[id]]))
    .sort((a, b) => a[1].number - b[1].number);
}

/**
 * @param {{items?: Record<string, Item>}} list
 * @param {{say: import("./say.js").Say}} context
 */
export function list(list, context) {
  const items = numbered(list.items);
  return h(
    "div",
    { class: "list", key: "list" },
    h(
      "ul",
      { class: "items", "data-fit": "pages", "data-sizes": "1.6 1.4 1.25 1.1 1", "data-columns": items.length > 4 ? "1 2" : "1" },
      items.map(([id, item]) => h("li", { key: id, class: length(item.text) }, tag(item), h("p", null, typed(item.text), item.known !== undefined && h("small", { class: "known" }, typed(context.say.text(item.known))))))
    ),
    items.length === 0 && h("p", { class: "none" }, context.say.words("wall.noneYet"))
  );
}
