// Which function draws which shape. The wall's view carries one shape at a time; what it is about is not known here.
import { bars } from "./bars.js";
import { board } from "./board.js";
import { deck } from "./deck.js";
import { list } from "./list.js";
import { pictures } from "./faces.js";
import { page } from "./page.js";
import { passage } from "./passage.js";
import { picks } from "./picks.js";
import { ranking } from "./ranking.js";
import { rates } from "./rates.js";
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
 * @property {import("./passage.js").Passage} [passage]
 * @property {import("./rates.js").Rates} [rates]
 * @property {import("./page.js").FrontPages} [page]
 * @property {import("./deck.js").Deck} [deck]
 * @property {import("./picks.js").Picks} [picks]
 * @property {{}} [steps]
 */

/** @type {Record<string, (held: any, context: any) => any>} */
const drawings = { board, turnout, ranking, scatter, pictures, bars, words, passage, rates, deck, picks, list, page };

/**
 * @param {Wall} wall
 * @param {{say: import("./say.js").Say, steps: import("./say.js").Text[], hand?: import("./board.js").Hand, fresh?: string[], sides?: boolean, spread?: boolean, bare?: boolean, picture?: string, lead?: boolean, now?: number, sizes?: any}} context
 */
export function shape(wall, context) {
  const here = Object.assign({ word: wall.word, figures: wall.figures || {} }, context);
  const name = Object.keys(drawings).filter((one) => /** @type {any} */ (wall)[one])[0];
  return name ? drawings[name](/** @type {any} */ (wall)[name], here) : steps(context.steps, here);
}
