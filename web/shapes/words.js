// Words as large as they are frequent. The order is that of their counts, for who reads the list and for who hears it; the eye
// finds the largest in the middle. The sizes come from the counts and the room alone, so that the same words always lie alike.
import { legend, table } from "./bars.js";
import { h } from "../dom.js";
import { ranked, typed } from "./say.js";

/** @typedef {{rank: number, title: import("./say.js").Text, count: number, before?: number}} Word */
/** @typedef {{question: import("./say.js").Text, items: Record<string, Word>, answers: number, silent: number, before?: number}} Cloud */

/** Words shown; the rest is counted. Side by side with those of before they stand in lines. */
export const mostWords = 40;
const mostLines = 6;
/** In twentieths of the height of the wall: its room, a line above or below, and a number with its margins. */
const room = { width: 33.4, height: 12.4, line: 1.6, number: 2 };
const line = 1.2;

/**
 * The steps of size, from 1 (the floor of what can be read) to 9, of as many words as fit the room with some of them larger.
 * @param {Array<{count: number, word: string}>} words the most frequent first
 * @param {boolean} [long] whether the question above takes a second line
 * @returns {number[]} one a word that is shown
 */
export function sizes(words, long) {
  const most = words.length > 0 ? words[0].count : 1;
  for (let shown = Math.min(words.length, mostWords); shown > 1; shown -= 1) {
    const some = words.slice(0, shown);
    const high = room.height - (long ? room.line : 0) - (shown < words.length ? room.line : 0);
    for (let top = 9; top > 2; top -= 1) {
      // The area of a word grows with its count.
      const steps = some.map((one) => Math.max(1, Math.round(1 + (top - 1) * (Math.sqrt(one.count / most) - 0.15))));
      if (height(seen(some), seen(steps)) <= high) {
        return steps;
      }
    }
  }
  return words.slice(0, 1).map(() => 3);
}

/**
 * As the eye finds them: the first in the middle, the others by turns before and after it, as the style sheet orders them.
 * @template One @param {One[]} all @returns {One[]}
 */
function seen(all) {
  const before = all.filter((_, index) => index % 2 === 1).reverse();
  return before.concat(all.filter((_, index) => index % 2 === 0));
}

/**
 * How wide a word is, in parts of its size: letters are narrow, wide or neither.
 * @param {string} word
 */
function width(word) {
  const narrow = (word.match(/[ijltfr’' -]/g) || []).length;
  const wide = (word.match(/[mwMW]/g) || []).length;
  return 0.57 * word.length - 0.22 * narrow + 0.34 * wide;
}

/**
 * How high the lines are that these words fill.
 * @param {Array<{word: string}>} words @param {number[]} steps
 */
function height(words, steps) {
  let total = 0;
  let filled = room.width;
  let tallest = 0;
  words.forEach((one, index) => {
    const size = 0.7 + 0.3 * steps[index];
    const wide = width(one.word) * size + room.number;
    if (filled + wide > room.width) {
      total += tallest;
      filled = 0;
      tallest = 0;
    }
    filled += wide;
    tallest = Math.max(tallest, size * line);
  });
  return total + tallest;
}

/**
 * @param {Cloud} cloud
 * @param {{say: import("./say.js").Say}} context
 */
export function words(cloud, context) {
  const say = context.say;
  const question = say.text(cloud.question);
  if (cloud.before !== undefined) {
    return twice(cloud, say);
  }
  const all = ranked(cloud.items).filter((one) => one[1].count > 0);
  const steps = sizes(all.map(([, one]) => ({ count: one.count, word: say.text(one.title) })), question.length > 40);
  const shown = all.slice(0, steps.length);
  const left = all.length - shown.length;
  const foot = [left > 0 && say.words("wall.more", { count: left }), cloud.silent > 0 && say.words("wall.silentPeople", { count: cloud.silent })].filter(Boolean);
  return h(
    "div",
    { class: "answers", key: "answers" },
    h("h2", { class: "asked", "data-type": "1.5 1.25 1.1 1", "data-height": "3.4" }, typed(question)),
    h("ol", { class: "cloud" }, shown.map(([id, one], index) => h("li", { key: id, class: "size-" + steps[index] }, typed(say.text(one.title)), " ", h("b", null, one.count)))),
    all.length === 0 && h("p", { class: "none" }, say.words("wall.nothingGiven")),
    foot.length > 0 && h("p", { class: "foot", role: "status" }, foot.join(" · "))
  );
}

/**
 * Two clouds cannot be compared by the eye: the words of before and of now are bars, the most frequent of both first.
 * @param {Cloud} cloud @param {import("./say.js").Say} say
 */
function twice(cloud, say) {
  const weight = (/** @type {Word} */ one) => Math.max(one.count, one.before || 0);
  const all = /** @type {Array<[string, Word]>} */ (ranked(cloud.items)).filter((one) => weight(one[1]) > 0);
  const shown = all.slice().sort((one, other) => weight(other[1]) - weight(one[1]) || one[1].rank - other[1].rank).slice(0, mostLines);
  const left = all.length - shown.length;
  return h("div", { class: "answers twice", key: "answers" },
    h("h2", { class: "asked", "data-type": "1.5 1.25 1.1 1", "data-height": "3.4" }, typed(say.text(cloud.question))),
    legend(say, cloud.before || 0, cloud.answers),
    table(shown, say),
    left > 0 && h("p", { class: "foot", role: "status" }, say.words("wall.more", { count: left })));
}
