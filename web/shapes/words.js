// Words as large as they are frequent. The order is that of their counts, for who reads the list and for who hears it; the eye
// finds the largest in the middle. The sizes come from the counts and the room alone, so that the same words always lie alike.
import { h } from "../dom.js";
import { ranked, typed } from "./say.js";

/** @typedef {{rank: number, title: import("./say.js").Text, count: number}} Word */
/** @typedef {{question: import("./say.js").Text, items: Record<string, Word>, answers: number, silent: number}} Cloud */

/** Words shown; the rest is counted. */
export const mostWords = 40;
/** In parts of the height of the wall: its room, and how much of a line a letter takes. */
const room = { width: 31, height: 11.5 };
const letter = 0.58;
const line = 1.3;

/**
 * The steps of size, from 1 (the floor of what can be read) to 9, that fit the room.
 * @param {Array<{count: number, letters: number}>} words the most frequent first
 * @returns {number[]}
 */
export function sizes(words) {
  const most = words.length > 0 ? words[0].count : 1;
  for (let top = 9; top > 1; top -= 1) {
    // The area of a word grows with its count.
    const steps = words.map((one) => Math.max(1, Math.round(1 + (top - 1) * Math.sqrt(one.count / most) - (top - 1) * 0.15)));
    if (height(words, steps) <= room.height) {
      return steps;
    }
  }
  return words.map(() => 1);
}

/**
 * How high the lines are that these words fill.
 * @param {Array<{letters: number}>} words @param {number[]} steps
 */
function height(words, steps) {
  let total = 0;
  let width = room.width;
  let tallest = 0;
  words.forEach((one, index) => {
    const size = 0.7 + 0.3 * steps[index];
    const wide = one.letters * letter * size + 2.2;
    if (width + wide > room.width) {
      total += tallest;
      width = 0;
      tallest = 0;
    }
    width += wide;
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
  const all = ranked(cloud.items).filter((one) => one[1].count > 0);
  const shown = all.slice(0, mostWords);
  const steps = sizes(shown.map(([, one]) => ({ count: one.count, letters: say.text(one.title).length })));
  const left = all.length - shown.length;
  const foot = [left > 0 && say.words("wall.more", { count: left }), cloud.silent > 0 && say.words("wall.silentPeople", { count: cloud.silent })].filter(Boolean);
  return h(
    "div",
    { class: "answers", key: "answers" },
    h("h2", { class: "asked", "data-type": "1.5 1.25 1.1 1", "data-height": "3.4" }, typed(say.text(cloud.question))),
    h("ol", { class: "cloud" }, shown.map(([id, one], index) => h("li", { key: id, class: "size-" + steps[index] }, typed(say.text(one.title)), " ", h("b", null, one.count)))),
    all.length === 0 && h("p", { class: "none" }, say.words("wall.nothingGiven")),
    foot.length > 0 && h("p", { class: "foot", role: "status" }, foot.join(" · "))
  );
}
