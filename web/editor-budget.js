// The time: what is planned against what there is, as one bar and one sentence.
import { h } from "./dom.js";
import { activities, minutesInAll, minutesOf } from "./editor-plan.js";
import { drawing, tool } from "./editor-tools.js";
import { typed } from "./shapes/say.js";

/** @typedef {import("./editor-page.js").Desk} Desk */

/** @param {Desk} at */
export function budget(at) {
  const { editor, say } = at;
  const all = activities(editor.plan);
  const planned = minutesInAll(editor.plan);
  const possible = typeof editor.plan.minutes === "number" && editor.plan.minutes > 0 ? editor.plan.minutes : 0;
  const whole = Math.max(planned, possible, 1);
  let past = 0;
  const part = (/** @type {any} */ activity, /** @type {number} */ index) => {
    past += minutesOf(activity);
    const name = (index === editor.current ? "this" : "") + (possible && past > possible ? " beyond" : "");
    return minutesOf(activity) > 0 && h("i", { key: index, class: name, "data-grow": minutesOf(activity) }, minutesOf(activity) / whole > 0.025 && index + 1);
  };
  return h("section", { class: "budget", key: "budget", "aria-label": say.words("editor.time") },
    h("div", { class: "row" }, h("h1", null, typed(say.text(editor.plan.title) || say.words("editor.untitledPlan"))), buttons(at)),
    h("div", { class: "rule" },
      h("p", { class: "segs", "aria-hidden": "true" }, all.map(part), possible > planned && h("i", { key: "left", class: "left", "data-grow": possible - planned })),
      possible > 0 && h("span", { class: "possible", "aria-hidden": "true", "data-along": Math.min(100, (possible / whole) * 100) })),
    h("p", { class: "over" }, sums(at, planned, possible), h("label", { class: "available" }, h("span", null, say.words("editor.possible")), available(at))));
}

/** @param {Desk} at @param {number} planned @param {number} possible */
function sums(at, planned, possible) {
  const { say } = at;
  const left = possible - planned;
  const figures = { planned, possible, minutes: Math.abs(left) };
  if (!possible) {
    return h("span", null, say.words("editor.planned", figures));
  }
  return [left < 0 ? h("mark", null, say.words("editor.tooMuch", figures)) : h("b", null, say.words(left === 0 ? "editor.justRight" : "editor.left", figures)), " ", h("span", null, say.words("editor.ofPossible", figures))];
}

/** @param {Desk} at */
function available(at) {
  const given = at.editor.plan.minutes;
  const typedIn = (/** @type {any} */ event) => {
    const words = event.target.value.trim();
    at.editor.set(["minutes"], words === "" ? undefined : /^\d{1,9}$/.test(words) ? Number(words) : words);
  };
  const wrong = at.editor.problemsAt("minutes").length > 0;
  return h("input", { type: "text", inputmode: "numeric", autocomplete: "off", "aria-invalid": wrong ? "true" : undefined, value: given === undefined ? "" : String(given), oninput: typedIn });
}

/** @param {Desk} at */
function buttons(at) {
  const { editor, say } = at;
  const button = (/** @type {string} */ name, /** @type {string} */ more) =>
    h("button", { key: name, type: "button", class: "btn slim " + more, onclick: at.run[name] }, say.words("editor.do." + name));
  return h("div", { class: "row push" },
    tool("undo", say.words("editor.do.undo"), at.run.undo, editor.past.length === 0), tool("redo", say.words("editor.do.redo"), at.run.redo, editor.future.length === 0),
    button("export", "soft"), button("keep", "soft"), button("rehearse", ""), button("begin", "main"));
}

/**
 * What the server has of it, in words.
 * @param {Desk} at
 */
export function stateWord(at) {
  const { editor, say } = at;
  const waiting = editor.state === "waiting";
  return h("p", { class: waiting ? "saved lost" : "saved", role: "status", key: "saved" }, editor.state === "saved" && drawing("check"), say.words("editor.state." + editor.state));
}
