// How often each answer to one question was given: a bar and a number of people a line, and whether the room agrees in words.
// What was answered the time before is a second bar above it, hollow, with its own number.
import { h } from "../dom.js";
import { bar, columnPicture } from "./pictures.js";
import { ranked, typed } from "./say.js";

/** @typedef {{rank: number, title: import("./say.js").Text, picture?: string, count: number, before?: number}} Bar */
/** @typedef {{answers: number, average?: number, verdict?: string, middle?: number}} Before */
/**
 * @typedef {{question: import("./say.js").Text, items: Record<string, Bar>, answers: number, silent: number, low?: import("./say.js").Text,
 *   high?: import("./say.js").Text, average?: number, verdict?: string, middle?: number, before?: Before}} Bars
 */

/**
 * @param {Bars} bars
 * @param {{say: import("./say.js").Say, lead?: boolean}} context
 */
export function bars(bars, context) {
  const say = context.say;
  const all = ranked(bars.items);
  const question = say.text(bars.question);
  /** @param {number} index the meaning of the ends of a scale stands beside them */
  const end = (index) => (index === 0 ? bars.low : index === all.length - 1 ? bars.high : undefined);
  return h(
    "div",
    { class: "answers" + (bars.before ? " twice" : ""), key: "answers" },
    h("h2", { class: "asked", "data-type": "1.5 1.25 1.1 1", "data-height": "3.4" }, typed(question)),
    bars.before && legend(say, bars.before.answers, bars.answers),
    table(all, say, end),
    foot(bars, say, context.lead || false)
  );
}

/**
 * One line an answer, as long as the most frequent of now and before is full.
 * @param {Array<[string, any]>} all @param {import("./say.js").Say} say @param {(index: number) => any} [end]
 */
export function table(all, say, end) {
  const most = Math.max(1, ...all.map((one) => Math.max(one[1].count, one[1].before || 0)));
  const twice = all.some((one) => one[1].before !== undefined);
  return h("div", { class: "held", "data-room": "true" }, h("table", { class: "bars" + (twice ? " twice" : "") }, h("tbody", { "data-fit": "pages", "data-sizes": "1.2 1.1 1" }, all.map(([id, one], index) => {
    const meaning = end && end(index);
    return h("tr", { key: id },
      h("th", { scope: "row" }, h("span", { class: "what" }, one.picture && columnPicture(one.picture), h("span", null, typed(say.text(one.title))), meaning && h("small", null, typed(say.text(meaning))))),
      h("td", null, twice && bar((one.before || 0) / most, "share was"), bar(one.count / most, "share")),
      twice && h("td", { class: "many then" }, h("span", { class: "away" }, say.words("wall.before"), " "), one.before || 0),
      h("td", { class: "many" }, twice && h("span", { class: "away" }, say.words("wall.now"), " "), one.count));
  }))));
}

/**
 * Which bar is which.
 * @param {import("./say.js").Say} say @param {number} before people who answered then @param {number} now
 */
export function legend(say, before, now) {
  return h("ul", { class: "ages", key: "ages" },
    h("li", { class: "was" }, h("i", { "aria-hidden": "true" }), say.words("wall.beforePeople", { people: before })),
    h("li", null, h("i", { "aria-hidden": "true" }), say.words("wall.nowPeople", { people: now })));
}

/** @param {Bars} bars @param {import("./say.js").Say} say @param {boolean} lead */
function foot(bars, say, lead) {
  const verdict = bars.verdict && say.words("wall.verdict." + bars.verdict);
  const then = bars.before;
  const { middle, average } = numbers(bars, say, lead);
  const silent = bars.silent > 0 && say.words("wall.silentPeople", { count: bars.silent });
  const nothing = bars.answers === 0 && say.words("wall.nothingGiven");
  return h("p", { class: "foot", role: "status" }, (verdict || nothing) && h("b", null, verdict || nothing), " ",
    [then && then.verdict && then.verdict !== bars.verdict && say.words("wall.beforeWas", { was: small(say.words("wall.verdict." + then.verdict)) }), middle, average, silent].filter(Boolean).join(" · "));
}

/** @param {string} sentence inside another one */
const small = (sentence) => sentence.charAt(0).toLowerCase() + sentence.slice(1);

/**
 * The middle number for all, the average for the lead; what they were before beside them.
 * @param {Bars} bars @param {import("./say.js").Say} say @param {boolean} lead
 */
function numbers(bars, say, lead) {
  const then = bars.before || /** @type {Partial<Before>} */ ({});
  const was = (/** @type {string | number | undefined} */ value) => (value === undefined ? "" : " (" + say.words("wall.beforeWas", { was: value }) + ")");
  const tenth = (/** @type {number | undefined} */ value) => (value === undefined ? undefined : tenths(value, say.language));
  return {
    middle: bars.middle !== undefined && say.words("wall.middle", { count: bars.middle }) + was(then.middle),
    average: lead && bars.average !== undefined && say.words("wall.average", { average: tenth(bars.average) }) + was(tenth(then.average)),
  };
}

/**
 * 43 tenths: 4,3 in French.
 * @param {number} value @param {string} language
 */
export function tenths(value, language) {
  return Math.floor(value / 10) + (language === "en" ? "." : ",") + (value % 10);
}
