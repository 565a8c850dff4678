// The pen: one part of an article, held for as long as somebody types. It remembers over which version it writes; when somebody else was faster, both
// texts are shown and whoever typed decides. Nothing typed is ever thrown away by the page.
import { hex } from "../connection.js";
import { h, render, said } from "../dom.js";
import { sketchPicture } from "../shapes/sketch.js";

/** @typedef {import("../app.js").Context} Context */
/** @typedef {{part: string, over: number, fresh?: boolean}} Pen what is being written; `fresh` is a paragraph that is not there yet */

/** Letters of each part; what has no line here is a paragraph. */
const longest = /** @type {Record<string, number>} */ ({ title: 80, lead: 280 });
const longestParagraph = 1200;
const fewLeft = 60;
/** Milliseconds after which who goes on typing says so. */
const patience = 25000;

/** @param {Context} context @param {string} id @returns {any} what was typed or drawn here and is in no article yet */
export const kept = ({ remember }, id) => remember(`text ${id}`);

/** @param {Context} context @returns {string | null} the paragraph that was begun here and not sent */
export function fresh(context) {
  const id = context.remember("fresh");
  return id && kept(context, id) ? id : null;
}

/** @param {Context} context @param {string} id */
const version = ({ own }, id) => (own.parts[id] || { version: 0 }).version;

/** @param {Context} context @param {string} id */
const there = ({ own }, id) => own.parts[id] || {};

/**
 * Takes up a part, or a new paragraph.
 * @param {Context} context @param {string} [id]
 */
export function open(context, id) {
  const { remember, act, local, redraw, now } = context;
  const part = id || fresh(context) || `d${hex(8)}`;
  if (id) {
    act({ hold: { part } });
    local.heldAt = now();
  } else {
    remember("fresh", part);
  }
  if (kept(context, part) === null && id !== "sketch") remember(`text ${part}`, there(context, part).text || "");
  remember("pen", { part, over: version(context, part), fresh: !id });
  local.pad = undefined;
  redraw();
  focus();
}

function focus() {
  const field = document.querySelector("textarea");
  if (field) field.focus();
}

/**
 * Puts the pen down. What differs from the article stays on this phone.
 * @param {Context} context
 */
export function close(context) {
  const { remember, local } = context;
  const held = /** @type {Pen | null} */ (remember("pen"));
  if (!held) return;
  const text = kept(context, held.part);
  if (held.part !== "sketch" && (!text || !text.trim() || text === there(context, held.part).text)) remember(`text ${held.part}`, null);
  remember("pen", null);
  local.pad = undefined;
}

/** @param {Context} context */
function leave(context) {
  const { remember, act, redraw } = context;
  const { part, fresh: isNew } = remember("pen");
  close(context);
  if (!isNew) act({ free: { part } });
  redraw();
}

/**
 * What the server refused goes back under the pen.
 * @param {Context} context
 */
export function takeBack(context) {
  const { local, remember } = context;
  const { write, add, draw, hold } = local.returned || {};
  local.returned = undefined;
  const back = write || add;
  const held = remember("pen");
  if (back) {
    remember(`text ${back.part}`, back.text);
    if (add) remember("fresh", add.part);
    if (!held) remember("pen", { part: back.part, over: write ? write.over : 0, fresh: Boolean(add) });
  }
  if (draw) {
    remember("text sketch", draw.sketch || null);
    if (!held) remember("pen", { part: "sketch", over: draw.over });
  }
  // Somebody was there a moment before: nothing has been typed yet, or it stays for later.
  if (hold && held && held.part === hold.part) close(context);
}

/** @param {Context} context @param {Pen} held */
function send(context, { part, over, fresh: isNew }) {
  const { remember, act, redraw, local } = context;
  const text = kept(context, part);
  if (part === "sketch") act({ draw: text ? { sketch: text, over } : { over } });
  else if (!text || !text.trim()) return focus();
  else if (isNew) act({ add: { part, text: text.trim() } });
  else act({ write: { part, text: text.trim(), over } });
  // The queue of the phone has it from here on, and gives it back when it is refused.
  remember(`text ${part}`, null);
  if (isNew) remember("fresh", null);
  remember("pen", null);
  local.pad = undefined;
  redraw();
}

/** @param {Context} context @param {Pen} held a paragraph that goes: its words stay here for another one */
function removed(context, { part, over }) {
  const { remember, act, redraw } = context;
  const text = there(context, part).text;
  remember(`text ${part}`, null);
  remember("pen", null);
  if (text && !fresh(context)) {
    const id = `d${hex(8)}`;
    remember("fresh", id);
    remember(`text ${id}`, text);
  }
  act({ remove: { part, over } });
  redraw();
}

/** @param {Context} context @param {Pen} held says from time to time that somebody is still here */
function stay(context, { part, fresh: isNew }) {
  const { local, act, now } = context;
  if (isNew || now() - (local.heldAt || 0) < patience) return;
  local.heldAt = now();
  act({ hold: { part } });
}

/** @param {Context} context @param {Pen} held */
function field(context, held) {
  const { t, own, remember, redraw } = context;
  const text = kept(context, held.part) || "";
  const most = longest[held.part] || longestParagraph;
  const count = Array.from(text).length;
  const left = Math.min(most - count, own.lettersLeft + Array.from(there(context, held.part).text || "").length - count);
  const name = t(held.fresh ? "more.article.newOne" : longest[held.part] ? `more.article.${held.part}` : "more.article.paragraphHint");
  return h("div.note.pen.newsprint", { key: "pen", class: held.part === "title" ? "for-title" : "" },
    h("textarea", { key: "text", dir: "auto", rows: held.part === "title" ? 3 : held.part === "lead" ? 5 : 8, maxlength: most, "aria-label": name, value: text,
      placeholder: t(`more.article.${longest[held.part] ? held.part : "paragraph"}Hint`),
      oninput: (/** @type {any} */ event) => {
        remember(`text ${held.part}`, event.target.value);
        stay(context, held);
        redraw();
      } }),
    h("p.quiet", { role: "status" }, left < 0 ? t("more.article.full") : left < fewLeft && t("more.article.left", { count: left })));
}

/** @param {Context} context @param {Pen} held */
function pad(context, held) {
  const { need, local, remember, t, redraw } = context;
  const module = need("sketch-pad");
  if (!module) return undefined;
  if (!local.pad) {
    const last = kept(context, "sketch") || there(context, "sketch").sketch;
    local.pad = module.newPad(last);
    remember("text sketch", last || null);
  }
  const changed = (/** @type {any} */ sketch) => {
    remember("text sketch", sketch || null);
    stay(context, held);
  };
  return module.drawnPad(local.pad, { t, redraw, changed }, "newsprint");
}

/**
 * Somebody was faster: both are here.
 * @param {import("../app.js").Place} place @param {Context} context @param {Pen} held
 */
function crossing(place, context, held) {
  const { t, remember, redraw } = context;
  const now = there(context, held.part);
  const sketch = held.part === "sketch";
  const text = kept(context, held.part);
  const gone = !sketch && !longest[held.part] && now.text === undefined;
  const isParagraph = !sketch && !longest[held.part];
  render(place.main, h("h1", t(`more.article.${isParagraph ? "newOne" : held.part}`)),
    h("p.told", { role: "status" }, t(gone ? "more.article.gone" : "more.article.crossed")),
    now.text && h("blockquote.now", said(now.text)), sketch && now.sketch && h("div.frame", sketchPicture(now.sketch, t("more.article.drawing"))),
    h("p.gap", t("more.article.crossedNow")), sketch ? text && h("div.frame.mine", sketchPicture(text, t("more.article.sketch"))) : h("blockquote.mine", said(text)));
  const asNew = () => {
    const id = `d${hex(8)}`;
    remember(`text ${held.part}`, null);
    remember(`text ${id}`, text);
    remember("fresh", id);
    send(context, { part: id, over: 0, fresh: true });
  };
  render(place.dock, !sketch && h("button.main", { key: "new", onclick: asNew }, t("more.article.asNew")),
    !gone && h("button.wide", { key: "instead", onclick: () => {
      remember("pen", Object.assign({}, held, { over: version(context, held.part) }));
      redraw();
    } }, t("more.article.instead")),
    h("button.plain", { key: "drop", onclick: () => {
      remember(`text ${held.part}`, null);
      remember("pen", null);
      redraw();
    } }, t("more.article.drop")));
  return "crossing";
}

/**
 * The page of the pen.
 * @param {import("../app.js").Place} place @param {Context} context @returns {string | undefined | null} null when no part is held
 */
export function pen(place, context) {
  const { remember, t, own } = context;
  const held = /** @type {Pen | null} */ (remember("pen"));
  if (!held) return null;
  const { part } = held;
  const paragraph = part !== "sketch" && !longest[part];
  const faster = !held.fresh && (version(context, part) !== held.over || (paragraph && !there(context, part).text));
  if (faster) {
    const text = kept(context, part);
    if (part === "sketch" ? text : text && text.trim() && text !== there(context, part).text) return crossing(place, context, held);
    remember("pen", { part, over: version(context, part) });
  }
  const inside = part === "sketch" ? pad(context, held) : field(context, held);
  if (inside === undefined) return undefined;
  render(place.main, h("h1", t(held.fresh ? "more.article.newOne" : paragraph ? "more.article.change" : `more.article.${part}`)),
    own.idea && h("p.tells", t("more.article.tells"), " ", h("b", said(own.idea.text))), inside);
  render(place.dock, h("button.main", { key: "send", onclick: () => send(context, remember("pen")) }, t("more.article.done")),
    h("button.plain", { key: "back", onclick: () => leave(context) }, t("more.article.back")),
    paragraph && !held.fresh && h("button.plain", { key: "remove", onclick: () => removed(context, remember("pen")) }, t("more.article.remove")));
  return `pen ${part}`;
}
