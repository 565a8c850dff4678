// Two plain questions an idea, one idea a screen: nothing is ever dragged. A table answers together, whoever touches.
import { h, icon, render, said } from "../dom.js";
import { asked, finished, waitingPage } from "../pieces.js";
import { shown } from "./matrix-shown.js";

export { ready } from "../rest.js";

/** @typedef {import("../app.js").Context} Context */

/** @type {Record<string, [string, string][]>} */
const answers = { x: [["high", "flat"], ["middle", "slope"], ["low", "steep"]], y: [["low", "little"], ["high", "much"]] };

/** @param {Context} context @returns {string[]} */
export const numbered = ({ view }) => Object.keys(view.items).sort((one, other) => view.items[one].number - view.items[other].number);

/**
 * What this person judges: the ideas that their table kept, or all of them.
 * @param {Context} context @returns {string[]}
 */
function asks(context) {
  const { mine } = context.own;
  return numbered(context).filter((id) => !mine || mine[id]);
}

/**
 * What was answered, counting what is still on its way.
 * @param {Context} context
 */
function answered({ own, pending }) {
  const places = Object.assign(Object.create(null), own.places);
  let { chosen } = own;
  pending.forEach(({ place, choose }) => {
    if (place) places[place.note] = { x: place.x, y: place.y };
    if (choose) chosen = choose.note;
  });
  return { places, chosen };
}

/** @param {any} item @param {...any} below */
export function idea({ number, text, tint }, ...below) {
  return h("div.note.idea", { class: tint }, h("b.number", number), h("div", h("p.text", said(text)), below));
}

/** @param {Context} context @param {string} axis @param {any} now @param {(value: string) => void} choose */
function question({ view, t }, axis, now, choose) {
  const asks = view.axes[axis];
  return h("section", { key: axis }, h("h2.q", Object.assign({ id: `q${axis}` }, said(asks.question))),
    h("div.choices.tall", { role: "group", "aria-labelledby": `q${axis}` }, answers[axis].map(([value, drawing]) =>
      h("button", { key: value, "aria-pressed": now === value, onclick: () => choose(value) }, icon(drawing), h("span", said(asks[value] || t(`more.${value}`)))))));
}

/**
 * Two known ideas, placed beforehand, so that "facile" means the same for all.
 * @param {Context} context
 */
function anchors({ view, t }) {
  const ids = Object.keys(view.anchors || {});
  const word = (/** @type {any} */ axis, /** @type {number} */ at, /** @type {number} */ most) => said(at === 0 ? axis.low : at === most ? axis.high : axis.middle);
  return ids.length > 0 && h("details", { key: "anchors" }, h("summary", h("span", t("more.examples"))), h("ul", ids.map((id) => {
    const { text, x, y } = view.anchors[id];
    return h("li", { key: id }, h("b", said(text)), " ", h("bdi", word(view.axes.x, x, 4)), t("more.comma"), h("bdi", word(view.axes.y, y, 2)), ".");
  })));
}

/** @param {import("../app.js").Place} place @param {Context} context @param {string[]} ids */
function placing(place, context, ids) {
  const { view, own, local, t, act, redraw } = context;
  const at = Math.min(local.at || 0, ids.length - 1);
  const id = ids[at];
  const { number, text, tint } = view.items[id];
  const kept = answered(context).places[id] || {};
  const now = Object.assign({}, kept, (local.half || {})[id]);
  const choose = (/** @type {string} */ axis) => (/** @type {string} */ value) => {
    local.half = Object.assign({}, local.half, { [id]: Object.assign({}, now, { [axis]: value }) });
    const { x, y } = local.half[id];
    if (x && y) {
      delete local.half[id];
      act({ place: { note: id, x, y } });
    }
    redraw();
  };
  const go = (/** @type {number} */ to) => () => {
    local.at = to;
    redraw();
  };
  render(place.main, h("p.progress", t("more.ideaOf", { number: at + 1, total: ids.length })),
    h("div.bar", { "aria-hidden": "true" }, ids.map((one, i) => h("i", { key: one, class: i <= at && "on" }))),
    h("div.note.idea", { key: id, class: tint }, h("b.number", number), h("div", h("h1.text", said(text)), view.items[id].known && h("p.known", said(view.items[id].known)))), h("p.hint", t(own.by === "table" ? "more.raiseHands" : "more.alone")),
    question(context, "x", now.x, choose("x")), question(context, "y", now.y, choose("y")), at === 0 && anchors(context));
  render(place.dock, h("button.main", { onclick: go(at + 1) }, t(at + 1 < ids.length ? "more.nextIdea" : "more.chooseOne")),
    at > 0 && h("button.plain", { onclick: go(at - 1) }, t("more.ideaBefore")));
  return `idea ${at}`;
}

/** @param {import("../app.js").Place} place @param {Context} context @param {string[]} ids */
function choosing(place, context, ids) {
  const { view, own, local, t, act, redraw } = context;
  const { chosen } = answered(context);
  const shut = () => {
    local.at = ids.length - 1;
    local.choosing = false;
    redraw();
  };
  render(place.main, h("h1", t(own.by === "table" ? "more.whichTable" : "more.which")), h("p.hint", t("more.touchOne")),
    h("div.keep", { role: "group", "aria-label": t("more.which") }, ids.map((id) => {
      const { number, text } = view.items[id];
      return h("button", { key: id, "aria-pressed": chosen === id, onclick: () => act({ choose: { note: id } }) }, h("b.number", number), h("span", said(text)),
        chosen === id && icon("check"));
    })));
  render(place.dock, view.phase === "shown" ? h("button.main", { key: "end", onclick: shut }, t("more.back"))
    : [h("button.main", { key: "done", onclick: () => act({ finish: {} }) }, t("phone.done")), h("button.plain", { key: "shut", onclick: shut }, t("more.ideaBefore"))]);
  return "choosing";
}

/** @param {import("../app.js").Place} place @param {Context} context @returns {string} */
export function draw(place, context) {
  const { view, own, local, t, act } = context;
  const ids = asks(context);
  if (view.phase === "shown") return local.choosing ? choosing(place, context, ids) : shown(place, context, answered(context).chosen);
  if (own.seated === false) {
    const seats = context.need("participant-tables");
    render(place.main, asked(context, "more.sit"), h("p.hint", t("more.tableAnswers")), seats && seats.tables(context.session, context.person));
    render(place.dock);
    return "seats";
  }
  if (!ids.length) {
    render(place.main, h("h1", t("more.noIdea")));
    render(place.dock);
    return "empty";
  }
  if (finished(context)) {
    const { chosen } = answered(context);
    render(place.main, waitingPage(context, view.items[chosen] && [h("p.quiet", t("more.youKeep")), idea(view.items[chosen])]));
    render(place.dock, h("button.wide", { onclick: () => act({ unfinish: {} }) }, t("more.notDone")));
    return "done";
  }
  return (local.at || 0) < ids.length ? placing(place, context, ids) : choosing(place, context, ids);
}
