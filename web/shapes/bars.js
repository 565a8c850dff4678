// How often each answer to one question was given: a bar and a number of people a line, and whether the room agrees in words.
import { h } from "../dom.js";
import { bar, columnPicture } from "./pictures.js";
import { ranked, typed } from "./say.js";

/** @typedef {{rank: number, title: import("./say.js").Text, picture?: string, count: number}} Bar */
/**
 * @typedef {{question: import("./say.js").Text, items: Record<string, Bar>, answers: number, silent: number, low?: import("./say.js").Text,
 *   high?: import("./say.js").Text, average?: number, verdict?: string, middle?: number}} Bars
 */

/**
 * @param {Bars} bars
 * @param {{say: import("./say.js").Say, lead?: boolean}} context
 */
export function bars(bars, context) {
  const say = context.say;
  const all = ranked(bars.items);
  const most = Math.max(1, ...all.map((one) => one[1].count));
  const question = say.text(bars.question);
  /** @param {number} index the meaning of the ends of a scale stands beside them */
  const end = (index) => (index === 0 ? bars.low : index === all.length - 1 ? bars.high : undefined);
  return h(
    "div",
    { class: "answers", key: "answers" },
    h("h2", { class: "asked", "data-type": "1.5 1.25 1.1 1", "data-height": "3.4" }, typed(question)),
    h(
      "table",
      { class: "bars of-" + all.length },
      h("tbody", null, all.map(([id, one], index) =>
        h(
          "tr",
          { key: id },
          h("th", { scope: "row" }, h("span", { class: "what" }, one.picture && columnPicture(one.picture), h("span", null, typed(say.text(one.title))), end(index) && h("small", null, typed(say.text(end(index)))))),
          h("td", null, bar(one.count / most, "share")),
          h("td", { class: "many" }, one.count)
        )
      ))
    ),
    foot(bars, say, context.lead || false)
  );
}

/** @param {Bars} bars @param {import("./say.js").Say} say @param {boolean} lead */
function foot(bars, say, lead) {
  const verdict = bars.verdict && say.words("wall.verdict." + bars.verdict);
  const middle = bars.middle !== undefined && say.words("wall.middle", { count: bars.middle });
  const average = lead && bars.average !== undefined && say.words("wall.average", { average: tenths(bars.average, say.language) });
  const silent = bars.silent > 0 && say.words("wall.silentPeople", { count: bars.silent });
  const nothing = bars.answers === 0 && say.words("wall.nothingGiven");
  return h("p", { class: "foot", role: "status" }, (verdict || nothing) && h("b", null, verdict || nothing), " ", [middle, average, silent].filter(Boolean).join(" · "));
}

/**
 * 43 tenths: 4,3 in French.
 * @param {number} value @param {string} language
 */
export function tenths(value, language) {
  return Math.floor(value / 10) + (language === "en" ? "." : ",") + (value % 10);
}
