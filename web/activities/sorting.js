// A table keeps a few ideas: whoever touches keeps for the whole table, and all its phones show the same. Two ideas of the table that look
// alike are shown side by side first. What the room's other tables keep is not here before the end.
import { h, icon, render, said } from "../dom.js";
import { hex } from "../connection.js";
import { asked, finished, known, ranked, waitingPage } from "../pieces.js";
import { look, ready as more } from "../rest.js";

/** @typedef {import("../app.js").Context} Context */

export const ready = Promise.all([more, look("/sorting.css")]);

const tints = ["sun", "sea", "leaf", "coral", "plum", "rose"];
/** @param {number} number the same paper everywhere */
const tint = (number) => tints[(number - 1 + tints.length) % tints.length];

/**
 * What the table keeps, counting what is still on its way.
 * @param {Context} context @returns {string[]} in the order of their numbers
 */
function kept({ view, own, pending }) {
  const now = Object.assign(Object.create(null), own.kept);
  pending.forEach(({ keep }) => {
    if (keep && keep.on) now[keep.note] = true;
    if (keep && !keep.on) delete now[keep.note];
  });
  return ranked(view.notes).filter((id) => now[id]);
}

/** @param {Context} context @param {string} id @param {...any} below */
function card({ t, view, own }, id, ...below) {
  const { number, text, of } = view.notes[id];
  return h("li.note.idea.choose", { key: id, class: tint(number) }, h("b.number", number), h("div", h("p.text", said(text)),
    of && h("p.from", t("more.with"), ranked(of).filter((one) => of[one] !== text).map((one, i) => [i ? ", " : " ", h("q", { key: one, dir: "auto" }, of[one])])),
    own.mine[id] && h("p.from", t("more.yoursToo")), known(view.notes[id].known), below));
}

/** @param {Context} context @param {string} id @param {string[]} chosen */
function choice(context, id, chosen) {
  const { t, view, own, act } = context;
  const { text } = view.notes[id];
  const on = chosen.indexOf(id) >= 0;
  const full = !on && chosen.length >= view.keep;
  return card(context, id, h("p.acts",
    h("button", { "aria-pressed": on, disabled: full, "aria-label": `${t(on ? "more.isKept" : "more.keep")} : ${text}`, onclick: () => act({ keep: { note: id, on: !on } }) }, on && icon("check"), t(on ? "more.isKept" : "more.keep")),
    own.joined[id] && h("button.link", { "aria-label": `${t("more.apart")} : ${text}`, onclick: () => act({ unpair: { note: id } }) }, t("more.apart"))));
}

/** @param {import("../app.js").Place} place @param {Context} context @param {string} id of a pair */
function pair(place, context, id) {
  const { t, view, own, act } = context;
  const { one, other } = own.pairs[id];
  const paper = (/** @type {string} */ note) => h("div.note", { key: note, class: tint(view.notes[note].number) }, h("b.number", view.notes[note].number), h("p.text", said(view.notes[note].text)));
  render(place.main, h("h1", t("more.alike")), h("div.pair", paper(one), paper(other)), h("p", t("more.bothStay")));
  render(place.dock, h("button.main", { key: `yes ${id}`, onclick: () => act({ pair: { notes: [one, other], into: `n${hex(8)}` } }) }, t("more.joinThem")),
    h("button.wide", { key: `no ${id}`, onclick: () => act({ pair: { notes: [one, other] } }) }, t("more.areTwo")));
  return `pair ${id}`;
}

/** @param {import("../app.js").Place} place @param {Context} context */
function choosing(place, context) {
  const { t, view, own, local, act, redraw } = context;
  const all = ranked(view.notes);
  const chosen = kept(context);
  const ours = all.filter((id) => own.ours[id] || chosen.indexOf(id) >= 0);
  const others = all.filter((id) => ours.indexOf(id) < 0);
  const open = local.open || !ours.length;
  const left = view.keep - chosen.length;
  render(place.main, h("h1", t("more.keepSome", { count: view.keep })), h("p.hint", t("more.talkFirst")),
    h("ul", { key: "ours" }, ours.map((id) => choice(context, id, chosen))),
    ours.length > 0 && others.length > 0 && h("button.wide", { key: "more", "aria-expanded": open, onclick: () => {
      local.open = !open;
      redraw();
    } }, t(open ? "more.onlyOurs" : "more.otherTables", { count: others.length })),
    open && h("ul", { key: "others" }, others.map((id) => choice(context, id, chosen))));
  render(place.dock, h("div.sheet", h("p", { role: "status" }, left > 0 ? t("more.keepLeft", { count: left }) : t("more.keepFull")),
    h("ul.slots", { "aria-hidden": "true" }, Array.from({ length: Math.min(view.keep, 4) }, (_, i) => h("li", { key: i, class: chosen[i] && `full ${tint(view.notes[chosen[i]].number)}` }, chosen[i] && view.notes[chosen[i]].number)))),
  chosen.length > 0 && h("button.main", { key: "done", onclick: () => act({ finish: {} }) }, t("more.ourChoice")));
  return "choosing";
}

/** @param {import("../app.js").Place} place @param {Context} context what is kept, one's own first */
function shown(place, context) {
  const { t, view, own } = context;
  const ids = ranked(view.notes);
  const mine = ids.filter((id) => own.mine[id]);
  const open = view.phase !== "shown";
  const isKept = (/** @type {string} */ id) => view.notes[id].column === "c1";
  const [on, off] = [ids.filter(isKept), ids.filter((id) => !isKept(id))];
  render(place.main, h("h1", t(open ? "more.roomKeeps" : "more.keptIdeas")), open && h("p.hint", t("more.raiseForOne")),
    !open && mine.length > 0 && h("section", { key: "mine" }, h("h2", t("more.yourIdeas")), h("ul", mine.map((id) => card(context, id, h("p.good", t(isKept(id) ? "more.isKept" : "more.notKept")), !isKept(id) && h("p.from", t("more.answerComes")))))),
    on.length > 0 && h("section", { key: "kept" }, h("h2", said(view.columns.c1.title)), h("ul", on.map((id) => card(context, id)))),
    off.length > 0 && h("details", { key: "left", open }, h("summary", h("span", said(view.columns.c2.title), ` (${off.length})`)), h("ul", off.map((id) => card(context, id)))),
    !ids.length && h("p.box", t("more.noIdea")));
  render(place.dock);
  return `shown ${open}`;
}

/** @param {import("../app.js").Place} place @param {Context} context @returns {string} */
export function draw(place, context) {
  const { view, own, t, act, pending } = context;
  if (view.phase === "shown" || view.by === "room") return shown(place, context);
  if (own.seated === false) {
    const seats = context.need("participant-tables");
    render(place.main, asked(context, "more.sit"), h("p.hint", t("more.tableAnswers")), seats && seats.tables(context.session, context.person));
    render(place.dock);
    return "seats";
  }
  if (finished(context)) {
    render(place.main, waitingPage(context, h("ul", kept(context).map((id) => card(context, id)))));
    render(place.dock, h("button.wide", { onclick: () => act({ unfinish: {} }) }, t("more.notDone")));
    return "done";
  }
  const answered = pending.filter((one) => one.pair).map((one) => one.pair.notes.join("-"));
  const next = ranked(own.pairs).filter((id) => answered.indexOf(id) < 0 && view.notes[own.pairs[id].one] && view.notes[own.pairs[id].other])[0];
  return next ? pair(place, context, next) : choosing(place, context);
}
