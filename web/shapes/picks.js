// How far each table is in choosing: its cards lie face down, and what is on them is not known here.
import { h } from "../dom.js";
import { sticker } from "./pictures.js";
import { ranked, typed } from "./say.js";

/** @typedef {{keep: number, tables: Record<string, {rank: number, count: number}>}} Picks */
/** @typedef {{say: import("./say.js").Say, word: string, figures: Record<string, number>, steps?: import("./say.js").Text[]}} Context */

/** The papers of post-its, by turns: these stand for no idea. */
const papers = ["sun", "leaf", "sea", "rose", "plum", "coral"];
/** More cards than this are said as a number. */
const most = 4;

/** @param {Picks} picks @param {Context} context */
export function picks(picks, context) {
  const { say, steps } = context;
  const all = ranked(picks.tables);
  const waiting = all.filter((one) => one[1].count < picks.keep).length;
  return h(
    "div",
    { class: "picks", key: "picks" },
    (steps || []).length > 0 && h("ol", { class: "asked-steps" }, (steps || []).slice(-3).map((step, index) => h("li", { key: index }, typed(say.text(step))))),
    h("ul", { class: "picked keep-" + picks.keep + " of-" + (all.length > 9 ? "many" : all.length > 6 ? "some" : "few") }, all.map(([table, one], index) => h("li", { key: table }, sticker(one.rank, true),
      h("span", { class: "away" }, say.words("wall.picks.table", { rank: one.rank, count: one.count, keep: picks.keep })),
      h("span", { class: "papers", "aria-hidden": "true" }, picks.keep > most ? h("b", null, one.count + " / " + picks.keep) : cards(one.count, picks.keep, index))))),
    h("p", { class: "foot", role: "status" }, h("b", null, all.length === 0 ? say.words("wall.passage.nobody") : waiting > 0 ? say.words("wall.picks.waiting", { waiting }) : say.words("wall.picks.ready")), " ", h("span", null, say.words("wall.picks.answer")))
  );
}

/** @param {number} count @param {number} keep @param {number} from the first paper */
function cards(count, keep, from) {
  const all = [];
  for (let index = 0; index < keep; index += 1) {
    all.push(index < count ? h("i", { key: index, class: "back " + papers[(from * 2 + index) % papers.length] }, h("svg", { viewBox: "0 0 24 24" }, h("path", { d: "M7 4h10v16l-5-4-5 4z" }))) : h("i", { key: index, class: "slot" }));
  }
  return all;
}
