// Several people on one telephone: each has a ticket and a page, and whoever takes it over sees nothing of who had it before. A first name
// said here stays on this telephone: it only tells whose turn it is.
import { connection, draw as redraw, local, phone, place, remember } from "./app.js";
import { hex } from "./connection.js";
import { h, icon, render, t } from "./dom.js";
import { seat } from "./participant-more.js";

/** As many as the server takes on one telephone. */
const most = 8;
/** Drawings that tell apart those who gave no name. */
const faces = ["bird", "flower", "cup", "key", "boat", "tree", "sun", "moon"];
let adding = false;
/** How many were tried to be left out, one after the other. */
let out = 0;
let typed = "";

const names = () => [phone.session.code, "names"].join();
/** @returns {string[]} */
const people = () => (connection.welcome || { people: [] }).people;

/** @param {number} index */
export function called(index) {
  return (remember(names()) || [])[index] || (index ? t("more.person", { count: index + 1 }) : t("more.me"));
}

/** @param {number} index */
const face = (index) => h("span.pic", { "aria-hidden": "true" }, icon(faces[index] === "sun" || faces[index] === "moon" ? faces[index] : `face-${faces[index % faces.length]}`));

/** Whose turn it is, in the head of each page. */
export function turnChip() {
  return people().length > 1 && h("button.chip.whose", { key: "whose", "aria-expanded": phone.choosing === "people", onclick: () => open("people") },
    face(phone.turn), h("bdi", called(phone.turn)));
}

/** @param {string} page */
function open(page) {
  phone.choosing = page;
  redraw();
}

/** The new ticket is kept once the server has taken it: a door that is shut keeps nobody out who is in. */
function add() {
  const all = remember(names()) || [];
  all[phone.tickets.length] = typed.trim();
  remember(names(), all);
  adding = false;
  typed = "";
  phone.tickets = phone.tickets.concat(hex(16));
  connection.greet();
}

/**
 * One of several was sent out, and the server does not say which: whoever it is, the others go on.
 * @param {string[]} known
 */
function leaveOut(known) {
  if (out >= known.length) return;
  phone.tickets = known.filter((_, index) => index !== out);
  out += 1;
  phone.turn = 0;
  connection.connect();
}

/** @param {string[]} known the tickets of before */
function goOn(known) {
  if (!out || !connection.open || people().length !== phone.tickets.length || phone.tickets.length !== known.length - 1) return;
  const all = remember(names()) || [];
  all.splice(out - 1, 1);
  remember(names(), all);
  remember(phone.session.code, phone.tickets);
  out = 0;
  phone.choosing = phone.tickets.length > 1 ? "people" : "";
}

/**
 * What became of a ticket that was just drawn, or of those who were sent out; at each redraw.
 * @returns {string} why a new one was refused, or nothing
 */
export function settle() {
  const known = remember(phone.session.code) || [];
  if (connection.ended === "removed" && known.length > 1 && phone.tickets.length <= known.length) leaveOut(known);
  goOn(known);
  if (phone.tickets.length <= known.length || known.length === 0) return "";
  if (connection.ended) {
    const why = connection.ended;
    phone.tickets = known;
    connection.connect();
    return why;
  }
  if (people().length === phone.tickets.length) {
    remember(phone.session.code, phone.tickets);
    const table = seat(people()[0]);
    const person = people()[phone.tickets.length - 1];
    // Who shares a telephone shares a table.
    if (table) connection.act(person, undefined, { sit: { table } });
    phone.turn = phone.tickets.length - 1;
    phone.choosing = "people";
  }
  return "";
}

/**
 * Who finishes hands over: the next one does not find what was just written.
 * @param {any} session
 */
export function handOver(session) {
  const { activity } = session;
  const person = people()[phone.turn];
  if (!activity || people().length < 2 || !person) return;
  const done = (/** @type {string} */ one) => (connection.own(one, activity.id) || { done: true }).done;
  const memory = local(person, activity.id);
  const own = connection.own(person, activity.id);
  const next = people().filter((one) => !done(one))[0];
  if (own && own.done && !memory.handed && next) {
    phone.turn = people().indexOf(next);
    phone.choosing = "people";
  }
  memory.handed = Boolean(own && own.done);
}

/** @param {any} session @param {string} person @param {number} index */
function one(session, person, index) {
  const own = session.activity && connection.own(person, session.activity.id);
  return h("button", { key: person, "aria-pressed": index === phone.turn, onclick: () => {
    phone.turn = index;
    redraw();
  } }, face(index), h("span.grow", h("bdi", called(index))), own && own.done && h("span.good", t("more.hasFinished")));
}

function form() {
  return h("form.box", { key: "form", onsubmit: (/** @type {Event} */ event) => {
    event.preventDefault();
    add();
  } }, h("label", { for: "first-name" }, t("more.firstName")),
  h("input", { id: "first-name", type: "text", maxlength: 40, dir: "auto", autocomplete: "off", value: typed, oninput: (/** @type {any} */ event) => { typed = event.target.value; } }),
  h("p.quiet", t("more.staysHere")), h("button.wide", t("more.addOne")));
}

/** @param {any} session */
export function draw(session) {
  const all = people();
  render(place.main, h("h1", t(all.length > 1 ? "more.whoseTurn" : "more.shared")), h("p.hint", t("more.turnByTurn")),
    h("div.people", { role: "group", "aria-label": t("more.whoseTurn") }, all.map((person, index) => one(session, person, index))),
    adding ? form() : all.length < most && h("button.wide.add", { key: "add", onclick: () => {
      adding = true;
      redraw();
      const field = document.getElementById("first-name");
      if (field) field.focus();
    } }, icon("plus"), t("more.addOne")));
  render(place.dock, h("button.main", { onclick: () => open("") }, all.length < 2 ? t("more.back") : called(phone.turn) === t("more.me") ? t("more.myTurn") : [t("more.turnOf"), "\u00a0", h("bdi", called(phone.turn))]));
  return "people";
}
