// Which function draws which shape. The wall's view carries one shape at a time; what it is about is not known here.
import { bars } from "./bars.js";
import { board } from "./board.js";
import { list } from "./list.js";
import { pictures } from "./faces.js";
import { ranking } from "./ranking.js";
import { scatter } from "./scatter.js";
import { steps } from "./steps.js";
import { turnout } from "./turnout.js";
import { words } from "./words.js";

/**
 * @typedef {object} Wall the view of the current activity for the screen and the console
 * @property {string} word
 * @property {Record<string, number>} [figures]
 * @property {import("./board.js").Board} [board]
 * @property {{done: number, people: number, question?: import("./say.js").Text}} [turnout]
 * @property {import("./ranking.js").Ranking} [ranking]
 * @property {import("./scatter.js").Scatter} [scatter]
 * @property {{items?: Record<string, import("./list.js").Item>}} [list]
 * @property {import("./faces.js").Pictures} [pictures]
 * @property {import("./bars.js").Bars} [bars]
 * @property {import("./words.js").Cloud} [words]
 * @property {{}} [steps]
 */

/**
 * @param {Wall} wall
 * @param {{say: import("./say.js").Say, steps: import("./say.js").Text[], hand?: import("./board.js").Hand, fresh?: string[], sides?: boolean, spread?: boolean, bare?: boolean, picture?: string, lead?: boolean}} context
 */
export function shape(wall, context) {
  const here = Object.assign({ word: wall.word, figures: wall.figures || {} }, context);
  if (wall.board) {
    return board(wall.board, here);
  }
  if (wall.turnout) {
    return turnout(wall.turnout, here);
  }
  if (wall.ranking) {
    return ranking(wall.ranking, here);
  }
  if (wall.scatter) {
    return scatter(wall.scatter, here);
  }
  if (wall.pictures) {
    return pictures(wall.pictures, here);
  }
  if (wall.bars) {
    return bars(wall.bars, here);
  }
  if (wall.words) {
    return words(wall.words, here);
  }
  return wall.list ? list(wall.list, here) : steps(context.steps, here);
}
