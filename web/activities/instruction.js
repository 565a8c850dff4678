// What to do, one step at a time: nobody knows the next step in advance.
import { h, render, said } from "../dom.js";
import { finished, picture, waitingPage } from "../pieces.js";

export { ready } from "../rest.js";

/** @param {import("../app.js").Place} place @param {import("../app.js").Context} context @returns {string} */
export function draw(place, context) {
  const { activity, t, act } = context;
  if (finished(context)) {
    render(place.main, h("div.calm", waitingPage(context)));
    render(place.dock, h("button.wide", { onclick: () => act({ unfinish: {} }) }, t("more.notDone")));
    return "done";
  }
  const steps = activity.steps || [];
  const before = steps.slice(0, -1);
  render(place.main, h("div.calm",
    h("p.quiet", said(activity.title)), picture(activity.picture) && h("div.shown.big", { key: "shown" }, picture(activity.picture)),
    before.length > 0 && h("ol.steps", { "aria-label": t("more.before") }, before.map((/** @type {any} */ step, /** @type {number} */ i) => h("li", Object.assign({ key: i }, said(step))))),
    h("div", { role: "status" }, h("h1.huge.flat", h("span", said(steps.slice(-1)[0] || t("more.listen"))))),
    activity.stepsTotal > 1 && steps.length > 0 && h("p.quiet", t("more.step", { number: steps.length, total: activity.stepsTotal }))));
  render(place.dock, h("button.main", { onclick: () => act({ finish: {} }) }, t("phone.done")));
  return "open";
}
