// The cards that tables have drawn: all of them side by side, then one table at a time with what it answered.
import { length } from "./board.js";
import { h } from "../dom.js";
import { columnPicture, sticker, stickers } from "./pictures.js";
import { ranked, typed } from "./say.js";

/** @typedef {import("./say.js").Say} Say */
/** @typedef {{rank: number, title: import("./say.js").Text, say?: import("./say.js").Text, picture?: string, count: number}} Card */
/** @typedef {{rank: number, cards: Record<string, Card>, shown?: boolean}} Place */
/** @typedef {{items: Record<string, Place>, current?: string, aloud?: boolean, notes?: Record<string, import("./board.js").Note>}} Deck */

/** Tables that stand side by side on the wall; more take turns. */
export const mostTables = 6;

/** @param {string} table t4; t0 is the whole room */
const number = (table) => Number(table.slice(1));

/** @param {string} table @param {Say} say @param {any} [more] */
function heading(table, say, more) {
  const rank = number(table);
  return h("h2", null, rank > 0 && sticker(rank, true), h("span", null, rank > 0 ? say.words("wall.table", { rank }) : say.words("wall.wholeRoom")), more);
}

/** @param {string} id @param {Card} one @param {Say} say @param {boolean} large */
function card(id, one, say, large) {
  const sentence = one.say !== undefined && say.text(one.say);
  return h("div", { class: "card", key: id }, columnPicture(one.picture), h("h3", large ? { "data-type": "2 1.7 1.4 1.2", "data-height": "4.6" } : null, typed(say.text(one.title))), sentence && h("p", null, typed(sentence)));
}

/**
 * @param {Deck} deck
 * @param {{say: Say, only?: string[]}} context `only` names the tables of this leaf
 */
export function deck(deck, context) {
  if (deck.current !== undefined) {
    return one(deck, deck.current, context.say);
  }
  const all = /** @type {Array<[string, Place]>} */ (ranked(deck.items)).filter(([table]) => !context.only || context.only.indexOf(table) >= 0);
  return h("ul", { class: "deck of-" + Math.min(all.length, mostTables), key: "deck" }, all.map(([table, place]) => {
    const cards = ranked(place.cards);
    const answers = cards.reduce((sum, [, held]) => sum + held.count, 0);
    const many = !deck.aloud && cards.length > 0 && h("b", { class: "answered" }, answers, h("span", { class: "away" }, " ", context.say.words("wall.answerWord", { notes: answers })));
    return h("li", { key: table, class: stickers[(number(table) + 5) % 6] }, heading(table, context.say, many),
      h("div", { class: "hand" }, cards.length > 0 ? cards.map(([id, held]) => card(id, held, context.say, false)) : h("div", { class: "card down", key: "down" }, h("p", null, context.say.words("wall.noCard")))));
  }));
}

/** @param {Deck} deck @param {string} table @param {Say} say */
function one(deck, table, say) {
  const notes = ranked(deck.notes);
  const cards = ranked(deck.items[table].cards);
  return h("div", { class: "deck one " + stickers[(number(table) + 5) % 6], key: "table " + table },
    h("div", { class: "drew" }, heading(table, say), cards.map(([id, held]) => card(id, held, say, cards.length === 1))),
    notes.length > 0
      ? h("ul", { class: "notes", "data-fit": "pages", "data-sizes": "1.9 1.6 1.35 1.2 1.1 1", "data-columns": "1 2" }, notes.map(([id, note]) =>
        h("li", { class: "note " + length(note.text), key: id }, h("p", null, h("b", { class: "number" }, note.number), h("span", { class: "text" }, typed(note.text))))))
      : h("p", { class: "none" }, say.words("wall.toldAloud")));
}

/**
 * So many tables at a time as the wall can hold.
 * @param {Deck} held @param {{say: Say}} context
 */
export function deckLeaves(held, context) {
  const tables = ranked(held.items).map(([table]) => table);
  return Array.from({ length: Math.ceil(tables.length / mostTables) }, (_, page) => {
    const only = tables.slice(page * mostTables, (page + 1) * mostTables);
    return { key: "tables " + only[0], draw: () => deck(held, Object.assign({}, context, { only })) };
  });
}
