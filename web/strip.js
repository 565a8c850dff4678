// Reading before the wall. What can be done with a note comes with the view, ready to send; a telephone of the team shows one note at
// a time, without its author, and the console several (console-strip.js).
import { h } from "./dom.js";
import { columnPicture, sign } from "./shapes/pictures.js";
import { ranked, typed } from "./shapes/say.js";

/** @typedef {{rank: number, number: number, text: any, title?: any, picture?: string, concern?: string}} Item */
/** @typedef {{items: Record<string, Item>, aside: Record<string, Item>, concerns: Record<string, {rank: number}>, commands: Record<string, any>}} Strip */
/**
 * What the page is made from, and what it remembers.
 * @typedef {object} Reading
 * @property {import("./shapes/say.js").Say} say
 * @property {Strip} strip
 * @property {(command: Record<string, any>) => void} act
 * @property {() => void} redraw
 * @property {{aside: boolean, last: string, until: number}} state
 */

/** Milliseconds for which the last note set aside can be taken back from here. */
const undoMilliseconds = 20000;
const tints = ["sun", "sea", "leaf", "coral", "plum", "rose"];

/**
 * The colour that this note has everywhere.
 * @param {Item} item
 */
export const tint = (item) => tints[(item.number - 1) % tints.length];

/** @param {Strip | undefined} strip how many wait */
export const waiting = (strip) => Object.keys((strip || { items: {} }).items).length;

/**
 * A command of the strip about a note.
 * @param {Strip} strip @param {string} name @param {Record<string, any>} about
 */
export function command(strip, name, about) {
  const ready = strip.commands[name];
  const key = Object.keys(ready)[0];
  return { [key]: Object.assign({}, ready[key], about) };
}

/** @param {Reading} at */
export function reading(at) {
  const { say, strip, state } = at;
  const all = /** @type {Array<[string, Item]>} */ (ranked(strip.items));
  const aside = /** @type {Array<[string, Item]>} */ (ranked(strip.aside));
  return h(
    "section",
    { class: "reading", key: "reading", "aria-labelledby": "reading-title" },
    takeBack(at),
    h("h1", { id: "reading-title" }, say.words(all.length > 0 ? "remote.showIt" : "lead.strip.none")),
    all.length > 0 ? one(at, all[0][0], all[0][1], all.length) : h("p", { class: "quiet" }, say.words("remote.readMore")),
    aside.length > 0 && h("button", { type: "button", class: "plain", key: "aside", "aria-expanded": String(state.aside), onclick: () => {
      state.aside = !state.aside;
      at.redraw();
    } }, say.words("remote.asideCount", { count: aside.length })),
    aside.length > 0 && state.aside && h("ul", { class: "put-aside", key: "list" }, aside.map(([id, item]) => h("li", { key: id }, h("p", null, typed(say.text(item.text))), item.concern && h("p", { class: "quiet" }, say.words("lead.strip." + item.concern)),
      h("button", { type: "button", class: "chip", onclick: () => at.act(command(strip, "bringBack", { note: id })) }, say.words("lead.strip.bringBack")))))
  );
}

/**
 * The note to read, on the pile of those that wait.
 * @param {Reading} at @param {string} id @param {Item} item @param {number} count
 */
function one(at, id, item, count) {
  const { say, strip, state } = at;
  const setAside = (/** @type {string} */ concern) => () => {
    Object.assign(state, { last: id, until: Date.now() + undoMilliseconds });
    at.act(command(strip, "setAside", { note: id, concern }));
  };
  const title = item.title === undefined ? "" : say.text(item.title);
  return [
    h("div", { class: "pack" + (count > 1 ? " more" : ""), key: "pack " + id }, h("div", { class: "slip " + tint(item) },
      title && h("p", { class: "quiet" }, columnPicture(item.picture), typed(title)), h("p", { class: "text" }, typed(say.text(item.text))))),
    h("p", { class: "quiet", key: "say", role: "status" }, say.words("lead.strip.say"), " ", say.words("remote.toRead", { count })),
    h("button", { type: "button", class: "main pass", key: "pass", onclick: () => at.act(command(strip, "pass", { note: id })) }, sign("check"), say.words("remote.pass")),
    h("h2", { id: "why", key: "why" }, say.words("lead.strip.why")),
    h("div", { class: "why", role: "group", "aria-labelledby": "why", key: "concerns" }, ranked(strip.concerns).map(([concern]) => h("button", { type: "button", key: concern, onclick: setAside(concern) }, say.words("lead.strip." + concern)))),
    h("p", { class: "quiet", key: "told" }, say.words("lead.strip.told")),
  ];
}

/** @param {Reading} at */
function takeBack(at) {
  const { say, strip, state } = at;
  const item = strip.aside[state.last];
  const seconds = Math.ceil((state.until - Date.now()) / 1000);
  return item && seconds > 0 && h("div", { class: "back-way", role: "status", key: "back" },
    h("p", null, h("b", null, say.words("remote.wasAside", { why: say.words("lead.strip." + (item.concern || "other")) }))),
    h("button", { type: "button", class: "chip", onclick: () => {
      state.until = 0;
      at.act(command(strip, "bringBack", { note: state.last }));
    } }, say.words("lead.undo"), h("small", { "aria-hidden": "true" }, say.words("lead.seconds", { seconds }))));
}
