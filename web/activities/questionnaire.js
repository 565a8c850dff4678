// Questions, one a screen. A touch is saved at once; what is written is saved when one goes on, and kept on the phone until then.
import { h, render, said } from "../dom.js";
import { look, ready as more } from "../rest.js";
import { finished, ranked, waitingPage } from "../pieces.js";
import { control, written } from "./questionnaire-form.js";
import { shown } from "./questionnaire-shown.js";

/** @typedef {import("../app.js").Context} Context */

export const ready = Promise.all([more, look("/answers.css")]);

/**
 * What this person answered to a question, counting what is still on its way; nothing when it was not asked yet.
 * @param {Context} context @param {string} id
 */
export function given({ own, pending }, id) {
  const last = pending.filter((one) => one.answer && one.answer.question === id).pop();
  return last ? last.answer : own.answers[id];
}

/** @param {any} answer */
const says = (answer) => Boolean(answer) && ["options", "number", "text", "words"].some((member) => answer[member] !== undefined);

/**
 * Sends the whole answer to a question; nothing of it means "je ne réponds pas".
 * @param {Context} context @param {string} id @param {any} [answer]
 */
export function send({ act }, id, answer) {
  act({ answer: Object.assign({ question: id }, answer) });
}

/** @param {Context} context @param {number} to */
function go({ local, redraw, act }, to, total = Infinity) {
  local.at = Math.min(to, total - 1);
  if (to >= total) act({ finish: {} });
  redraw();
}

/** @param {import("../app.js").Place} place @param {Context} context @param {string[]} ids */
function asking(place, context, ids) {
  const { t, view, local } = context;
  const at = Math.min(local.at || 0, ids.length - 1);
  const id = ids[at];
  const question = view.questions[id];
  const draft = written(context, id);
  const answered = draft || says(given(context, id));
  const onward = () => {
    if (draft) send(context, id, draft);
    else if (!answered) send(context, id);
    go(context, at + 1, ids.length);
  };
  render(place.main, ids.length > 1 && h("p.progress", t("more.questionOf", { number: at + 1, total: ids.length })),
    ids.length > 1 && h("div.bar", { "aria-hidden": "true" }, ids.map((one, i) => h("i", { key: one, class: i <= at && "on" }))),
    h("h1", { key: id, id: "question" }, h("span", said(question.text))), control(context, id), at === 0 && h("p.quiet", t("more.noNames")));
  render(place.dock, h(answered ? "button.main" : "button.wide", { key: "on", onclick: onward },
    t(!answered ? "more.noAnswerHere" : at + 1 < ids.length ? "more.nextQuestion" : "phone.done")),
    at > 0 && h("button.plain", { key: "back", onclick: () => go(context, at - 1) }, t("more.questionBefore")));
  return `question ${id}`;
}

/** @param {import("../app.js").Place} place @param {Context} context */
function done(place, context) {
  const { t, act, local } = context;
  render(place.main, h("div", waitingPage(context)));
  render(place.dock, h("button.wide", { onclick: () => {
    local.at = 0;
    act({ unfinish: {} });
  } }, t("more.changeAnswers")));
  return "done";
}

/** @param {import("../app.js").Place} place @param {Context} context @returns {string} */
export function draw(place, context) {
  const { t, view } = context;
  const ids = ranked(view.questions);
  if (view.phase === "shown") return shown(place, context);
  if (view.phase === "closed" || !ids.length) {
    render(place.main, h("div.calm", h("h1.huge", t(ids.length ? "more.answersClosed" : "more.noQuestion")), ids.length > 0 && h("p.box", t("more.answersSoon"))));
    render(place.dock);
    return "closed";
  }
  return finished(context) ? done(place, context) : asking(place, context, ids);
}
