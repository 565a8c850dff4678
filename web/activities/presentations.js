// Who goes up when. One's own table is told when it is up, and when it comes next; the others listen, then applaud.
import { h, render } from "../dom.js";
import { ranked, tableDisc, tableName } from "../pieces.js";
import { look, ready as more } from "../rest.js";

/** @typedef {import("../app.js").Context} Context */

export const ready = Promise.all([more, look("/answers.css")]);

/** @param {string} table t4 */
const number = (table) => Number(table.slice(1));

/** @param {Context} context */
function title({ t, view, own }) {
  const { current, applause } = view.passage;
  if (view.phase === "ready") return t("more.passageSoon");
  if (view.phase === "ended" || !current) return t("more.passageOver");
  if (own.turn === "now") return t(applause ? "more.applauseForYou" : "more.yourTurn");
  return applause ? t("more.applaud") : t("more.listenTo", { table: tableName(number(current)) });
}

/** @param {import("../app.js").Place} place @param {Context} context @returns {string} */
export function draw(place, context) {
  const { t, view, own } = context;
  const { items, current } = view.passage;
  const ids = ranked(items);
  render(place.main, h("div", { role: "status" }, h("h1.huge.flat", { key: "title" }, title(context)),
    own.turn === "next" && h("p.note.sun.text", t("more.youAreNext"))),
    ids.length > 0 && h("section", h("h2", t("more.turns")), h("ol.turns", ids.map((table) => {
      const { passed } = items[table];
      return h("li", { key: table, "aria-current": table === current ? "step" : undefined }, tableDisc(number(table)), h("span", tableName(number(table))),
        h("small", table === current ? t("more.nowUp") : passed ? t("more.hasBeen") : ""));
    }))));
  render(place.dock);
  return `${view.phase} ${current || ""}`;
}
