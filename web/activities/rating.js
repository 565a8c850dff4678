// One thing a screen, a row of six figures a criterion: a touch is saved at once, another touch changes it.
import { h, render, said } from "../dom.js";
import { asked, finished, ranked, waitingPage } from "../pieces.js";
import { look, ready as more } from "../rest.js";

/** @typedef {import("../app.js").Context} Context */

export const ready = Promise.all([more, look("/answers.css")]);

const values = [0, 1, 2, 3, 4, 5];

/** @param {any} items @returns {string[]} */
const numbered = (items) => Object.keys(items).sort((one, other) => items[one].number - items[other].number);

/**
 * What was given to a thing, counting what is still on its way; -1 is "sans avis".
 * @param {Context} context @param {string} id
 */
function given({ own, pending }, id) {
  const now = Object.assign({}, own.ratings[id]);
  pending.forEach(({ rate }) => {
    if (rate && rate.note === id) now[rate.criterion] = rate.value === undefined ? -1 : rate.value;
  });
  return now;
}

/** @param {Context} context @param {string} id @param {string} criterion */
function row(context, id, criterion) {
  const { t, view, act } = context;
  const now = given(context, id)[criterion];
  const name = `${id}${criterion}`;
  return h("section", { key: criterion }, h("h2.q", Object.assign({ id: name }, said(view.criteria[criterion].title))),
    h("div.rates", { role: "group", "aria-labelledby": name }, values.map((value) => h("button", { key: value, "aria-pressed": now === value,
      onclick: () => act({ rate: { note: id, criterion, value } }) }, value))),
    h("button.link", { "aria-pressed": now === -1, onclick: () => act({ rate: { note: id, criterion } }) }, t("more.noOpinion")));
}

/** @param {import("../app.js").Place} place @param {Context} context @param {string[]} ids */
function rating(place, context, ids) {
  const { t, view, local, act, redraw } = context;
  const at = Math.min(local.at || 0, ids.length - 1);
  const id = ids[at];
  const { number, text, tint } = view.items[id];
  const go = (/** @type {number} */ to) => () => {
    local.at = Math.min(to, ids.length - 1);
    if (to === ids.length) act({ finish: {} });
    redraw();
  };
  render(place.main, h("p.progress", t("more.thingOf", { number: at + 1, total: ids.length })),
    h("div.bar", { "aria-hidden": "true" }, ids.map((one, i) => h("i", { key: one, class: i <= at && "on" }))),
    h("div.note.idea", { key: id, class: tint }, h("b.number", number), h("h1.text", said(text))), h("p.hint", t(view.by === "table" ? "more.rateTogether" : "more.rateFromTo")),
    ranked(view.criteria).map((criterion) => row(context, id, criterion)));
  render(place.dock, h("button.main", { onclick: go(at + 1) }, t(at + 1 < ids.length ? "more.nextThing" : "phone.done")),
    at > 0 && h("button.plain", { onclick: go(at - 1) }, t("more.thingBefore")));
  return `thing ${at}`;
}

/**
 * 43 tenths: 4,3 in French.
 * @param {number} value
 */
const tenths = (value) => [Math.floor(value / 10), value % 10].join(document.documentElement.lang === "en" ? "." : ",");

/** @param {import("../app.js").Place} place @param {Context} context */
function shown(place, context) {
  const { t, view } = context;
  const { items, criteria } = view.result;
  render(place.main, h("h1", t("more.averages")), h("ul", numbered(items).map((id) => {
    const { number, text, tint, average, cells } = items[id];
    return h("li.note.idea", { key: id, class: tint }, h("b.number", number), h("div", h("p.text", said(text)),
      average === undefined ? h("p.quiet", t("more.noAnswer")) : h("p.count", h("b", t("more.average", { average: tenths(average) }))),
      h("dl", ranked(criteria).filter((one) => cells[one] !== undefined).map((one) => h("div", { key: one }, h("dt", said(criteria[one].title)), h("dd", tenths(cells[one])))))));
  })));
  render(place.dock);
  return "shown";
}

/** @param {import("../app.js").Place} place @param {Context} context @returns {string} */
export function draw(place, context) {
  const { view, own, t, act } = context;
  const ids = numbered(view.items);
  if (view.phase === "shown") return shown(place, context);
  if (own.seated === false || !ids.length) {
    render(place.main, own.seated === false ? asked(context, "more.sit") : h("h1", t("more.noIdea")), own.seated === false && h("p.hint", t("more.tableAnswers")));
    render(place.dock);
    return "empty";
  }
  if (!finished(context)) return rating(place, context, ids);
  render(place.main, h("div", waitingPage(context)));
  render(place.dock, h("button.wide", { onclick: () => act({ unfinish: {} }) }, t("more.notDone")));
  return "done";
}
