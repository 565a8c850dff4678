// A board of rows and columns: a sheet ruled in boxes, the heads of its rows beside them. What the wall cannot hold at once is read
// row after row: one row is open, the others are shut and say how much is in them, so that the sheet stays a sheet; what even that
// cannot hold is read box after box (see ways.js).
import { h } from "../dom.js";
import { content, tinted } from "./board.js";
import { columnPicture, stickers } from "./pictures.js";
import { ranked, typed } from "./say.js";

/** @typedef {import("./board.js").Board} Board */
/** @typedef {import("./say.js").Say} Say */

/** The type of a row that is open alone. */
const large = "1.6 1.4 1.2 1.1 1";
/** The most little sheets that a shut box shows. */
const little = 12;
/** How many columns the notes of a box may lie in, by the number of boxes beside it. */
const across = ["1 2 3", "1 2 3", "1 2", "1 2"];

/** @param {Board} board @param {{say: Say, hand?: import("./board.js").Hand}} context @param {string} [open] the row that is; all when absent */
export function crossed(board, context, open) {
  const heads = ranked(board.heads);
  const columns = ranked(board.columns);
  return h(
    "div",
    { class: "crossed " + (board.faceDown ? "down" : "up") + " of-" + heads.length + (open === undefined && ranked(board.rows).length > 2 ? " tight" : ""), role: "table", key: open || "board" },
    h("div", { class: "heads", role: "row" }, h("span", { role: "cell", key: "corner" }), heads.map(([id, head]) => title("columnheader", id, head, context.say))),
    ranked(board.rows).map(([row, head]) => h(
      "div",
      { class: open === undefined || open === row ? "across" : "across shut", role: "row", key: row },
      title("rowheader", row, head, context.say),
      columns.map(([id, column], index) => column.row === row && h(
        "div",
        { class: "cell " + stickers[tinted(column, index, board)], role: "cell", key: id },
        h("b", { id: "column-" + id, class: "how-many" }, h("span", { class: "away" }, typed(context.say.text(column.title)), " "), board.faceDown ? column.count : count(id, board)),
        open === undefined || open === row ? content(id, column, board, context, across[heads.length], open && large) : backs(count(id, board))
      ))
    ))
  );
}

/** @param {number} notes */
function backs(notes) {
  const sheets = [];
  for (let sheet = 0; sheet < Math.min(notes, little); sheet += 1) {
    sheets.push(h("i", { key: sheet }));
  }
  return h("div", { class: "little", "aria-hidden": "true" }, sheets);
}

/** @param {string} id @param {Board} board */
function count(id, board) {
  return ranked(board.notes).filter((one) => one[1].column === id && !one[1].aside).length;
}

/** @param {string} role @param {string} id @param {import("./board.js").Head} head @param {Say} say */
function title(role, id, head, say) {
  return h("div", { class: "head", role, key: id }, columnPicture(head.picture), h("span", { class: "name" }, typed(say.text(head.title))));
}

/**
 * One row open at a time.
 * @param {Board} board @param {{say: Say}} context
 */
export function rowLeaves(board, context) {
  const filled = (/** @type {string} */ row) => ranked(board.notes).some((one) => !one[1].aside && (board.columns || {})[one[1].column].row === row);
  return ranked(board.rows).filter((one) => filled(one[0])).map(([row]) => ({ key: "row " + row, draw: () => crossed(board, context, row) }));
}
