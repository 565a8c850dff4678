// Turnout: how many have acted, as people and as a number, and nothing of what they chose.
import { h } from "../dom.js";
import { length } from "./board.js";
import { bar, crowd, sticker } from "./pictures.js";
import { typed } from "./say.js";

const mostPawns = 60;

/**
 * @param {{done: number, people: number, question?: import("./say.js").Text}} turnout
 * @param {{say: import("./say.js").Say, word: string, figures: Record<string, number>}} context
 */
export function turnout(turnout, context) {
  const asked = context.say.text(turnout.question);
  return asked ? h("div", { class: "answers", key: "answers" }, h("h2", { class: "asked " + length(asked) }, typed(asked)), people(turnout, context)) : people(turnout, context);
}

/**
 * @param {{done: number, people: number}} turnout
 * @param {{say: import("./say.js").Say, word: string, figures: Record<string, number>}} context
 */
function people(turnout, context) {
  const say = context.say;
  const note = say.words("wall." + context.word + ".note", context.figures);
  const rule = say.words("wall." + context.word + ".rule", context.figures);
  return h(
    "div",
    { class: "turnout", key: "turnout" },
    turnout.people > 0 && turnout.people <= mostPawns ? pawns(turnout) : gauge(turnout),
    h(
      "div",
      { class: "told" },
      h(
        "p",
        { class: "figure", role: "status" },
        h("b", null, turnout.done),
        h("span", null, say.words("wall.outOf", { people: turnout.people })),
        h("span", { class: "what" }, say.words("wall." + context.word + ".have", { people: turnout.people }) || say.words("wall.haveDone", { people: turnout.people }))
      ),
      rule && h("div", { class: "give" }, dots(context.figures.dots || 0), h("p", null, rule)),
      note && h("p", { class: "secret" }, note)
    )
  );
}

/** @param {{done: number, people: number}} turnout */
function pawns(turnout) {
  /** @type {Array<"done" | "waiting">} */
  const states = [];
  for (let index = 0; index < turnout.people; index += 1) {
    states.push(index < turnout.done ? "done" : "waiting");
  }
  return crowd(states, 1.1);
}

/** @param {{done: number, people: number}} turnout */
function gauge(turnout) {
  const share = turnout.people > 0 ? Math.min(1, turnout.done / turnout.people) : 0;
  return bar(share, "gauge");
}

/** @param {number} count */
function dots(count) {
  const all = [];
  for (let index = 0; index < Math.min(count, 5); index += 1) {
    all.push(sticker(1));
  }
  return h("span", { class: "dots", "aria-hidden": "true" }, all);
}
