// Post-its: first alone and in silence, then reading those of the others and letting them give birth to more. What is being written is
// kept on the phone at each letter; what is sent says "en attente" until the server has it.
import { hex } from "./connection.js";
import { h, icon, render, said } from "./dom.js";
import { asked, finished, ranked, waitingPage } from "./pieces.js";
import { board } from "./post-its-board.js";
import { choice } from "./post-its-places.js";

/** @typedef {import("./app.js").Context & {above?: any, below?: any}} Context a kind may put something above the sheet, and below it */

const longest = 280;
const fewLeft = 100;
const tints = ["sun", "leaf", "sea", "plum", "coral", "rose"];

/**
 * The colour of a column's post-its.
 * @param {Context} context @param {string} column
 */
export function tint({ view }, column) {
  const place = view.columns[column];
  return tints[Math.max(0, place && place.head ? ranked(view.heads).indexOf(place.head) : ranked(view.columns).indexOf(column)) % tints.length];
}

/**
 * What this person wrote: what the server has, changed by what is still on its way.
 * @param {Context} context
 */
export function mine({ own, pending }) {
  const notes = Object.assign(Object.create(null), own.notes);
  pending.forEach((command) => {
    const { write, reword, withdraw } = command;
    if (write) notes[write.note] = notes[write.note] || Object.assign({ waits: true, rank: 1e6 + Object.keys(notes).length }, write);
    if (reword && notes[reword.note] && notes[reword.note].text !== reword.text) {
      notes[reword.note] = Object.assign({}, notes[reword.note], { text: reword.text, waits: true });
    }
    if (withdraw) delete notes[withdraw.note];
  });
  return notes;
}

/**
 * A refused text goes back under the pen: it is never lost.
 * @param {Context} context
 */
function takeBack({ local, remember }) {
  const { write, reword } = local.returned || {};
  const back = write || reword;
  if (back && !remember("draft")) remember("draft", back.text);
  if (reword || (back && back.from)) local.pen = { note: reword && reword.note, from: back.from };
  local.returned = undefined;
}

/** @param {Context} context */
function send(context) {
  const { local, act, remember, view } = context;
  const text = (remember("draft") || "").trim();
  if (!text) return focus();
  const { note, from } = local.pen || {};
  if (note) act({ reword: { note, text } });
  else act({ write: { note: `n${hex(8)}`, column: local.column || ranked(view.columns)[0], text, from } });
  close(context);
  if (local.silent) focus();
}

function focus() {
  const pen = document.querySelector("textarea");
  if (pen) pen.focus();
}

/** @param {Context} context */
function close({ local, remember, redraw }) {
  remember("draft", null);
  local.pen = undefined;
  redraw();
}

/**
 * Opens the post-it to write: a new one, one born of another, or an own one to change.
 * @param {Context} context @param {any} pen
 */
export function write(context, pen) {
  const { local, remember, redraw, view } = context;
  const known = mine(context)[pen.note];
  const parent = (view.notes || {})[pen.from];
  local.pen = pen;
  if (known) remember("draft", known.text);
  local.column = (known || parent || { column: local.column }).column;
  redraw();
  focus();
}

/** @param {Context} context */
function pen(context) {
  const { local, remember, t, redraw, view } = context;
  const text = remember("draft") || "";
  const left = longest - Array.from(text).length;
  const from = local.pen && view.notes && view.notes[local.pen.from];
  const column = local.column || ranked(view.columns)[0];
  return [
    from && h("p.from", t("more.bornOf"), " ", h("bdi", said(from.text))),
    h("div.note.pen", { key: "pen", class: tint(context, column) },
      h("textarea", { key: "text", dir: "auto", rows: 4, maxlength: longest, "aria-label": t("more.yourIdea"), placeholder: t("more.yourIdea"), value: text,
        oninput: (/** @type {any} */ event) => {
          remember("draft", event.target.value);
          redraw();
        } }),
      h("p.quiet", { role: "status" }, left < fewLeft && t("more.letters", { count: left }))),
    !(local.pen && local.pen.note) && choice(context, column, (id) => {
      local.column = id;
      redraw();
    }),
  ];
}

/** @param {Context} context */
export function myNotes(context) {
  const { t, view, act } = context;
  const notes = mine(context);
  const free = view.phase === "silent" || view.phase === "second";
  return Object.keys(notes).length > 0 && h("section", { key: "mine" }, h("h2", t("more.myNotes")), h("ul.mine", ranked(notes).reverse().map((id) => {
    const { text, column, waits, waiting, aside } = notes[id];
    return h("li.note", { key: id, class: waits ? "pending" : tint(context, column) }, h("p.text", said(text)),
      h("p", { class: waits ? "wait" : "good" }, t(aside ? "more.aside" : waits ? "phone.waiting" : waiting ? "more.beingRead" : "more.got")),
      free && !waits && !aside && h("p.acts", h("button.link", { "aria-label": `${t("more.change")} : ${text}`, onclick: () => write(context, { note: id }) }, t("more.change")),
        h("button.link", { "aria-label": `${t("more.remove")} : ${text}`, onclick: () => act({ withdraw: { note: id } }) }, t("more.remove"))));
  })));
}

/**
 * The page with the pen: all of the silent time, and on demand in the second round.
 * @param {import("./app.js").Place} place @param {Context} context @param {any} about
 */
function writing(place, context, about) {
  const { activity, t, local, view, act, remember } = context;
  const silent = view.phase === "silent";
  const shown = (activity.steps || []).length;
  if (silent && remember("steps") !== shown) remember("steps", shown);
  const prompt = view.prompt && h("p.prompt", said(view.prompt));
  const above = context.above || [asked(context, "more.write"), about, prompt, h("p.hint", t("more.silent"))];
  render(place.main, silent ? above : [h("h1", t(local.pen.note ? "more.changeNote" : "more.newNote")), about, prompt], pen(context), silent && myNotes(context), context.below);
  const done = silent && Object.keys(mine(context)).length > 0 && !(local.pen && local.pen.note);
  render(place.dock, h("button.main", { key: "send", onclick: () => send(context) }, t("more.send")),
    done && h("button.plain", { key: "done", onclick: () => act({ finish: {} }) }, t("phone.done")),
    local.pen && h("button.plain", { key: "back", onclick: () => close(context) }, t("more.cancel")));
  return `writing${silent}`;
}

/**
 * @param {import("./app.js").Place} place @param {Context} context
 * @param {any} [about] what stays in sight while one writes and reads
 * @returns {string}
 */
export function draw(place, context, about) {
  const { t, local, view, act } = context;
  const { phase } = view;
  takeBack(context);
  local.silent = phase === "silent";
  if (phase === "silent" && finished(context)) {
    render(place.main, h("div", waitingPage(context), about, myNotes(context), context.below));
    render(place.dock, h("button.wide", { onclick: () => act({ unfinish: {} }) }, t("more.notDone")));
    return "done";
  }
  if (phase === "silent" || (phase === "second" && local.pen)) return writing(place, context, about);
  board(place, context, about);
  render(place.dock, phase === "second" && [
    h("button.main", { key: "new", onclick: () => write(context, {}) }, icon("plus"), t("more.newOne")),
    finished(context) ? h("p.good", { role: "status" }, t("more.received")) : h("button.plain", { key: "done", onclick: () => act({ finish: {} }) }, t("phone.done")),
  ]);
  return phase;
}
