// The board as a phone can hold it: one column at a time, by tabs; groups are headings, a child stands under the idea it was born of.
import { h, icon, render, said } from "./dom.js";
import { asked, known, ranked } from "./pieces.js";
import { following, tabs } from "./post-its-places.js";
import { mine, myNotes, tint, write } from "./post-its.js";

/** @typedef {import("./app.js").Context} Context */

/** @type {Record<string, string>} by phase */
const titles = { reading: "more.read", second: "more.readMore", sorting: "more.sorting", closed: "more.ideasDone" };

/**
 * Notes in their order, each child after the note it was born of.
 * @param {any} notes @param {string[]} ids
 */
function families(notes, ids) {
  const here = new Set(ids);
  /** @type {[string, number][]} */
  const result = [];
  const place = (/** @type {string} */ id, /** @type {number} */ depth) => {
    if (!here.delete(id)) return;
    result.push([id, depth]);
    ids.filter((other) => notes[other].from === id).forEach((other) => place(other, depth + 1));
  };
  ids.filter((id) => ids.indexOf(notes[id].from) < 0).forEach((id) => place(id, 0));
  ids.forEach((id) => place(id, 0));
  return result;
}

/** @param {Context} context @param {string} id @param {number} depth */
function card(context, id, depth) {
  const { t, view } = context;
  const { text, from, of, column } = view.notes[id];
  const parent = view.notes[from];
  return h("li.note", { key: id, class: `${tint(context, column)}${depth || parent ? " child" : ""}` },
    parent && h("p.from", t("more.bornOf"), " ", h("bdi", said(parent.text))),
    h("p.text", said(text)),
    mine(context)[id] && h("p.from", t("more.yoursToo")),
    of && h("p.from", t("more.with"), ranked(of).map((one, i) => [i ? ", " : " ", h("q", { key: one, dir: "auto" }, of[one])])),
    known(view.notes[id].known),
    view.phase === "second" && h("button.seed", { "aria-label": `${t("more.seed")} : ${text}`, onclick: () => write(context, { from: id }) }, icon("bulb"), t("more.seed")));
}

/** @param {Context} context @param {string} column */
function cards(context, column) {
  const { t, view } = context;
  const ids = ranked(view.notes).filter((id) => view.notes[id].column === column);
  const groups = ranked(view.groups).filter((group) => ids.some((id) => view.notes[id].group === group));
  const list = (/** @type {string[]} */ some) => h("ul", families(view.notes, some).map(([id, depth]) => card(context, id, depth)));
  return [
    groups.map((group) => h("section", { key: group }, h("h2", said(view.groups[group].title)), list(ids.filter((id) => view.notes[id].group === group)))),
    list(ids.filter((id) => groups.indexOf(view.notes[id].group) < 0)),
    !ids.length && h("p.box", t(view.rows || (column && view.columns[column].moment !== undefined) ? "more.emptyPlace" : "more.emptyColumn")),
  ];
}

/** @param {import("./app.js").Place} place @param {Context} context @param {any} about */
export function board(place, context, about) {
  const { activity, t, view, local, redraw, remember } = context;
  const ids = ranked(view.columns);
  const open = ids.indexOf(local.tab) < 0 ? ids[0] : local.tab;
  const read = (/** @type {string} */ id) => {
    local.tab = id;
    // A rebound or a new post-it starts in the column that is read.
    local.column = id;
    redraw();
  };
  // The step of the silent time is behind us: it is not what the lead asks now.
  const fresh = view.phase === "second" && (activity.steps || []).length > (remember("steps") || 0);
  const title = titles[view.phase] || "more.read";
  render(place.main, fresh ? asked(context, title) : h("h1", t(title)), about,
    view.prompt && h("p.prompt", said(view.prompt)), view.phase === "reading" && h("p.hint", t("more.readingNext")),
    view.waiting && h("p.box", { key: "waiting" }, t("more.ideasToCome", { count: view.waiting })),
    tabs(context, open, read),
    view.rows && h("h2", Object.assign({ key: "open" }, said(view.columns[open].title))),
    cards(context, open), following(context, open, read), view.aside && h("p.quiet", { key: "aside" }, t("more.ideasAside", { count: view.aside })), view.phase !== "closed" && myNotes(context));
}
