// The board: columns of post-its. Face down it shows how many there are and nothing else; face up it can be read and,
// on the console, taken in hand. The wall hides the notes that do not fit (see fit.js) and says how many.
import { h } from "../dom.js";
import { columnPicture, stickers } from "./pictures.js";
import { ranked, typed } from "./say.js";

/** @typedef {import("./say.js").Say} Say */
/** @typedef {{rank: number, title: import("./say.js").Text, picture?: string, count: number}} Column */
/** @typedef {{column: string, rank: number, number: number, text: string, from?: string, group?: string, of?: Record<string, string>, aside?: boolean}} Note */
/** @typedef {{faceDown: boolean, columns?: Record<string, Column>, groups?: Record<string, {rank: number, title: string}>, notes?: Record<string, Note>, setAside?: number}} Board */
/** @typedef {{chosen: Set<string>, choose: (note: string) => void}} Hand what the console does with a note that is tapped */

/**
 * How much a note has to say decides its type.
 * @param {string} text
 */
export function length(text) {
  return text.length > 120 ? "longest" : text.length > 60 ? "longer" : text.length > 30 ? "long" : "short";
}

/**
 * @param {Board} board
 * @param {{say: Say, hand?: Hand}} context
 */
export function board(board, context) {
  const columns = ranked(board.columns);
  if (board.faceDown) {
    return h("ul", { class: "board down" + crowded(columns.length), key: "board" }, columns.map(([id, column], index) => pile(id, column, index, board, context.say)));
  }
  return h(
    "ul",
    { class: "board up" + crowded(columns.length), key: "board" },
    columns.map(([id, column], index) => readable(id, column, index, board, context))
  );
}

/** @param {number} columns */
function crowded(columns) {
  return " of-" + Math.min(columns, 6) + (columns > 4 ? " crowded" : "");
}

/**
 * One column without a title stands for none.
 * @param {string} id @param {Column} column @param {Say} say
 */
function heading(id, column, say) {
  return h(
    "h2",
    { id: "column-" + id },
    columnPicture(column.picture),
    h("span", { class: "name" }, typed(say.text(column.title))),
    h("b", null, column.count)
  );
}

/**
 * Notes of an earlier activity lie face up from the start, the others face down.
 * @param {string} id @param {Column} column @param {number} index @param {Board} board @param {Say} say
 */
function pile(id, column, index, board, say) {
  const known = ranked(board.notes).filter((one) => one[1].column === id);
  const backs = [];
  for (let back = 0; back < Math.min(column.count - known.length, 60); back += 1) {
    backs.push(h("i", { class: "back pop", key: back }));
  }
  return h(
    "li",
    { class: "column " + stickers[index % 6], key: id },
    heading(id, column, say),
    h(
      "div",
      { class: "stack" },
      known.length > 0 && h("ul", { class: "notes", "data-fit": "true", "aria-labelledby": "column-" + id }, known.map((one) => note(one[0], one[1], { say }))),
      h("div", { class: "backs", "aria-hidden": "true" }, backs)
    )
  );
}

/** @param {string} id @param {Column} column @param {number} index @param {Board} board @param {{say: Say, hand?: Hand}} context */
function readable(id, column, index, board, context) {
  const notes = ranked(board.notes)
    .filter((one) => one[1].column === id)
    .sort((a, b) => Number(a[1].aside || false) - Number(b[1].aside || false));
  const loose = notes.filter((one) => !group(one[1], board));
  const groups = ranked(board.groups).filter((one) => notes.some((note) => note[1].group === one[0]));
  return h(
    "li",
    { class: "column " + stickers[index % 6], key: id },
    heading(id, Object.assign({}, column, { count: notes.filter((one) => !one[1].aside).length }), context.say),
    h(
      "ul",
      { class: "notes", "data-fit": "pages", "aria-labelledby": "column-" + id, tabindex: context.hand ? -1 : undefined },
      loose.map((one) => note(one[0], one[1], context)),
      groups.map(([name, one]) => [
        h("li", { class: "group", key: "group " + name }, typed(one.title)),
        notes.filter((held) => held[1].group === name).map((held) => note(held[0], held[1], context, "held")),
      ])
    ),
    h("p", { class: "more", "data-more": "true", hidden: true }),
    notes.length === 0 && h("p", { class: "none" }, context.say.words("wall.noneYet"))
  );
}

/** @param {Note} note @param {Board} board */
function group(note, board) {
  return note.group !== undefined && (board.groups || {})[note.group];
}

/** @param {string} id @param {Note} one @param {{say: Say, hand?: Hand}} context @param {string} [more] */
function note(id, one, context, more) {
  const merged = Object.keys(one.of || {}).length;
  const inside = [
    h("b", { class: "number" }, one.number),
    h("span", { class: "text" }, typed(one.text)),
    merged > 0 && h("small", null, context.say.words("wall.merged", { notes: merged })),
    one.aside && h("small", null, context.say.words("wall.aside")),
    one.from !== undefined && h("small", null, context.say.words("wall.reborn")),
  ];
  const name = "note " + length(one.text) + (more ? " " + more : "");
  const hand = context.hand;
  return h(
    "li",
    { class: name + (one.aside ? " aside" : ""), key: id },
    hand
      ? h("button", { type: "button", "aria-pressed": String(hand.chosen.has(id)), onclick: () => hand.choose(id) }, inside)
      : h("p", null, inside)
  );
}
