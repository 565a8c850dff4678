// What the room answered to the question that the lead shows: in numbers of people and in words, never in percent.
import { h, icon, render, said } from "../dom.js";
import { ranked } from "../pieces.js";
import { given } from "./questionnaire.js";

/** @typedef {import("../app.js").Context} Context */

/**
 * How many answered so, and how many the time before.
 * @param {Context["t"]} t @param {number} count @param {number | undefined} before @param {boolean} mine
 */
function people(t, count, before, mine) {
  return h("b.people", t("more.people", { count }), mine && [t("more.comma"), t("more.withYou")], before !== undefined && h("small", t("more.peopleBefore", { count: before })));
}

/** @param {Context} context @param {any} bars @param {string[]} mine */
function lines({ t }, bars, mine) {
  return [
    bars.verdict && h("p.big", t(`more.verdict.${bars.verdict}`)),
    h("ul.counts", ranked(bars.items).map((id) => {
      const { title, picture, count, before } = bars.items[id];
      return h("li", { key: id }, picture ? icon(`picture-${picture}`, "face") : null, h("span", said(title)), people(t, count, before, mine.indexOf(id) >= 0));
    })),
  ];
}

/** @param {Context} context @param {any} cloud @param {any} own */
function words({ t }, cloud, own) {
  const mine = (own.words || []).map((/** @type {string} */ one) => one.trim().toLowerCase());
  const ids = ranked(cloud.items).filter((id) => cloud.items[id].count > 0);
  return h("ul.counts", ids.map((id) => {
    const { title, count, before } = cloud.items[id];
    const is = (own.options || []).indexOf(id) >= 0 || mine.indexOf(said(title).text.toLowerCase()) >= 0;
    return h("li", { key: id }, h("span", said(title)), people(t, count, before, is));
  }));
}

/** @param {any} board */
function notes(board) {
  return h("ul.gap", ranked(board.notes).map((id) => h("li.note.sun", { key: id }, h("p.text", said(board.notes[id].text)))));
}

/** @param {import("../app.js").Place} place @param {Context} context */
export function shown(place, context) {
  const { t, view, own } = context;
  const id = view.shown;
  const mine = given(context, id) || {};
  const { bars, words: cloud, board } = view.result;
  const silent = (bars || cloud || {}).silent || 0;
  const nothing = bars ? !bars.answers : cloud ? !cloud.answers : !Object.keys(board.notes).length;
  render(place.main, h("h1", said(view.questions[id].text)), (own.answers[id] || {}).aside && h("p.box", t("more.aside")),
    nothing ? h("p.box", t("more.nothingWritten")) : bars ? lines(context, bars, mine.options || []) : cloud ? words(context, cloud, mine) : notes(board),
    silent > 0 && h("p.quiet", t("more.silentPeople", { count: silent })));
  render(place.dock);
  return `shown ${id}`;
}
