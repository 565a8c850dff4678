// A board along somebody's day: its columns are stops on a line from morning to night, and whose day it is stands above them, on every
// page of the wall.
import { h } from "../dom.js";
import { content, heading } from "./board.js";
import { columnPicture, sticker, stickers } from "./pictures.js";
import { ranked, typed } from "./say.js";

/** @typedef {import("./board.js").Board} Board */
/** @typedef {import("./say.js").Say} Say */

/** The type of a stop that is read alone. */
const large = "1.9 1.6 1.35 1.2 1.1 1";

/** @param {Board} board @param {{say: Say, hand?: import("./board.js").Hand}} context */
export function path(board, context) {
  const columns = ranked(board.columns);
  return withPersona(board, context.say, h(
    "ul",
    { class: "board path " + (board.faceDown ? "down" : "up") + " of-" + columns.length + (columns.length > 4 ? " crowded" : ""), key: "board" },
    columns.map(([id, column], index) => h(
      "li",
      { class: "column " + stickers[index % 6], key: id },
      stop(column, index, context.say),
      heading(id, Object.assign({}, column, { count: board.faceDown ? column.count : count(id, board) }), context.say),
      content(id, column, board, context)
    ))
  ));
}

/** @param {string} id @param {Board} board */
function count(id, board) {
  return ranked(board.notes).filter((one) => one[1].column === id && !one[1].aside).length;
}

/** @param {import("./board.js").Column} column @param {number} index @param {Say} say */
function stop(column, index, say) {
  return h("p", { class: "stop" }, sticker(index + 1), h("b", null, typed(say.text(column.moment))));
}

/**
 * One stop after the other, the whole line above it. Where the line is long its stops say when they are, and the head of the page
 * what the open one is called.
 * @param {Board} board @param {{say: Say, word: string, figures: Record<string, number>, narrow: boolean}} context
 */
export function stopLeaves(board, context) {
  const columns = ranked(board.columns);
  const long = columns.length > (context.narrow ? 3 : 5) && columns.every((one) => context.say.text(one[1].moment));
  return columns.filter((one) => count(one[0], board) > 0).map(([open, column]) => ({
    key: "stop " + open,
    title: long ? context.say.text(column.title) : undefined,
    above: [context.say.words("wall.ideas", { notes: count(open, board) }), context.say.words("wall." + context.word + ".ask", context.figures)].join(" · "),
    draw: () => withPersona(board, context.say, h(
      "div",
      { class: "board path one-stop up" + (long ? " long" : ""), key: open },
      h("ol", { class: "stops" }, columns.map(([id, one], index) => h(
        "li",
        { class: "column " + stickers[index % 6] + (id === open ? " this" : ""), "aria-current": id === open ? "step" : undefined, key: id },
        stop(one, index, context.say),
        !long && h("p", { class: "name" }, typed(context.say.text(one.title)), " ", h("b", null, count(id, board)))
      ))),
      h("div", { class: "read " + stickers[columns.findIndex((one) => one[0] === open) % 6] }, h("span", { class: "away", id: "column-" + open }, typed(context.say.text(column.title))), content(open, column, board, context, "1 2 3", large))
    )),
  }));
}

/**
 * What is drawn, under whose day it is.
 * @param {Board} board @param {Say} say @param {any} drawing
 */
export function withPersona({ persona }, say, drawing) {
  if (!persona) {
    return drawing;
  }
  const { name, age, says, picture } = persona;
  return h(
    "div",
    { class: "whose-day", key: "whose day" },
    h(
      "div",
      { class: "persona" },
      h("span", { class: "portrait", "aria-hidden": "true" }, picture === undefined ? Array.from(name)[0] : columnPicture(picture)),
      h("p", null, h("b", null, typed(age === undefined ? name : say.words("wall.persona", { name, age }))), says !== undefined && [" ", h("q", null, typed(say.text(says)))])
    ),
    drawing
  );
}
