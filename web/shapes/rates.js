// Things rated on criteria: a line a thing, its average in the largest type. The criteria are numbered, for their names are long;
// their names stand below.
import { h } from "../dom.js";
import { tenths } from "./bars.js";
import { numbered, tag } from "./list.js";
import { ranked, typed } from "./say.js";

/** @typedef {{number: number, text: string, tint?: string, cells: Record<string, number>, average?: number}} Line */
/** @typedef {{criteria: Record<string, {rank: number, title: import("./say.js").Text}>, items: Record<string, Line>, answers: number}} Rates */

/**
 * @param {Rates} rates
 * @param {{say: import("./say.js").Say}} context
 */
export function rates(rates, context) {
  const say = context.say;
  const criteria = ranked(rates.criteria);
  const lines = numbered(rates.items);
  const several = criteria.length > 1;
  return h(
    "div",
    { class: "answers", key: "answers" },
    h("div", { class: "held", "data-room": "true" }, h(
      "table",
      { class: "rates" },
      h("thead", null, h("tr", null, h("td", null), several && criteria.map(([id, one]) => h("th", { scope: "col", key: id }, one.rank)), h("th", { scope: "col" }, say.words("wall.rates.average")))),
      h("tbody", { "data-fit": "pages", "data-sizes": "1.2 1.1 1" }, lines.map(([id, one]) =>
        h(
          "tr",
          { key: id },
          h("th", { scope: "row" }, h("span", { class: "chip" }, tag(one), h("span", { class: "text" }, typed(one.text)))),
          several && criteria.map(([criterion]) => h("td", { key: criterion }, one.cells[criterion] === undefined ? "–" : tenths(one.cells[criterion], say.language))),
          h("td", { class: "average" }, one.average === undefined ? "–" : tenths(one.average, say.language))
        )
      ))
    )),
    several ? h("ol", { class: "legend-of" }, criteria.map(([id, one]) => h("li", { key: id }, h("b", null, one.rank), " ", typed(say.text(one.title))))) : h("p", { class: "foot" }, typed(say.text(criteria[0][1].title)))
  );
}
