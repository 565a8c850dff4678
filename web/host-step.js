// What the table does now, in one sentence; one thing to say when somebody is stuck; one thing to avoid. And the whole part of a host in
// three minutes, for who comes late.
import { h, icon, render, said, t } from "./dom.js";
import { alike } from "./pairs.js";
import { waiting } from "./strip.js";

/** @typedef {import("./host.js").Host} Host */

/** Sentences that help without giving an idea: the plan's own first. */
const asks = ["how", "why", "more", "you"];
/** How many times another sentence was asked for, in this activity. */
const turn = { activity: "", count: 0 };

/**
 * How many of the table have finished; nobody is named.
 * @param {any} session
 */
function progress(session) {
  const { people, done } = (session.tables || {})[session.table] || { people: 0, done: undefined };
  if (!people || done === undefined) return null;
  return h("p.done-line", h("span.ones", { "aria-hidden": "true" }, Array.from({ length: Math.min(people, 12) }, (_, i) => h("i", { key: i, class: i < done && "on" }))),
    h("b", t("host.done", { count: done, people })));
}

/**
 * The lead, called and on the way; a call that is not needed any more is taken back.
 * @param {Host} host
 */
function call({ session, connection, redraw }) {
  const waits = connection.waiting(undefined, undefined, false).filter((entry) => entry.command.call).pop();
  const on = waits ? waits.command.call.on !== false : Boolean(session.called);
  return [on && h("p.good", { key: "called", role: "status" }, t("host.called")), h("button.wide", { key: "call", onclick: () => {
    connection.act(undefined, undefined, { call: { on: !on } });
    redraw();
  } }, icon("hand"), t(on ? "host.callBack" : "host.call"))];
}

/** @param {Host} host @param {any} phrase the plan's own */
function say({ session, redraw }, phrase) {
  if (turn.activity !== session.activity.id) Object.assign(turn, { activity: session.activity.id, count: 0 });
  const all = (phrase ? [said(phrase)] : []).concat(asks.map((one) => said(t(`host.ask.${one}`))));
  return h("div.note.sun.say", { key: "say" }, h("p.from", icon("say"), t("host.toSay")), h("p.text", { role: "status" }, h("q", all[turn.count % all.length])),
    h("button.seed", { onclick: () => {
      turn.count += 1;
      redraw();
    } }, icon("next", "icon.mirror"), t("host.another")));
}

/**
 * What may be done for the whole room, where there is something to do.
 * @param {Host} host
 */
function team({ view, go, say }) {
  const count = waiting(view.strip);
  const forms = Object.keys(view.entry || {}).length;
  return h("div.team", { key: "team" }, count > 0 && h("button.chip.call", { key: "read", onclick: () => go("read") }, icon("say"), t("host.toRead", { count })),
    forms > 0 && h("button.chip", { key: "enter", onclick: () => go("enter") }, icon("plus"), t("host.enter")),
    view.pairs && h("button.chip", { key: "pairs", onclick: () => go("pairs") }, icon("bulb"), say.words("lead.pairs.count", { count: alike(view.pairs) })),
    h("button.chip", { key: "later", onclick: () => go("later") }, icon("say"), say.words("lead.later.title")));
}

/** @param {Host} host */
export function step(host) {
  const { session, place, go } = host;
  const { activity } = session;
  // An example is of an activity: the same part is played in both.
  const part = activity.host || ((session.plan || {})[activity.of || activity.id] || {}).host || {};
  const told = (activity.steps || []).slice(-1)[0];
  render(place.main, h("p.quiet", t("host.title"), " · ", h("bdi", said(activity.title))),
    h("h1", said(part.do || t(`host.do.${activity.mode}`))), told && h("p.step", t("host.asked"), " ", h("q", said(told))),
    team(host), progress(session), say(host, part.ask),
    h("p.avoid", icon("no-idea"), h("span", h("b", t("host.avoid")), h("span", said(part.avoid || t(`host.not.${activity.mode}`))))));
  render(place.dock, h("button.main", { key: "write", onclick: () => go("people") }, icon("pen"), t("host.write")), call(host),
    h("button.plain", { key: "role", onclick: () => go("role") }, t("host.role")));
  return `step ${activity.id}`;
}

/** The part of a host, one thing a line. */
const lines = ["sit", "speak", "silence", "write", "equal", "call"];

/**
 * @param {Host} host @param {boolean} asked from the page of the moment, where one goes back to
 */
export function role({ session, place, go }, asked) {
  const { activity, phase } = session;
  render(place.main, h("p.quiet", t("host.title")), h("h1", t(phase === "closed" ? "host.over" : "host.role")),
    phase === "closed" && h("p.big", t("host.thanks")),
    phase !== "closed" && h("p.box.gap", h("b", said(session.title)), h("br"), t("host.purpose"), " ", h("bdi", said(session.purpose)), "."),
    phase !== "closed" && activity && h("p.box", h("b", t("host.now"), " "), h("bdi", said(activity.title))),
    phase !== "closed" && h("ol.part", lines.map((line) => h("li", { key: line }, h("b", t(`host.part.${line}.title`)), " ", t(`host.part.${line}.text`)))));
  render(place.dock, asked && h("button.main", { onclick: () => go("") }, t("host.understood")));
  return `role ${phase}`;
}
