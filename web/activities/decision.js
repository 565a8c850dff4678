// What becomes of each idea: one's own first, then all of them by what was decided, each with its answer.
import { h, render, said } from "../dom.js";
import { known, picture, ranked } from "../pieces.js";
import { look, ready as more } from "../rest.js";

/** @typedef {import("../app.js").Context} Context */

export const ready = Promise.all([more, look("/answers.css")]);

/** @param {Context} context @param {string} id @param {boolean} [whole] says where the idea stands */
function card({ t, view, own }, id, whole) {
  const { number, text, column, remark, of } = view.notes[id];
  return h("li.note.idea", { key: id, class: whole ? "sun" : "plain-note" }, h("b.number", number), h("div", h("p.text", said(text)),
    whole && h("p.good", said(view.columns[column].title)), !whole && own.mine[id] && h("p.from", t("more.yoursToo")),
    of && h("p.from", t("more.with"), ranked(of).map((one, i) => [i ? t("more.comma") : " ", h("q", { key: one, dir: "auto" }, of[one])])),
    known(view.notes[id].known), remark ? h("p", said(remark)) : h("p.quiet", t("more.answerLater"))));
}

/** @param {import("../app.js").Place} place @param {Context} context @returns {string} */
export function draw(place, context) {
  const { t, view, own } = context;
  const ids = ranked(view.notes);
  const mine = ids.filter((id) => own.mine[id]);
  render(place.main, h("h1", t("more.becomes")), view.by && h("p.hint", t("more.decidedBy"), " ", h("bdi", said(view.by))),
    mine.length > 0 && h("section", { key: "mine" }, h("h2", t("more.yourIdeas")), h("ul", mine.map((id) => card(context, id, true)))),
    ranked(view.columns).map((column) => {
      const here = ids.filter((id) => view.notes[id].column === column);
      return here.length > 0 && h("section", { key: column }, h("h2.with-picture", picture(view.columns[column].picture), h("span", said(view.columns[column].title))),
        h("ul", here.map((id) => card(context, id))));
    }), !ids.length && h("p.box", t("more.noIdea")));
  render(place.dock);
  return "open";
}
