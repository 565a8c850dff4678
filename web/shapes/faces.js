// A row of pictures: those that can be touched, then how many people touched each, one pawn a person.
import { h } from "../dom.js";
import { columnPicture, pawn } from "./pictures.js";
import { ranked, typed } from "./say.js";

/** @typedef {{rank: number, title: import("./say.js").Text, picture: string, tint: string, count?: number}} Picture */
/** @typedef {{items: Record<string, Picture>}} Pictures */

/** Above this many on one picture the number alone says it. */
const mostPawns = 48;

/**
 * How many pawns stand side by side, so that the highest pile keeps to its room.
 * @param {number} most
 */
function across(most) {
  return most <= 8 ? 2 : most <= 15 ? 3 : most <= 24 ? 4 : most <= 35 ? 5 : 6;
}

/**
 * @param {Pictures} pictures
 * @param {{say: import("./say.js").Say, figures: Record<string, number>, word: string, lead?: boolean}} context
 */
export function pictures(pictures, context) {
  const all = ranked(pictures.items);
  const counted = all.some((one) => one[1].count !== undefined);
  const most = Math.max(0, ...all.map((one) => one[1].count || 0));
  const count = !context.lead && !counted && context.say.words("wall." + context.word + ".count", context.figures);
  return h(
    "div",
    { class: "pictures" + (counted ? " counted" : ""), key: "pictures" },
    h(
      "ul",
      { class: "faces across-" + across(most) },
      all.map(([id, one]) =>
        h(
          "li",
          { key: id, class: one.tint },
          counted && h("div", { class: "pile" }, h("b", null, one.count), h("span", { class: "pawns", "aria-hidden": "true" }, pawns(one.count || 0, most))),
          h("span", { class: "face" }, columnPicture(one.picture)),
          h("h2", null, typed(context.say.text(one.title)))
        )
      )
    ),
    count && h("p", { class: "count", role: "status" }, count)
  );
}

/** @param {number} count @param {number} most */
function pawns(count, most) {
  const all = [];
  for (let index = 0; index < count && most <= mostPawns; index += 1) {
    all.push(pawn("done", index));
  }
  return all;
}
