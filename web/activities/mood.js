// How one feels: one tap on a face, another tap to change. What the room feels comes when the lead shows it.
import { h, icon, render, said } from "../dom.js";
import { look, ready as more } from "../rest.js";
import { asked, finished, ranked } from "../pieces.js";

/** @typedef {import("../app.js").Context} Context */

export const ready = Promise.all([more, look("/answers.css")]);

/**
 * What this person said last, counting what is still on its way.
 * @param {Context} context
 */
function last({ own, pending }) {
  const command = pending.filter((one) => one.feel || one.keepQuiet).pop();
  return command ? { answered: true, mood: command.feel && command.feel.mood } : own;
}

/** @param {Context} context @param {any} command */
function say(context, command) {
  context.act(command);
  if (!finished(context)) context.act({ finish: {} });
}

/**
 * Received, or still on its way; then what to do with it.
 * @param {Context} context @param {any} now
 */
function received(context, now) {
  const { t, view, sent, session } = context;
  if (!now.answered) return null;
  if (!sent) return h("b.wait", t("phone.waiting"));
  if (!now.mood) return h("b", t("more.gotQuiet"));
  return [h("b", t("more.gotThis", { what: said(view.moods[now.mood].title).text.toLocaleLowerCase() })), session.tables && [" ", t("more.sayMood")]];
}

/** @param {import("../app.js").Place} place @param {Context} context */
function shown(place, context) {
  const { t, view, own } = context;
  render(place.main, h("h1", t("more.roomMood")), h("p.hint", t("more.answered", { count: view.answered })),
    h("ul.counts", ranked(view.moods).map((id) => {
      const { title, picture, tint, count } = view.moods[id];
      return h(`li.${tint}`, { key: id }, icon(`picture-${picture}`, "face"), h("b", count), h("span", said(title)), own.mood === id && h("small", t("more.withYou")));
    })));
  render(place.dock);
  return "shown";
}

/** @param {import("../app.js").Place} place @param {Context} context @returns {string} */
export function draw(place, context) {
  const { t, view } = context;
  if (view.phase === "shown") return shown(place, context);
  const now = last(context);
  render(place.main, asked(context, "more.howFeel"), h("p.hint", t("more.touchFace")),
    h("div.moods", { role: "group", "aria-label": t("more.howFeel") }, ranked(view.moods).map((id) => {
      const { title, picture, tint } = view.moods[id];
      return h(`button.${tint}`, { key: id, "aria-pressed": now.mood === id, onclick: () => say(context, { feel: { mood: id } }) },
        icon(`picture-${picture}`, "face"), h("span", said(title)));
    })));
  render(place.dock, h("p", { role: "status", key: "got" }, received(context, now)),
    h("button.wide", { key: "quiet", "aria-pressed": Boolean(now.answered && !now.mood), onclick: () => say(context, { keepQuiet: {} }) }, t("more.keepQuiet")));
  return "answering";
}
