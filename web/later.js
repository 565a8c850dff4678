// "À reprendre plus tard": a side subject is written down before the eyes of who brought it up, and the room goes on. The same list on the
// console, the lead's telephone and the page of a host.
import { hex } from "./connection.js";
import { h } from "./dom.js";
import { sign } from "./shapes/pictures.js";
import { ranked, typed } from "./shapes/say.js";

/** @typedef {{rank: number, text: string}} Subject */
/**
 * @typedef {object} Later
 * @property {import("./shapes/say.js").Say} say
 * @property {Record<string, Subject> | undefined} items
 * @property {(command: Record<string, any>) => void} act
 * @property {() => void} redraw
 */

/** What is being typed, and what was taken off the list a moment ago. */
const state = { words: "", taken: "", until: 0 };
/** Milliseconds for which what was taken off can be put back from here. */
const undoMilliseconds = 20000;

/**
 * The command that leaves some words for later.
 * @param {string} text
 */
export const leaving = (text) => ({ putLater: { id: "l" + hex(8), text } });

/** @param {Later} at */
export function later(at) {
  const { say, act, redraw } = at;
  const all = /** @type {Array<[string, Subject]>} */ (ranked(at.items));
  const put = (/** @type {Event} */ event) => {
    event.preventDefault();
    if (state.words.trim()) {
      act(leaving(state.words.trim()));
    }
    state.words = "";
    redraw();
    /** @type {any} */ (document.querySelector("#later-words")).focus();
  };
  return h(
    "section",
    { class: "later", key: "later", "aria-labelledby": "later-title" },
    h("h1", { id: "later-title", tabindex: "-1" }, say.words("lead.later.title")),
    h("p", { class: "quiet" }, say.words("lead.later.what")),
    h("form", { onsubmit: put, key: "form" },
      h("label", { for: "later-words" }, say.words("lead.later.subject")),
      h("textarea", { id: "later-words", rows: 2, required: true, maxlength: 280, dir: "auto", value: state.words,
        oninput: (/** @type {any} */ event) => { state.words = event.target.value; },
        onkeydown: (/** @type {any} */ event) => {
          if (event.key === "Enter" && !event.shiftKey) {
            put(event);
          }
        } }),
      h("button", { type: "submit", class: "main" }, say.words("lead.later.put"))),
    putBack(at),
    all.length === 0 ? h("p", { class: "quiet", key: "none" }, say.words("lead.later.none")) : h("ul", { key: "list" }, all.map(([id, one]) => h("li", { key: id }, h("p", null, typed(one.text)),
      h("button", { type: "button", class: "chip", "aria-label": say.words("lead.later.take") + " : " + one.text, onclick: () => {
        Object.assign(state, { taken: one.text, until: Date.now() + undoMilliseconds });
        act({ takeLater: { id } });
        redraw();
      } }, say.words("lead.later.take")))))
  );
}

/** @param {Later} at */
function putBack(at) {
  const { say, act, redraw } = at;
  return state.until > Date.now() && h("div", { class: "back-way", role: "status", key: "back" }, h("p", null, say.words("lead.later.taken"), " ", typed(state.taken)),
    h("button", { type: "button", class: "chip", onclick: () => {
      state.until = 0;
      act(leaving(state.taken));
      redraw();
    } }, sign("undo"), say.words("lead.later.back")));
}
