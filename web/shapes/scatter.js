// The scatter: two questions, four named boxes. An idea stands where its medians say; one that stands on an axis is drawn
// on it, and one on which the room is divided is set apart: it is to be talked about, not averaged into the middle.
// The spread is a second view: a row an idea, a figure an answer. Where the boxes cannot hold the words, they hold the numbers, and
// each box is read by itself (see ways.js).
import { h } from "../dom.js";
import { numbered, tag } from "./list.js";
import { bar } from "./pictures.js";
import { typed } from "./say.js";

/** @typedef {{question: string, low: string, middle?: string, high: string}} Axis */
/** @typedef {{number: number, text: string, tint?: string, answers: number, x: Record<string, number>, y: Record<string, number>, at?: {x: number, y: number}, divided?: boolean, quadrant?: string, kept?: number, expert?: number}} Point */
/** @typedef {{axes: {x: Axis, y: Axis}, quadrants: Record<string, string>, experts?: import("./say.js").Text, items: Record<string, Point>}} Scatter */
/** @typedef {{say: import("./say.js").Say, spread?: boolean, bare?: boolean}} Context `bare`: numbers without words */

/**
 * Where the named boxes lie: a column (0 low, 2 high) and a row (0 much, 2 little).
 * @type {Array<[string, number, number]>}
 */
const boxes = [["prepare", 0, 0], ["start", 2, 0], ["keepIdea", 0, 2], ["ifTime", 2, 2]];
/** @param {number} x from 0 to 4 */
const columnOf = (x) => (x < 2 ? 0 : x > 2 ? 2 : 1);
/** @param {number} y from 0 to 2 */
const rowOf = (y) => 2 - y;

/** @param {Scatter} scatter @param {Context} context */
export function scatter(scatter, context) {
  return context.spread ? spread(scatter, context) : plane(scatter, context);
}

/** @param {Scatter} scatter @param {Context} context */
function plane(scatter, context) {
  const say = context.say;
  const items = numbered(scatter.items);
  const divided = items.filter((one) => one[1].divided);
  const settled = items.filter((one) => !one[1].divided && one[1].at);
  const { x, y } = scatter.axes;
  /** @param {number} column @param {number} row */
  const at = (column, row) =>
    settled.filter(([, item]) => item.at && columnOf(item.at.x) === column && rowOf(item.at.y) === row).map(([id, item]) => chip(id, item, beside(item, scatter, context, true)));
  const held = context.bare ? { "data-fit": "pages", "data-sizes": "1.9 1.6 1.5 1.35 1.2 1.1 1" } : { "data-whole": "true" };
  return h(
    "div",
    { class: "scatter" + (context.bare ? " bare" : ""), key: "scatter" },
    h(
      "div",
      { class: "plane" },
      boxes.map(([name, column, row]) =>
        h("section", { class: "box " + (column ? "end " : "start ") + (row ? "low" : "up"), key: name }, h("h2", null, typed(say.text(scatter.quadrants[name]))), h("ul", held, at(column, row)))
      ),
      h("ul", Object.assign({ class: "line up" }, held), at(1, 0)),
      h("ul", Object.assign({ class: "line low" }, held), at(1, 2)),
      h("p", { class: "axis y up" }, typed(say.text(y.high))),
      h("p", { class: "axis y low" }, typed(say.text(y.low))),
      h("div", { class: "axis x", "data-whole": "true" }, h("span", null, typed(say.text(x.low))), h("ul", context.bare ? held : null, at(0, 1)), h("span", { class: "mid" }, typed(say.text(x.middle || ""))), h("ul", context.bare ? held : null, at(1, 1), at(2, 1)), h("span", null, typed(say.text(x.high))))
    ),
    divided.length > 0 && h("div", { class: "talk" }, h("h2", null, say.words("wall.toTalk")), h("ul", held, divided.map(([id, item]) => chip(id, item, beside(item, scatter, context, true)))), h("p", null, say.words("wall.divided")))
  );
}

/**
 * The boxes that hold ideas, those to be talked about first.
 * @param {Scatter} scatter
 */
export function filledBoxes(scatter) {
  return ["talk", "start", "prepare", "ifTime", "keepIdea", "line", "silent"].filter((name) => ideasIn(name, scatter).length > 0);
}

/** @param {string} name @param {Scatter} scatter */
function ideasIn(name, scatter) {
  const place = boxes.find((one) => one[0] === name);
  return numbered(scatter.items).filter(([, item]) => {
    if (name === "talk" || item.divided || name === "silent" || !item.at) {
      return item.divided ? name === "talk" : name === "silent" && !item.at;
    }
    const [column, row] = [columnOf(item.at.x), rowOf(item.at.y)];
    return place ? place[1] === column && place[2] === row : column === 1 || row === 1;
  });
}

/**
 * One box over the whole wall, its ideas in full; those that divide the room with the answers they got.
 * @param {string} name @param {Scatter} scatter @param {Context} context
 */
export function boxLeaf(name, scatter, context) {
  const say = context.say;
  const { x, y } = scatter.axes;
  const place = boxes.find((one) => one[0] === name);
  const ideas = ideasIn(name, scatter);
  const told = place ? [say.text(place[1] ? x.high : x.low), say.text(place[2] ? y.low : y.high)].join(" · ") : say.words("wall.boxSay." + name);
  return {
    key: "box " + name,
    title: place ? say.text(scatter.quadrants[name]) : say.words("wall.box." + name),
    above: told,
    draw: () => h(
      "ul",
      { class: "items boxed", key: "box " + name, "data-fit": "pages", "data-sizes": "1.6 1.4 1.25 1.1 1", "data-columns": ideas.length > 3 && name !== "talk" ? "1 2" : "1" },
      ideas.map(([id, item]) => h("li", { key: id }, tag(item), h("p", null, typed(item.text), name === "talk" && answers(item, scatter, say), beside(item, scatter, context, false))))
    ),
  };
}

/** @param {Point} item @param {Scatter} scatter @param {import("./say.js").Say} say */
function answers(item, scatter, say) {
  /** @param {Record<string, number>} counts @param {Axis} axis */
  const said = (counts, axis) => [["low", axis.low], ["middle", axis.middle], ["high", axis.high]].filter((one) => one[1]).map(([key, word]) => say.text(word) + "\u00a0: " + (counts[/** @type {string} */ (key)] || 0)).join(", ");
  return [h("small", { key: "x" }, said(item.x, scatter.axes.x)), h("small", { key: "y" }, said(item.y, { question: "", low: scatter.axes.y.low, high: scatter.axes.y.high }))];
}

/** @param {string} id @param {Point} item @param {any} more */
function chip(id, item, more) {
  return h("li", { class: "chip", key: id }, tag(item), h("span", { class: "text" }, typed(item.text), more));
}

/**
 * How often an idea is kept, and what those who know the cost say of it; where there is little room only when they say something else
 * than the room.
 * @param {Point} item @param {Scatter} scatter @param {Context} context @param {boolean} isShort
 */
function beside(item, scatter, context, isShort) {
  const { say } = context;
  const { expert, kept } = item;
  const same = isShort && expert !== undefined && item.at !== undefined && columnOf(item.at.x) === columnOf(expert);
  return [
    scatter.experts && expert !== undefined && !same && h("small", { key: "expert" }, typed(say.text(scatter.experts) + "\u00a0: " + expertWord(scatter, expert, say))),
    Boolean(kept) && h("small", { key: "kept", class: "kept" }, say.words("wall.keptTimes", { count: kept || 0 })),
  ];
}

/** @param {Scatter} scatter @param {number} expert @param {import("./say.js").Say} say */
function expertWord(scatter, expert, say) {
  const { low, middle, high } = scatter.axes.x;
  return say.text([low, middle || "", high][expert / 2]);
}

/** @param {Scatter} scatter @param {Context} context */
function spread(scatter, context) {
  const say = context.say;
  const { x, y } = scatter.axes;
  const words = x.middle === undefined ? [x.low, x.high] : [x.low, x.middle, x.high];
  const keys = x.middle === undefined ? ["low", "high"] : ["low", "middle", "high"];
  const experts = scatter.experts;
  return h(
    "table",
    { class: "spread", key: "spread" },
    h(
      "thead",
      null,
      h("tr", null, h("td", null), h("th", { colspan: words.length, scope: "colgroup" }, typed(say.text(x.question))), h("th", { colspan: 2, scope: "colgroup", class: "gap" }, typed(say.text(y.question))), experts && h("th", { rowspan: 2, scope: "col", class: "gap" }, typed(say.text(experts)))),
      h("tr", null, h("td", null), words.map((word) => h("th", { scope: "col", key: word }, typed(say.text(word)))), h("th", { scope: "col", class: "gap" }, typed(say.text(y.low))), h("th", { scope: "col" }, typed(say.text(y.high))))
    ),
    h("tbody", { "data-fit": "pages" }, numbered(scatter.items).map(([id, item]) => lane(id, item, keys, scatter, say)))
  );
}

/** @param {string} id @param {Point} item @param {string[]} keys @param {Scatter} scatter @param {import("./say.js").Say} say */
function lane(id, item, keys, scatter, say) {
  /** @param {Record<string, number>} answers @param {string} key @param {boolean} first */
  const cell = (answers, key, first) => {
    const count = answers[key] || 0;
    const share = item.answers > 0 ? count / item.answers : 0;
    return h("td", { class: first ? "gap" : "", key: key + first }, bar(share, "share"), count);
  };
  return h(
    "tr",
    { key: id, class: item.divided ? "split" : "" },
    h("th", { scope: "row" }, h("span", { class: "chip" }, tag(item), h("span", { class: "text" }, typed(item.text)), item.divided && h("small", null, say.words("wall.toTalk")))),
    keys.map((key) => cell(item.x, key, false)),
    ["low", "high"].map((key) => cell(item.y, key, key === "low")),
    scatter.experts && h("td", { class: "gap said", key: "expert" }, item.expert !== undefined && typed(expertWord(scatter, item.expert, say)))
  );
}
