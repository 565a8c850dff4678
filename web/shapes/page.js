// Front pages on the wall and on the console. The wall shows one, as large as a page is; when its text is too small to be read from
// afar, it follows in large type. Who leads sees all of them, and which one the room sees.
import { h } from "../dom.js";
import { frontPage, paragraphs } from "./front-page.js";
import { ranked, typed } from "./say.js";

/** @typedef {import("./say.js").Say} Say */
/** @typedef {import("./front-page.js").FrontPage} FrontPage */
/** @typedef {{paper: import("./say.js").Text, dated?: import("./say.js").Text, about?: import("./say.js").Text, items: Record<string, FrontPage>, shown?: string, next?: string}} FrontPages */

/** Sizes in rem, the largest first: of a wall, where 1rem is the least that people can read. */
const wall = { paper: "2.7 2.4 2.1 1.8 1.5 1.2", headline: "2.6 2.3 2 1.75 1.5 1.3", lead: "1.25 1.1 1" };
export const readable = Object.assign({ columns: "1.3 1.2 1.1 1", whole: true, height: { paper: 3, headline: 5, lead: 2.8, columns: 99 } }, wall);
export const asPrinted = Object.assign({}, wall, { lead: "1.25 1.1 1 .9 .8 .72", columns: "1 .92 .84 .76 .7 .64 .58 .52 .46 .4 .36 .32 .28", height: { paper: 3, headline: 4.4, lead: 2.7, columns: 99 } });

/**
 * The words around a page, as walls say them.
 * @param {Say} say @param {any} [sizes] @returns {import("./front-page.js").Press}
 */
export function pressOf(say, sizes) {
  return { text: say.text, word: (name) => say.words("wall.page." + name), table: (rank) => say.words("wall.table", { rank }), sizes };
}

/** @param {FrontPages} pages @param {{say: Say, lead?: boolean, sizes?: any}} context */
export function page(pages, context) {
  const { say } = context;
  const all = ranked(pages.items);
  const shown = pages.shown ? (pages.items || {})[pages.shown] : undefined;
  if (context.lead && all.length > 0) {
    // The page that comes next first: it is the one to read.
    all.sort((one, other) => Number(other[0] === pages.next) - Number(one[0] === pages.next) || one[1].rank - other[1].rank);
    return h("ol", { class: "front-pages", key: "pages" }, all.map(([id, one]) => h("li", { key: id, class: id === pages.shown ? "shown" : "" },
      h("p", { class: "state" }, say.words("wall.page." + (id === pages.shown ? "shown" : id === pages.next ? "next" : "hidden"))), frontPage(one, pressOf(say)))));
  }
  if (shown) {
    return frontPage(shown, pressOf(say, context.sizes));
  }
  const title = pages.about ? say.text(pages.about) : undefined;
  return frontPage({ rank: 0, paper: pages.paper, dated: pages.dated, title, paragraphs: {} }, pressOf(say, context.lead ? undefined : asPrinted));
}

/** Letters that one piece of a text in large type has at most. */
const piece = 380;

/**
 * A long paragraph in pieces that end where a sentence does.
 * @param {string} text @returns {string[]}
 */
export function pieces(text) {
  /** @type {string[]} */
  const all = [];
  (text.match(/[^.!?…\n]+[.!?…»”\s]*|\S+/g) || [text]).forEach((sentence) => {
    const last = all[all.length - 1];
    if (last !== undefined && (last + sentence).length <= piece) {
      all[all.length - 1] = last + sentence;
    } else {
      all.push(sentence);
    }
  });
  return all.map((one) => one.trim()).filter((one) => one);
}

/**
 * The text of a page alone, to be read from afar.
 * @param {FrontPage} page @param {Say} say
 */
export function reading(page, say) {
  const all = (page.lead ? [page.lead] : []).concat(paragraphs(page)).reduce((/** @type {string[]} */ some, text) => some.concat(pieces(text)), []);
  return h("div", { class: "front-page in-large", key: "read " + page.rank },
    h("p", { class: "running", "data-type": "1.3 1.15 1 .85 .72", "data-height": "3.4" }, h("b", null, typed(say.text(page.paper))), " · ", typed(page.title || "")),
    h("ul", { class: "read-on", "data-fit": "pages", "data-sizes": "1.5 1.35 1.2 1.1 1", "data-columns": "2 1" }, all.map((text, index) => h("li", { key: index, class: page.lead && index === 0 ? "opening" : undefined }, h("p", null, typed(text))))));
}

/**
 * The ways of showing one page: whole where it can be read, else as it is printed and then its text.
 * @param {FrontPage} page @param {Say} say @param {(sizes: any) => any} drawn the page at these sizes, with what stands around it
 * @returns {import("./ways.js").Leaf[][]}
 */
export function pageWays(page, say, drawn) {
  const printed = { key: "page " + page.rank, full: true, draw: () => drawn(asPrinted) };
  const text = { key: "text " + page.rank, full: true, draw: () => reading(page, say) };
  return [[{ key: "page " + page.rank, full: true, draw: () => drawn(readable) }], paragraphs(page).length > 0 ? [printed, text] : [printed]];
}
