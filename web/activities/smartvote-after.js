// The vote, apart from sticking: before it opens, who one votes with, what one gave, and what the room prefers. Words and gommettes,
// never a percentage.
import { dot, h, render, said } from "../dom.js";
import { groups, note, ordered, ranked } from "./smartvote.js";

/** @typedef {import("../app.js").Context} Context */

export { ready } from "../rest.js";

/** @param {number} count @param {string} [size] */
function pile(count, size = "") {
  return h("span.pile", { class: size, "aria-hidden": "true" }, Array.from({ length: Math.min(count, 60) }, (_, i) => dot("sun", `coral${i % 2 ? ".turn" : ""}`)));
}

/**
 * The ideas one gave gommettes to.
 * @param {Context} context @param {any} now
 */
function given(context, now) {
  const { t, view } = context;
  const ids = ordered(context).filter((id) => now.dots[id]);
  return ids.length ? h("ul", ids.map((id) => note(view.items[id], pile(now.dots[id], "big"), h("span.sr", t("more.dots", { count: now.dots[id] })))))
    : h("p.big", t(now.none ? "phone.noneKept" : "more.nothingStuck"));
}

/** @param {import("../app.js").Place} place @param {Context} context @param {any} now */
function asking(place, context, now) {
  const { t, local, act } = context;
  const end = () => {
    local.asking = false;
    act({ finish: {} });
  };
  render(place.main, h("h1", t("phone.group")), h("p.hint", t("more.groupWhy")), groups(context, now, end));
  render(place.dock, h("button.main", { onclick: () => {
    local.silent = true;
    end();
  } }, t("more.goOn")));
  return "asking";
}

/** @param {import("../app.js").Place} place @param {Context} context @param {any} now */
function done(place, context, now) {
  const { t, sent, view, act } = context;
  render(place.main, h("h1", t(sent ? "more.voteKept" : "more.voteWaits")), h("p.hint.big", t("more.canChange")), given(context, now),
    h("p.quiet", t(view.tallies === "live" ? "more.liveVote" : "more.secretVote")));
  render(place.dock, h("button.wide", { onclick: () => act({ unfinish: {} }) }, t("more.changeVote")));
  return "done";
}

/** @param {import("../app.js").Place} place @param {Context} context @param {any} now */
function before(place, context, now) {
  const { t, view } = context;
  const { phase } = view;
  if (phase === "ready") {
    render(place.main, h("h1", t("more.voteSoon")), h("p.hint", t("more.readIdeas")), h("ul", ordered(context).map((id) => note(view.items[id]))));
  } else if (phase === "hands") {
    render(place.main, h("h1", t("more.handsVote")), h("p.hint.big", t("more.handsHow")), h("ul", ordered(context).map((id) => note(view.items[id]))));
  } else {
    render(place.main, h("h1", t(phase === "stopped" ? "more.voteStops" : "more.voteClosed")),
      h("p.hint.big", phase === "stopped" ? t("more.voteStands") : t("more.voted", { count: view.voted })),
      given(context, now), phase === "closed" && h("p.good", t("more.counted")), h("p.box", t("more.resultSoon")));
  }
  render(place.dock);
  return phase;
}

/** @param {Context} context @param {{place: number, tied: boolean}} line */
function rank({ t }, line) {
  return h("p.rank", t(line.tied ? "more.tied" : "more.rank", { count: line.place }));
}

/**
 * One idea of the result.
 * @param {Context} context @param {string} id @param {any} now
 */
function line(context, id, now) {
  const { t, view } = context;
  const { dots, people, place, tied } = view.result.items[id];
  const mine = now.dots[id];
  const { number, text, tint } = view.items[id];
  return h("li.note", { key: id, class: tint }, rank(context, { place, tied }),
    h("div.idea", h("b.number", number), h("p.text", said(text))), pile(dots),
    h("p.count", h("b", t("more.dots", { count: dots })), people > 0 && [t("more.comma"), t("more.from", { count: people })]),
    view.result.channels && h("p.count", ranked(view.result.channels).map((name, i) => [i ? t("more.comma") : "", view.result.channels[name].dots[id], " ", t(`more.channels.${name}`)])),
    mine && h("p.own", h("span", t("more.yours", { count: mine })), pile(mine)));
}

/**
 * What each group prefers, side by side.
 * @param {Context} context
 */
function sides(context) {
  const { t, view } = context;
  const { result } = view;
  if (result.groupsWithheld) return h("p.box", t("more.groupsWithheld"));
  if (result.channelsWithheld) return h("p.box", t("more.channelsWithheld"));
  return result.groups && h("section", h("h2", t("more.byGroup")), h("div.sides", ranked(view.groups).filter((id) => result.groups[id]).map((id) => {
    const { items, voters } = result.groups[id];
    const ids = Object.keys(items).sort((one, other) => items[one].place - items[other].place || view.items[one].number - view.items[other].number);
    return h("div.box", { key: id }, h("h3", said(view.groups[id].title)), h("p.quiet", t("more.people", { count: voters })),
      h("ol", ids.slice(0, 3).map((item) => h("li", { key: item }, h("b.number", view.items[item].number), h("div", h("p", said(view.items[item].text)),
        h("p.quiet", t("more.dots", { count: items[item].dots })))))));
  })));
}

/** @param {import("../app.js").Place} place @param {Context} context @param {any} now */
function shown(place, context, now) {
  const { t, view, session } = context;
  const { items, voters } = view.result;
  const ids = Object.keys(items).sort((one, other) => items[one].place - items[other].place || view.items[one].number - view.items[other].number);
  render(place.main, h("h1", voters ? t("more.preferred", { count: voters }) : t("more.nobody")),
    h("ul.gap", ids.map((id) => line(context, id, now))), sides(context));
  render(place.dock, session.next && h("p", h("b", t("more.follow"), " ", h("bdi", said(session.next)))));
  return "shown";
}

/** @param {import("../app.js").Place} place @param {Context} context @param {any} now the ballot as this person sees it */
export function draw(place, context, now) {
  const { phase, result } = context.view;
  if (phase === "shown" && result) return shown(place, context, now);
  if (phase !== "open") return before(place, context, now);
  return context.local.asking ? asking(place, context, now) : done(place, context, now);
}
