// The ways in which the wall can show a shape, the most telling first: each is a list of leaves that follow one another. The wall takes
// the first way that fits whole, else the last one, and turns its pages. The console shows the shape itself and scrolls.
import { shape } from "./all.js";
import { columnLeaves, ideaLeaf } from "./board.js";
import { rowLeaves } from "./board-crossed.js";
import { stopLeaves } from "./board-path.js";
import { deckLeaves, mostTables } from "./deck.js";
import { groupsLeaf } from "./ranking.js";
import { pageWays } from "./page.js";
import { boxLeaf, filledBoxes } from "./scatter.js";
import { ranked } from "./say.js";

/** @typedef {import("./all.js").Wall} Wall */
/**
 * @typedef {object} Leaf
 * @property {string} key
 * @property {() => any} draw
 * @property {string} [title] what stands above instead of what is asked
 * @property {string} [above]
 * @property {boolean} [full] it takes the whole wall but the corner of the door
 */
/** @typedef {{say: import("./say.js").Say, steps: import("./say.js").Text[], picture?: string, fresh: string[], sides: boolean, spread: boolean, one: boolean, narrow: boolean}} Context */

/** @typedef {Context & {word: string, figures: Record<string, number>}} Here */

/** @param {Wall} wall @param {Context} context @returns {Leaf[][]} */
export function ways(wall, context) {
  const whole = { key: "whole", draw: () => shape(wall, context) };
  const here = Object.assign({ word: wall.word, figures: wall.figures || {} }, context);
  if (wall.board && !wall.board.faceDown) {
    return boardWays(wall.board, here, whole);
  }
  if (wall.deck && wall.deck.current === undefined && Object.keys(wall.deck.items).length > mostTables) {
    return [deckLeaves(wall.deck, here)];
  }
  if (wall.scatter && !context.spread) {
    return scatterWays(wall.scatter, here, whole);
  }
  const front = wall.page ? wall.page.items[wall.page.shown || ""] : wall.passage && wall.passage.page;
  if (front) {
    return pageWays(front, context.say, (sizes) => shape(wall, Object.assign({}, context, { sizes })));
  }
  if (wall.page) {
    return [[Object.assign({ full: true }, whole)]];
  }
  if (wall.ranking && context.sides) {
    return [groupLeaves(wall.ranking, here).concat({ key: "whole", draw: () => shape(wall, Object.assign({}, context, { sides: false })) })];
  }
  return [[whole]];
}

/** @param {import("./board.js").Board} board @param {Here} context @param {Leaf} whole */
function boardWays(board, context, whole) {
  const columns = ranked(board.columns);
  const notes = ranked(board.notes).filter((one) => !one[1].aside);
  if (context.one && notes.length > 0) {
    return [columns.reduce((/** @type {Leaf[]} */ all, column) => all.concat(notes.filter((one) => one[1].column === column[0]).map((one) => ideaLeaf(one[1], column[1], board, context))), [])];
  }
  const filled = columns.filter(([id]) => notes.some((one) => one[1].column === id));
  const leaves = filled.reduce((/** @type {Leaf[]} */ all, [id, column]) => all.concat(columnLeaves(id, column, columns.findIndex((one) => one[0] === id), board, context)), []);
  if (leaves.length === 0) {
    return [[whole]];
  }
  if (columns.some((one) => one[1].moment !== undefined)) {
    return [[whole], stopLeaves(board, context)];
  }
  return board.rows ? [[whole], rowLeaves(board, context), leaves] : [[whole], leaves];
}

/** @param {import("./scatter.js").Scatter} scatter @param {Here} context @param {Leaf} whole */
function scatterWays(scatter, context, whole) {
  const bare = { key: "bare", draw: () => shape({ word: "", scatter }, Object.assign({ bare: true }, context)) };
  const boxes = filledBoxes(scatter);
  const leaves = [bare].concat(boxes.map((name) => boxLeaf(name, scatter, context)));
  // What nobody answered stands in no box, and is read all the same.
  return boxes.indexOf("silent") < 0 ? [[whole], leaves] : [leaves];
}

/**
 * The groups stand side by side, as many as the wall is wide.
 * @param {import("./ranking.js").Ranking} ranking @param {Here} context
 */
function groupLeaves(ranking, context) {
  const groups = ranked(ranking.groups).map((one) => one[0]);
  const most = context.narrow ? 2 : 3;
  const rows = Math.ceil(groups.length / most);
  const each = Math.ceil(groups.length / rows);
  /** @type {Leaf[]} */
  const leaves = [];
  for (let first = 0; first < groups.length; first += each) {
    leaves.push(groupsLeaf(groups.slice(first, first + each), ranking, context));
  }
  return leaves;
}
