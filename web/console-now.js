// Now: what is asked of the room, step by step, and the clock. Its colour is said in words.
import { h } from "./dom.js";
import { clock, digits } from "./shapes/clock.js";
import { bar } from "./shapes/pictures.js";
import { typed } from "./shapes/say.js";

/** @param {import("./console-page.js").Desk} at */
export function now(at) {
  const { say, lead } = at;
  const session = lead.link.session();
  const activity = session.activity;
  const wall = lead.link.wall();
  if (!activity) {
    return h("section", { class: "now", key: "now" }, h("h1", null, say.words("lead.opening")));
  }
  const time = clock(activity, lead.link.now());
  const asked = wall ? say.words("wall." + wall.word + ".ask", wall.figures || {}) : "";
  return h(
    "section",
    { class: "now", "aria-labelledby": "now-title", key: "now" },
    h(
      "div",
      { class: "asked" },
      h("p", { class: "quiet" }, say.words("lead.now", { rank: activity.rank, count: activity.count, mode: say.words("lead.mode." + activity.mode) })),
      h("h1", { id: "now-title" }, typed(say.text(activity.title))),
      h("p", { class: "ask", role: "status" }, asked && h("b", null, asked + (/[?!.…]$/.test(asked) ? " " : ". ")), wall && say.words("wall." + wall.word + ".lead", wall.figures || {}))
    ),
    face(time, activity, say),
    time && bar(time.share, time.level),
    steps(at, activity)
  );
}

/** @param {import("./shapes/clock.js").Clock | undefined} time @param {any} activity @param {import("./shapes/say.js").Say} say */
function face(time, activity, say) {
  if (!time) {
    return h("p", { class: "clock" }, h("span", null, say.words("lead.clock.none")));
  }
  return h(
    "p",
    { class: "clock " + time.level, role: "timer" },
    h("b", null, (time.left < 0 ? "−" : "") + digits(time.left)),
    h("span", null, say.words("lead.clock.of", { minutes: activity.minutes }), " · ", h("em", null, say.words("lead.clock." + time.word)))
  );
}

/**
 * The steps said so far, and the button that says the next one.
 * @param {import("./console-page.js").Desk} at @param {any} activity
 */
function steps(at, activity) {
  const { say, lead } = at;
  const said = activity.steps || [];
  const total = activity.stepsTotal || 0;
  if (total === 0) {
    return null;
  }
  const show = (/** @type {number} */ count) => () => {
    lead.send(undefined, { showSteps: { count } });
  };
  const last = said.length > 0 ? say.text(said[said.length - 1]) : "";
  return h(
    "div",
    { class: "steps" },
    h("p", { class: "pips" }, h("span", { class: "away" }, say.words("lead.steps", { shown: said.length, total })), total > 5 ? h("b", { class: "this", "aria-hidden": "true" }, said.length + "/" + total) : pips(said.length, total)),
    h("p", { class: "step", title: last }, last && h("q", null, typed(last))),
    said.length > 1 && h("button", { type: "button", class: "btn soft slim", onclick: show(said.length - 1), "aria-label": say.words("lead.stepBack") }, "−"),
    said.length < total && h("button", { type: "button", class: "btn slim", onclick: show(said.length + 1) }, say.words("lead.nextStep"))
  );
}

/** @param {number} shown @param {number} total */
function pips(shown, total) {
  const all = [];
  for (let step = 1; step <= total && total <= 12; step += 1) {
    all.push(h("b", { key: step, class: step < shown ? "past" : step === shown ? "this" : "", "aria-hidden": "true" }, step < shown ? "✓" : step));
  }
  return all;
}
