// How each form of question is answered: touching faces, steps, options or words, or writing.
import { h, icon, said } from "../dom.js";
import { ranked } from "../pieces.js";
import { given, send } from "./questionnaire.js";

/** @typedef {import("../app.js").Context} Context */

const longest = { text: 280, words: 40 };

/** @param {Context} context @param {string} id what was typed and not sent yet */
const draft = ({ remember }, id) => remember(`draft ${id}`);

/**
 * What was typed, as an answer; nothing when nothing was typed, or when it is what the server has.
 * @param {Context} context @param {string} id
 */
export function written(context, id) {
  const typed = draft(context, id);
  if (!typed) return undefined;
  const { answer } = context.view.questions[id];
  const words = typed.map((/** @type {string} */ one) => one.trim()).filter(Boolean);
  const options = (given(context, id) || {}).options;
  if (answer === "words") return words.length || options ? { words: words.length ? words : undefined, options } : undefined;
  if (!words.length) return undefined;
  return answer === "number" ? number(words[0]) : { text: words[0] };
}

/** @param {string} typed */
function number(typed) {
  const value = Number(typed.replace(/\s/g, ""));
  return Number.isSafeInteger(value) ? { number: value } : undefined;
}

/**
 * One more of what may be chosen, or one less; of one choice only the last touched stays.
 * @param {Context} context @param {string} id @param {string} option
 */
function touch(context, id, option) {
  const { most } = context.view.questions[id];
  const now = given(context, id) || {};
  const before = now.options || [];
  const rest = before.filter((/** @type {string} */ one) => one !== option);
  const options = rest.length < before.length ? rest : most === 1 ? [option] : before.concat(option);
  const words = (now.words || []).length;
  if (options.length + words > most && rest.length === before.length) {
    context.local.full = id;
    return context.redraw();
  }
  context.local.full = undefined;
  return send(context, id, Object.assign({}, options.length && { options }, words && { words: now.words }));
}

/**
 * The steps of a scale, side by side, with what its ends mean.
 * @param {Context} context @param {string} id
 */
function scale(context, id) {
  const { options, low, high } = context.view.questions[id];
  const chosen = (given(context, id) || {}).options || [];
  const ids = ranked(options);
  return [
    h("div.scale", { role: "group", "aria-labelledby": "question" }, ids.map((option, i) => {
      const { title, picture } = options[option];
      const end = i === 0 ? low : i === ids.length - 1 ? high : undefined;
      const name = said(title).text + (end ? ` : ${said(end).text}` : "");
      return h("button", { key: option, "aria-label": name, "aria-pressed": chosen.indexOf(option) >= 0, onclick: () => touch(context, id, option) },
        picture && icon(`picture-${picture}`, "face"), h("b", said(title)));
    })),
    low && h("p.ends", { "aria-hidden": "true" }, h("span", said(low)), h("span", said(high))),
  ];
}

/**
 * Options one under the other; words of a list side by side.
 * @param {Context} context @param {string} id
 */
function list(context, id) {
  const { t, view, local } = context;
  const { answer, options, most } = view.questions[id];
  const chosen = (given(context, id) || {}).options || [];
  const words = answer === "words";
  return [
    h("p.hint", most > 1 ? t(words ? "more.chooseWords" : "more.chooseSome", { count: most }) : t("more.chooseOneOf")),
    h(words ? "div.groups" : "div.keep", { role: "group", "aria-labelledby": "question" }, ranked(options).map((option) => {
      const on = chosen.indexOf(option) >= 0;
      return h("button", { key: option, "aria-pressed": on, onclick: () => touch(context, id, option) }, h("span", said(options[option].title)), on && !words && icon("check"));
    })),
    h("p.wait", { role: "status" }, local.full === id && t("more.enough")),
  ];
}

/** @param {Context} context @param {string} id @param {number} index @param {string} value */
function type(context, id, index, value) {
  const { remember, redraw } = context;
  const typed = (draft(context, id) || start(context, id)).slice();
  typed[index] = value;
  remember(`draft ${id}`, Array.from(typed, (one) => one || ""));
  redraw();
}

/**
 * What the pen starts from: what the server has.
 * @param {Context} context @param {string} id @returns {string[]}
 */
function start(context, id) {
  const { text, words, number: value } = given(context, id) || {};
  return words || (text !== undefined ? [text] : value !== undefined ? [String(value)] : []);
}

/** @param {Context} context @param {string} id */
function words(context, id) {
  const { t, view } = context;
  const { most } = view.questions[id];
  const typed = draft(context, id) || start(context, id);
  const chosen = ((given(context, id) || {}).options || []).length;
  return [
    view.questions[id].options ? h("h2", t("more.ownWords")) : h("p.hint", t("more.writeWords", { count: most })),
    h("div.words", Array.from({ length: Math.max(most - chosen, 0) }, (_, i) => h("input.line", {
      key: i, type: "text", dir: "auto", maxlength: longest.words, autocomplete: "off", value: typed[i] || "", "aria-label": t("more.wordNumber", { number: i + 1 }),
      placeholder: t("more.wordNumber", { number: i + 1 }), oninput: (/** @type {any} */ event) => type(context, id, i, event.target.value),
    }))),
  ];
}

/** @param {Context} context @param {string} id */
function pen(context, id) {
  const { t, view } = context;
  const { answer, from, to } = view.questions[id];
  const value = (draft(context, id) || start(context, id))[0] || "";
  const oninput = (/** @type {any} */ event) => type(context, id, 0, event.target.value);
  if (answer === "text") {
    return h("div.note.pen.sun", h("textarea", { key: "text", dir: "auto", rows: 4, maxlength: longest.text, "aria-labelledby": "question", placeholder: t("more.yourAnswer"), value, oninput }));
  }
  return [h("input.line.figure", { key: "number", type: "text", inputmode: "numeric", maxlength: 9, autocomplete: "off", "aria-labelledby": "question", placeholder: t("more.yourNumber"), value, oninput }),
    to - from < 1000 && h("p.hint", t("more.betweenNumbers", { from, to }))];
}

/**
 * What one answers a question with.
 * @param {Context} context @param {string} id
 */
export function control(context, id) {
  const { answer, options, free } = context.view.questions[id];
  if (answer === "scale") return scale(context, id);
  if (answer === "text" || answer === "number") return pen(context, id);
  return [options && list(context, id), free && words(context, id)];
}
