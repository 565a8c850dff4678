// The scatter: two questions, four named boxes. An idea stands where its medians say; one that stands on an axis is drawn
// on it, and one on which the room is divided is set apart: it is to be talked about, not averaged into the middle.
// The spread is a second view: a row an idea, a figure an answer.
import { h } from "../dom.js";
import { numbered, tag } from "./list.js";
import { bar } from "./pictures.js";
import { typed } from "./say.js";

/** @typedef {{question: string, low: string, middle?: string, high: string}} Axis */
/** @typedef {{number: number, text: string, tint?: string, answers: number, x: Record<string, number>, y: Record<string, number>, at?: {x: number, y: number}, divided?: boolean, quadrant?: string}} Point */
/** @typedef {{axes: {x: Axis, y: Axis}, quadrants: Record<string, string>, items: Record<string, Point>}} Scatter */
/** @typedef {{say: import("./say.js").Say, spread?: boolean}} Context */

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
    settled.filter(([, item]) => item.at && columnOf(item.at.x) === column && rowOf(item.at.y) === row).map(([id, item]) => chip(id, item));
  return h(
    "div",
    { class: "scatter" + (items.length > 8 ? " crowded" : ""), key: "scatter" },
    h(
      "div",
      { class: "plane" },
      boxes.map(([name, column, row]) =>
        h(
          "section",
          { class: "box " + (column ? "end " : "start ") + (row ? "low" : "up"), key: name },
          h("h2", null, typed(say.text(scatter.quadrants[name]))),
          h("ul", { "data-fit": "true" }, at(column, row)),
          h("p", { class: "more", "data-more": "true", hidden: true })
        )
      ),
      h("ul", { class: "line up" }, at(1, 0)),
      h("ul", { class: "line low" }, at(1, 2)),
      h("p", { class: "axis y up" }, typed(say.text(y.high))),
      h("p", { class: "axis y low" }, typed(say.text(y.low))),
      h("div", { class: "axis x" }, h("span", null, typed(say.text(x.low))), h("ul", null, at(0, 1)), h("span", { class: "mid" }, typed(say.text(x.middle || ""))), h("ul", null, at(1, 1), at(2, 1)), h("span", null, typed(say.text(x.high))))
    ),
    divided.length > 0 && h("div", { class: "talk" }, h("h2", null, say.words("wall.toTalk")), h("ul", { "data-fit": "true" }, divided.map(([id, item]) => chip(id, item))), h("p", { class: "more", "data-more": "true", hidden: true }), h("p", null, say.words("wall.divided")))
  );
}

/** @param {string} id @param {Point} item */
function chip(id, item) {
  return h("li", { class: "chip", key: id }, tag(item), h("span", { class: "text" }, typed(item.text)));
}

/** @param {Scatter} scatter @param {Context} context */
function spread(scatter, context) {
  const say = context.say;
  const { x, y } = scatter.axes;
  const words = x.middle === undefined ? [x.low, x.high] : [x.low, x.middle, x.high];
  const keys = x.middle === undefined ? ["low", "high"] : ["low", "middle", "high"];
  return h(
    "table",
    { class: "spread", key: "spread" },
    h(
      "thead",
      null,
      h("tr", null, h("td", null), h("th", { colspan: words.length, scope: "colgroup" }, typed(say.text(x.question))), h("th", { colspan: 2, scope: "colgroup", class: "gap" }, typed(say.text(y.question)))),
      h("tr", null, h("td", null), words.map((word) => h("th", { scope: "col", key: word }, typed(say.text(word)))), h("th", { scope: "col", class: "gap" }, typed(say.text(y.low))), h("th", { scope: "col" }, typed(say.text(y.high))))
    ),
    h("tbody", null, numbered(scatter.items).map(([id, item]) => lane(id, item, keys, say)))
  );
}

/** @param {string} id @param {Point} item @param {string[]} keys @param {import("./say.js").Say} say */
function lane(id, item, keys, say) {
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
    ["low", "high"].map((key) => cell(item.y, key, key === "low"))
  );
}
