// A card that one's table has drawn, and the answers under it: the table's alone at first. Then the room looks at one table after the
// other, and at last at all of them, on the board of every kind with post-its.
import { h, icon, render, said } from "../dom.js";
import { asked, finished, picture, ranked, tableDisc, tableName } from "../pieces.js";
import { draw as board, mine } from "../post-its.js";
import { look, ready as more } from "../rest.js";

/** @typedef {import("../app.js").Context} Context */

export const ready = Promise.all([more, look("/answers.css")]);

/** @param {Context} context @param {string} id */
function card({ view }, id) {
  const { title, say, picture: name } = view.columns[id];
  return h("div.drawn", { key: id }, picture(name), h("h2", said(title)), say && h("p", said(say)));
}

/**
 * The card, and what the table may do with it as long as nobody has answered it.
 * @param {Context} context @param {string} id
 */
function held(context, id) {
  const { t, view, own, act, pending } = context;
  const notes = mine(context);
  const answered = Object.keys(notes).some((note) => notes[note].column === id) || Object.keys(own.others || {}).some((note) => own.others[note].column === id);
  const free = view.swap && !answered && !pending.some((command) => command.swap);
  return [card(context, id), free && h("button.link", { key: `swap ${id}`, onclick: () => act({ swap: { card: id } }) }, t("more.cards.swap"))];
}

/**
 * What the others of the table have answered so far.
 * @param {Context} context
 */
function others({ t, own }) {
  const ids = ranked(own.others);
  return ids.length > 0 && h("section", { key: "others" }, h("h2", t("more.cards.atTable")), h("ul", ids.map((id) => h("li.note.sea", { key: id }, h("p.text", said(own.others[id].text))))));
}

/** @param {import("../app.js").Place} place @param {Context} context */
function drawing(place, context) {
  const { t, act, own } = context;
  const waits = context.pending.some((command) => command.draw);
  render(place.main, asked(context, "more.cards.draw"), h("div.pack", { "aria-hidden": "true" }, h("i"), h("i"), h("i")), h("p.hint", t("more.cards.drawHow")));
  render(place.dock, h("button.main", { onclick: () => act({ draw: {} }), disabled: waits }, t(own.lacks > 1 ? "more.cards.drawSome" : "more.cards.drawOne", { count: own.lacks })));
  return "drawing";
}

/** @param {import("../app.js").Place} place @param {Context} context @param {string[]} hand */
function aloud(place, context, hand) {
  const { t, act, view } = context;
  if (view.phase === "closed") {
    render(place.main, h("div.calm", h("h1.huge", t("more.cards.over"))));
    render(place.dock);
    return "over";
  }
  const done = finished(context);
  render(place.main, h("h1", t("more.cards.aloud")), hand.map((id) => done ? card(context, id) : held(context, id)), h("p.box", t("more.cards.pass")));
  render(place.dock, done ? h("p.good", { role: "status" }, t("more.received")) : h("button.main", { onclick: () => act({ finish: {} }) }, t("phone.done")));
  return `aloud ${hand.join(" ")}`;
}

/**
 * One table after the other: what the room has seen so far, under its cards.
 * @param {import("../app.js").Place} place @param {Context} context
 */
function listening(place, context) {
  const { t, view } = context;
  const seen = ranked(view.notes);
  const rank = view.up ? Number(view.up.slice(1)) : 0;
  render(place.main, h("h1.of-table", rank ? [tableDisc(rank), h("span", tableName(rank))] : t("more.cards.listen")), rank > 0 && h("p.hint", t("more.cards.listen")),
    ranked(view.columns).filter((id) => seen.some((note) => view.notes[note].column === id)).map((id) => h("section", { key: id }, card(context, id),
      h("ul", seen.filter((note) => view.notes[note].column === id).map((note) => h("li.note.sun", { key: note }, h("p.text", said(view.notes[note].text))))))),
    !seen.length && h("p.box", t("more.cards.listenHow")));
  render(place.dock);
  return `listening ${view.up}`;
}

/**
 * The sheet under the card; with several cards one chooses under which.
 * @param {import("../app.js").Place} place @param {Context} context @param {string[]} hand
 */
function answering(place, context, hand) {
  const { t, view, local } = context;
  if (hand.indexOf(local.column) < 0) local.column = hand[0];
  const columns = Object.assign({}, ...hand.map((id) => ({ [id]: view.columns[id] })));
  const above = [h("h1", t("more.cards.answer")), hand.map((id) => held(context, id)), h("p.hint", t("more.cards.silent"))];
  return `${board(place, Object.assign({}, context, { view: Object.assign({}, view, { columns, phase: "silent" }), above, below: others(context) }))} ${hand.join(" ")}`;
}

/** @param {import("../app.js").Place} place @param {Context} context @returns {string} */
export function draw(place, context) {
  const { t, view, own } = context;
  const hand = ranked(own.cards).filter((id) => view.columns[id]);
  if (view.open && !view.aloud) return board(place, context);
  if (view.phase === "reading") return listening(place, context);
  if (view.phase === "closed") return aloud(place, context, hand);
  if (!own.seated) {
    render(place.main, asked(context, "more.sit"), h("p.hint", t("more.cards.sitFirst")));
    render(place.dock);
    return "sit";
  }
  if (!hand.length) return drawing(place, context);
  return view.aloud ? aloud(place, context, hand) : answering(place, context, hand);
}
