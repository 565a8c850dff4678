// An article written by several hands, each on its own phone: the page as it will be printed, whose parts are touched to be written, one
// at a time. Where somebody else writes it is said, never who; what was typed here stays here until the article has it.
import { h, icon, render, said } from "../dom.js";
import { asked, finished, ranked } from "../pieces.js";
import { look, ready as more } from "../rest.js";
import { frontPage } from "../shapes/front-page.js";
import { sketchPicture } from "../shapes/sketch.js";
import { close, fresh, kept, open, pen, takeBack } from "./article-pen.js";

/** @typedef {import("../app.js").Context} Context */

export const ready = Promise.all([more, look("/front-page.css"), look("/article.css"), look("/pictures.css")]);

/**
 * The parts of one's article: what the server has, changed by what is still on its way.
 * @param {Context} context
 */
export function parts({ own, pending }) {
  const all = Object.assign(Object.create(null), own.parts);
  // What the server has taken may still be among the pending: its version tells.
  const stands = (/** @type {string} */ id, /** @type {number} */ over) => (all[id] || { version: 0 }).version === over;
  pending.forEach(({ write, add, remove, draw }) => {
    const to = write || add || remove;
    if (to && stands(to.part, to.over || 0)) all[to.part] = Object.assign({ version: 0, rank: add ? 1e6 : undefined }, all[to.part], { text: to.text, waits: true });
    if (draw && stands("sketch", draw.over)) all.sketch = Object.assign({ version: 0 }, all.sketch, { sketch: draw.sketch, waits: true });
  });
  return all;
}

/**
 * The paragraphs that have words, in their order.
 * @param {any} all @returns {string[]}
 */
export const paragraphs = (all) => ranked(all).filter((id) => !/^(title|lead|sketch)$/.test(id) && all[id].text);

/** @param {Context} context the words around a page, as telephones say them */
const press = ({ t }) => ({
  text: (/** @type {any} */ text) => said(text).text, word: (/** @type {string} */ name) => t(`more.article.${name}`),
  table: (/** @type {number} */ rank) => t("more.table", { count: rank }),
});

/** @param {Context} context one's own page, as it would be printed now */
function made(context) {
  const { view } = context;
  const all = parts(context);
  const text = (/** @type {string} */ id) => (all[id] || {}).text;
  /** @type {Record<string, any>} */
  const body = {};
  paragraphs(all).forEach((id, index) => { body[id] = { rank: index + 1, text: all[id].text }; });
  return { rank: 1, paper: view.paper, dated: view.dated, title: text("title"), lead: text("lead"), paragraphs: body, sketch: (all.sketch || {}).sketch };
}

/** @param {import("../app.js").Place} place @param {Context} context */
function choosing(place, context) {
  const { t, view, own, act, pending } = context;
  const offered = Object.keys(view.ideas).filter((id) => !own.offered || own.offered[id]).sort((one, other) => view.ideas[one].number - view.ideas[other].number);
  const last = pending.filter((one) => one.choose).pop();
  render(place.main, h("h1", t("more.article.idea")), h("p.hint", t("more.article.ideaWhy")), h("div.keep", offered.map((id) =>
    h("button", { key: id, "aria-pressed": Boolean(last && last.choose.note === id), onclick: () => act({ choose: { note: id } }) },
      h("b.number", view.ideas[id].number), h("span", said(view.ideas[id].text))))));
  render(place.dock);
  return "choosing";
}

/**
 * What can be done with a part: write it, go on with it, or wait for who writes there.
 * @param {Context} context @param {string} id @param {boolean} there whether something stands there already @param {string} name
 */
function ways(context, id, there, name) {
  const { t, own } = context;
  const drawing = id === "sketch";
  if (own.held[id]) return h("p.busy", { role: "status" }, icon("pen"), t(drawing ? "more.article.someoneDraws" : "more.article.someone"));
  if ((parts(context)[id] || {}).waits) return h("p.wait", t("phone.waiting"));
  const mine = kept(context, id);
  const word = t(`more.article.${mine ? "goOn" : there ? "change" : drawing ? "draw" : "write"}`);
  return [mine && h("p.quiet", t("more.article.kept")), h("button.chip", { "aria-label": `${word} : ${name}`, onclick: () => open(context, id) }, word)];
}

/**
 * One part where it will stand on the page.
 * @param {Context} context @param {string} id @param {any} part
 */
function part(context, id, part) {
  const { t } = context;
  const name = t(`more.article.${id}`);
  const text = part && part.text;
  return h(`li.part.${id}`, { key: id, class: text ? "" : "missing" }, !text && h("b.what", name),
    h("p", text ? said(text) : { text: t(`more.article.${id}Hint`) }), part && part.byTeam && h("small", t("more.article.byTeam")), h("div.ways", ways(context, id, Boolean(text), name)));
}

/** @param {Context} context @param {any} all */
function drawing(context, all) {
  const { t } = context;
  const sketch = (all.sketch || {}).sketch;
  const name = t("more.article.sketch");
  return h("li.part", { key: "sketch", class: sketch ? "framed" : "missing" }, sketch ? h("div.frame", sketchPicture(sketch, t("more.article.drawing"))) : h("b.what", name),
    h("div.ways", ways(context, "sketch", Boolean(sketch), name)));
}

/** @param {Context} context @param {string} id @param {number} index @param {string[]} ids @param {any} all */
function paragraph(context, id, index, ids, all) {
  const { t, act, own } = context;
  const name = t("more.article.paragraph", { count: index + 1 });
  return h("li.part.body", { key: id }, h("p", said(all[id].text)), all[id].byTeam && h("small", t("more.article.byTeam")), h("div.ways", ways(context, id, true, name),
    index > 0 && !own.held[id] && !all[id].waits && h("button.chip", { key: "up", "aria-label": t("more.article.upOf", { count: index + 1 }), onclick: () => act({ move: { part: id, before: ids[index - 1] } }) }, t("more.article.up"))));
}

/** @param {import("../app.js").Place} place @param {Context} context */
function overview(place, context) {
  const { t, view, own, act, local, redraw } = context;
  const all = parts(context);
  const ids = paragraphs(all);
  const waiting = fresh(context);
  const full = ids.length >= view.paragraphs;
  render(place.main, asked(context, "more.article.ask"), view.about && h("p.prompt", said(view.about)),
    own.idea && h("p.tells", t("more.article.tells"), " ", h("b", said(own.idea.text))), h("p.hint", t("more.article.how")),
    h("div.front-page.making", h("p.paper-name", said(view.paper)), h("p.dateline", h("span", said(view.dated)), h("span.edition", t("more.article.edition")), h("span", t("more.article.price"))),
      h("ol", part(context, "title", all.title), part(context, "lead", all.lead), drawing(context, all), ids.map((id, index) => paragraph(context, id, index, ids, all))),
      own.lettersLeft < 40 ? h("p.full", { role: "status" }, t("more.article.full")) : !full && h("div.more-text", waiting && h("p.quiet", t("more.article.kept")),
        h("button.wide.add", { onclick: () => open(context) }, icon("plus"), t(waiting ? "more.article.goOn" : "more.article.newParagraph")))));
  render(place.dock, h("button.main", { key: "see", onclick: () => {
    local.preview = true;
    redraw();
  } }, t("more.article.see")),
  finished(context) ? h("p.good", { key: "got", role: "status" }, t("more.received")) : h("button.plain", { key: "done", onclick: () => act({ finish: {} }) }, t("phone.done")));
  return "parts";
}

/** @param {import("../app.js").Place} place @param {Context} context */
function preview(place, context) {
  const { t, local, redraw } = context;
  render(place.main, h("h1", t("more.article.preview")), frontPage(made(context), press(context)));
  render(place.dock, h("button.main", { key: "back", onclick: () => {
    local.preview = false;
    redraw();
  } }, t("more.article.write2")));
  return "preview";
}

/** @param {import("../app.js").Place} place @param {Context} context nobody writes any more */
function printed(place, context) {
  const { t, view } = context;
  const page = view.page || made(context);
  const empty = !view.page && !page.title && !page.lead && !page.sketch && !Object.keys(page.paragraphs).length;
  render(place.main, h("h1", t(view.page ? "more.article.shown" : "more.article.closed")), !view.page && !empty && h("p.hint", t("more.article.closedWhat")),
    !empty && frontPage(page, press(context)));
  render(place.dock);
  return `${view.phase} ${page.rank}`;
}

/** @param {import("../app.js").Place} place @param {Context} context @returns {string | undefined} */
export function draw(place, context) {
  const { t, view, own, local } = context;
  takeBack(context);
  if (view.phase !== "writing") {
    close(context);
    return printed(place, context);
  }
  if (own.seated === false) {
    render(place.main, h("h1", t("more.article.ask")), h("p.big", t("refused.notSeated")));
    render(place.dock);
    return "unseated";
  }
  if (view.ideas && !own.idea) return choosing(place, context);
  const writing = pen(place, context);
  if (writing !== null) return writing;
  return local.preview ? preview(place, context) : overview(place, context);
}
