// Drawn pieces that several pages share, the console and the wall too.
import { dot, h, icon, said, t } from "./dom.js";

/** The six tables that have a colour and a shape of their own; the seventh starts again, its number tells it apart. */
export const marks = [["coral", "sun"], ["sun", "star"], ["leaf", "leaf"], ["sea", "wave"], ["plum", "moon"], ["rose", "heart"]];

/**
 * Adds the shared drawings to the page, once; a page may carry some of them already.
 * @returns {Promise<void>}
 */
export function loadSprite() {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = "document";
    request.onload = () => {
      const sprite = /** @type {Document} */ (request.response).documentElement;
      Array.from(sprite.children).forEach((symbol) => document.getElementById(symbol.id) && sprite.removeChild(symbol));
      document.body.appendChild(document.importNode(sprite, true));
      resolve();
    };
    request.onerror = () => reject(new Error("sprite.svg"));
    request.open("GET", "/sprite.svg");
    request.send();
  });
}

/**
 * A table: its disc, and its number on it.
 * @param {number} rank
 */
export function tableDisc(rank) {
  const [colour, shape] = marks[(rank - 1) % marks.length];
  return h(`span.table.${colour}`, { "aria-hidden": "true" }, dot(shape, colour), h("b", rank));
}

/** @param {number} rank */
export function tableName(rank) {
  return rank <= marks.length ? t(`more.tables.${marks[rank - 1][1]}`) : t("more.table", { count: rank });
}

/**
 * The picture of a column, when it has one that we know.
 * @param {string | undefined} name
 */
export function picture(name) {
  return name && document.getElementById(`picture-${name}`) && icon(`picture-${name}`);
}

/**
 * What is left, as a ring and in words: a guide, never a cut-off.
 * @param {any} activity @param {number} now by the server's clock
 */
export function clock({ endsAt, startedAt, leftMilliseconds }, now) {
  if (!endsAt) return leftMilliseconds !== undefined && h("span.clock", t("more.paused"));
  const left = Math.max(0, endsAt - now);
  const part = Math.min(1, left / (endsAt - startedAt));
  const ring = { cx: 12, cy: 12, r: 9, fill: "none", "stroke-width": 5, transform: "rotate(-90 12 12)" };
  return h("span.clock", { role: "timer", class: part <= 0.05 ? "coral" : part <= 0.2 && "sun" },
    h("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" }, h("circle", Object.assign({ class: "whole" }, ring)),
      h("circle", Object.assign({ "stroke-dasharray": `${Math.round(part * 57)} 99` }, ring))),
    h("span", left ? t("more.left", { count: Math.ceil(left / 60000) }) : t("more.over")));
}

/**
 * The ids of a collection, in the order of their ranks.
 * @param {any} collection @returns {string[]}
 */
export const ranked = (collection) => Object.keys(collection || {}).sort((one, other) => collection[one].rank - collection[other].rank);

/**
 * What the team knows of an idea, beside its words.
 * @param {string | undefined} words
 */
export function known(words) {
  return words && h("p.known", { key: "known" }, h("b", t("more.known")), " ", h("bdi", said(words)));
}

/**
 * The page of who has finished and waits for the others.
 * @param {import("./app.js").Context} context @param {...any} above what one gave
 */
export function waitingPage({ t: say }, ...above) {
  return [h("p.good", say("more.received")), h("h1.huge.flat", say("more.wait")), above, h("p.box", h("b", say("more.next")), h("br"), say("more.waits"))];
}

/**
 * Whether this person said "j'ai fini", counting what is still on its way.
 * @param {import("./app.js").Context} context
 */
export function finished({ own, pending }) {
  const last = pending.filter((one) => one.finish || one.unfinish).pop();
  return last ? Boolean(last.finish) : own.done;
}

/**
 * What the lead asks now: the last step shown, else our own sentence.
 * @param {import("./app.js").Context} context @param {string} otherwise
 */
export function asked({ activity, t: say }, otherwise) {
  const step = (activity.steps || []).slice(-1)[0];
  return [picture(activity.picture) && h("div.shown", { key: "shown" }, picture(activity.picture)), h("h1", said(step || say(otherwise)))];
}
