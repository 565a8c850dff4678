// Where the room placed the ideas, as four named boxes and in words. An idea the room is divided about is "à discuter", never averaged.
import { h, render, said } from "../dom.js";
import { idea, numbered } from "./matrix.js";

/** @typedef {import("../app.js").Context} Context */

/** From the first to do to the last. */
const boxes = ["start", "prepare", "ifTime", "keepIdea", "line"];

/** @param {Context} context @param {any} axis @param {number} at @param {number} most */
function word({ t }, axis, at, most) {
  const steps = most === 4 ? [axis.low, "", axis.middle, "", axis.high] : [axis.low, "", axis.high];
  return h("bdi", said(steps[at] || t("more.between", { one: said(steps[at - 1]).text, other: said(steps[at + 1]).text })));
}

/** @param {Context} context @param {string} id @param {string} chosen */
function line(context, id, chosen) {
  const { view, t } = context;
  const item = view.items[id];
  const { at, divided, answers, kept, expert } = item;
  const { experts, axes } = view;
  return h("li", { key: id }, idea(item,
    at && h("p.count", word(context, view.axes.x, at.x, 4), t("more.comma"), word(context, view.axes.y, at.y, 2), "."),
    experts && expert !== undefined && h("p.count", h("bdi", said(experts)), t("more.says"), h("bdi", said([axes.x.low, axes.x.middle, axes.x.high][expert / 2])), "."),
    divided && h("p.wait", t("more.discuss")), !answers && h("p.quiet", t("more.noAnswer")), chosen === id && h("p.good", t("more.kept")),
    kept > 0 && h("p.quiet", t("more.keptTimes", { count: kept }))));
}

/** @param {import("../app.js").Place} place @param {Context} context @param {string} chosen */
export function shown(place, context, chosen) {
  const { view, own, t, local, redraw } = context;
  const ids = numbered(context);
  const name = (/** @type {string} */ box) => (box === "line" ? t("more.onTheLine") : view.quadrants[box]);
  render(place.main, h("h1", t("more.placed")), boxes.map((box) => {
    const here = ids.filter((id) => (view.items[id].quadrant || "line") === box);
    return here.length > 0 && h("section", { key: box }, h("h2.box", said(name(box))), h("ul", here.map((id) => line(context, id, chosen))));
  }));
  render(place.dock, own.seated !== false && h("button.wide", { onclick: () => {
    local.choosing = true;
    redraw();
  } }, t(chosen ? "more.changeKept" : "more.chooseOne")));
  return "shown";
}
