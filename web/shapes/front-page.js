// A front page of a made-up paper: the same drawing on the wall, on paper, on the console and on the telephone of who writes it. The
// words around what people wrote come with it, because a telephone and a wall speak by different files.
import { h } from "../dom.js";
import { sketchPicture } from "./sketch.js";
import { sticker } from "./pictures.js";
import { typed } from "./say.js";

/** @typedef {import("./say.js").Text} Text */
/**
 * @typedef {object} FrontPage
 * @property {number} rank
 * @property {string} [table] t3
 * @property {Text} paper
 * @property {Text} [dated]
 * @property {string} [title]
 * @property {string} [lead]
 * @property {Record<string, {rank: number, text: string}>} paragraphs
 * @property {import("./sketch.js").Sketch} [sketch]
 */
/**
 * @typedef {object} Press how a page is set: its words, and in which sizes its parts are tried (see fit.js)
 * @property {(text: Text) => string} text
 * @property {(name: "edition" | "price" | "drawing" | "blank") => string} word
 * @property {(rank: number) => string} table
 * @property {{paper: string, headline: string, lead: string, columns: string, whole?: boolean, height: Record<string, number>}} [sizes]
 */

/** @param {FrontPage} page @returns {string[]} */
export const paragraphs = (page) => Object.keys(page.paragraphs || {}).map((id) => page.paragraphs[id]).sort((a, b) => a.rank - b.rank).map((one) => one.text);

/**
 * Lines as they were typed.
 * @param {string} text
 */
const lines = (text) => text.split("\n").filter((line) => line.trim()).map((line, index) => [index > 0 && h("br", { key: index }), typed(line)]);

/** @param {Press} press @param {"paper" | "headline" | "lead" | "columns"} name */
function set({ sizes }, name) {
  return sizes ? { "data-type": sizes[name], "data-height": String(sizes.height[name]) } : {};
}

/**
 * How much a headline has to say.
 * @param {string} text
 */
const longer = (text) => (text.length > 48 ? " long" : "");

/**
 * The page before there is any shows where everything will stand; its rank is 0.
 * @param {FrontPage} page @param {Press} press
 */
export function frontPage(page, press) {
  const all = paragraphs(page);
  const name = press.text(page.paper);
  const rank = page.table ? Number(page.table.slice(1)) : 0;
  return h("div", { class: "front-page" + (page.sketch ? " drawn" : "") + (all.length > 0 || page.rank === 0 ? "" : " wordless"), key: "page " + page.rank },
    h("p", Object.assign({ class: "paper-name" + (name.length > 26 ? " long" : ""), key: "name" }, set(press, "paper")), typed(name)),
    h("p", { class: "dateline" }, h("span", null, page.dated && typed(press.text(page.dated))),
      h("span", { class: "edition" }, rank > 0 ? [sticker(rank), press.table(rank)] : press.word("edition")), h("span", null, press.word("price"))),
    h("h2", Object.assign({ class: "headline" + longer(page.title || ""), key: "headline" }, set(press, "headline")), page.title ? typed(page.title) : press.word("blank")),
    page.lead && h("p", Object.assign({ class: "lead", key: "lead" }, set(press, "lead")), typed(page.lead)),
    h("div", { class: "story", key: "story" },
      page.sketch && h("div", { class: "frame", key: "frame" }, sketchPicture(page.sketch, press.word("drawing"))),
      h("div", Object.assign({ class: "text-columns", key: "columns", "data-whole": press.sizes && press.sizes.whole ? "" : undefined }, set(press, "columns")),
        all.length > 0 ? all.map((text, index) => h("p", { key: index }, lines(text))) : page.rank === 0 && unwritten())));
}

/** Grey lines where words will be. */
function unwritten() {
  return [9, 7, 8].map((count, index) => h("p", { class: "to-come", key: "to come " + index, "aria-hidden": "true" },
    Array.from({ length: count }, (_, line) => h("i", { key: line, class: line === count - 1 ? "short" : "" }))));
}
