// Now: what is asked of the room, step by step, and the clock. Its colour is said in words.
import { h } from "./dom.js";
import { clock, digits } from "./shapes/clock.js";
import { bar, sign } from "./shapes/pictures.js";
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
  const shown = activity.steps || [];
  // The words to say come first; what the room is doing, after.
  const said = shown.length > 0 ? say.text(shown[shown.length - 1]) : "";
  const asked = wall ? say.words("wall." + wall.word + ".ask", wall.figures || {}) : "";
  return h(
    "section",
    { class: "now", "aria-labelledby": "now-title", key: "now" },
    h(
      "div",
      { class: "asked" },
      h("p", { class: "quiet" }, say.words("lead.now", { rank: activity.rank, count: activity.count, mode: say.words("lead.mode." + activity.mode) })),
      h("h1", { id: "now-title" }, typed(say.text(activity.title))),
      said && h("p", { class: "ask", key: "said", title: said }, h("q", null, typed(said))),
      h("p", { class: said ? "hint" : "ask", role: "status", key: "hint" }, activity.practice ? h("mark", null, say.words("lead.practising")) : [asked && h("b", null, asked + (/[?!.…]$/.test(asked) ? " " : ". ")), wall && say.words("wall." + wall.word + ".lead", wall.figures || {})])
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
 * How many steps have been said, the button that says the next one, and the example that is done together first.
 * @param {import("./console-page.js").Desk} at @param {any} activity
 */
function steps(at, activity) {
  const { say, lead } = at;
  const said = (activity.steps || []).length;
  const total = activity.stepsTotal || 0;
  if ((total === 0 || (total === 1 && said === 1)) && !activity.example && !activity.practice) {
    return null;
  }
  const show = (/** @type {number} */ count) => () => {
    lead.send(undefined, { showSteps: { count } });
  };
  const on = Boolean(activity.practice);
  return h(
    "div",
    { class: "steps" },
    total > 1 && h("p", { class: "pips" }, h("span", { class: "away" }, say.words("lead.steps", { shown: said, total })), total > 8 ? h("b", { class: "this", "aria-hidden": "true" }, said + "/" + total) : pips(said, total)),
    (activity.example || on) && h("button", { type: "button", class: "btn slim " + (on ? "call" : "soft"), key: "practise", "aria-pressed": String(on), title: activity.example ? say.text(activity.example) : undefined, onclick: () => { lead.send(undefined, { practise: { on: !on } }); } }, say.words(on ? "lead.practiseStop" : "lead.practise")),
    h("span", { class: "push" }),
    said > 0 && h("button", { type: "button", class: "btn soft slim", key: "less", onclick: show(said - 1), "aria-label": say.words("lead.stepBack") }, sign("minus")),
    said < total && h("button", { type: "button", class: "btn slim", key: "next", onclick: show(said + 1) }, say.words("lead.nextStep"))
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
