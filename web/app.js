// The phone's page: the way from the scan to the first gommette, and nothing else. The rest (participant-more.js) comes when it is
// needed, or once the phone has nothing better to do, so that losing the network later breaks nothing.
import { Connection, hex } from "./connection.js";
import { dot, h, loadWords, render, said, setPolite, t } from "./dom.js";

/**
 * What an activity module gets: its `draw(place, context)` lays the page in `place.main` and `place.dock` and returns the name of the
 * page, so that another page starts at its top, or nothing while something is still to come.
 * @typedef {{top: Element, main: HTMLElement, dock: Element}} Place
 * @typedef {{view: any, own: any, activity: any, session: any, person: string, pending: any[], sent: boolean, local: any,
 *   t: (key: string, figures?: any) => string, now(): number, redraw(): void, act(command: any): void, need(module: string): any,
 *   remember(name: string, value?: any): any}} Context
 */

/** Milliseconds before the rest is fetched: the first gommette does not wait behind it. */
const idle = 1000;
/** @param {string} selector @returns {any} */
const find = (selector) => document.querySelector(selector);
/** @type {Place} */
export const place = { top: find(".top"), main: find("main"), dock: find(".dock") };

/**
 * What this phone remembers; where the browser keeps nothing, until the page is closed.
 * @type {Map<string, any>}
 */
const memory = new Map();

/** @param {string} name @param {any} [value] to keep; null forgets @returns {any} */
export function remember(name, value) {
  if (value !== undefined) memory.set(name, value);
  try {
    if (value !== undefined) localStorage.setItem(name, JSON.stringify(value));
    else if (!memory.has(name)) memory.set(name, JSON.parse(localStorage.getItem(name) || "null"));
  } catch (error) {
    // A private window, or a full one.
  }
  return memory.get(name);
}

/** The state of the page that is in no view. */
export const phone = {
  language: "",
  /** @type {any} code and key of the session */
  session: remember("last"),
  /** @type {string[]} one a person on this phone */
  tickets: [],
  /** @type {any[][]} code and command of each refusal, until it is told */
  refusals: [],
  /** the place of whom the phone is with, among its people */
  turn: 0,
  choosing: "",
  /** @type {string | undefined} */
  page: "",
  /** @type {any} */
  rest: 0,
};
/** @param {string} one */
const parts = (one) => one.split(":");
/** @type {string[][]} code and name of each language that has its file of sentences */
export const languages = find("[name=languages]").content.split(" ").map(parts);

export const connection = new Connection({
  hello: (seen) => ({ join: Object.assign({ tickets: phone.tickets, seen }, phone.session) }),
  changed: () => draw(),
  refused: (code, entry) => { phone.refusals.push([code, entry]); },
});

/** @type {Map<string, any>} by name; false while it comes */
const modules = new Map();
/** @type {Map<string, any>} what a page remembers between two redraws */
const locals = new Map();
/** @param {string} name */
const has = (name) => modules.get(name);
let failures = 0;

/**
 * A module: at once when it is there, else a redraw when it comes.
 * @param {string} name @returns {any}
 */
export function need(name) {
  if (!modules.has(name)) {
    modules.set(name, false);
    // Browsers remember a module that failed: the next try asks under another name.
    import(`./${name}.js${failures ? `?${failures}` : ""}`)
      .then((module) => Promise.resolve(module.ready).then(() => modules.set(name, module)))
      .then(draw, () => setTimeout(() => {
        failures += 1;
        modules.delete(name);
        draw();
      }, 1000));
  }
  return has(name);
}

/** @param {string} language */
export function speak(language) {
  const files = has("participant-more") ? ["phone", "more"] : ["phone"];
  return Promise.all(files.map((part) => loadWords(language, part))).then(() => {
    phone.language = remember("language", language);
    draw();
  });
}

/** @param {any} session code, and key when it was scanned */
export function enter(session) {
  phone.session = remember("last", session);
  phone.tickets = remember(session.code) || [];
  connection.connect();
}

/** @param {string} person @param {string} activity */
export function local(person, activity) {
  const name = person + activity;
  if (!locals.has(name)) locals.set(name, {});
  return locals.get(name);
}

/** @param {any} session @param {string} person @returns {Context} */
function context(session, person) {
  const { activity } = session;
  const waiting = connection.waiting(person, activity.id);
  return {
    session,
    activity,
    person,
    view: connection.view(`activity/${activity.id}`),
    own: connection.own(person, activity.id),
    pending: waiting.map((entry) => entry.command),
    sent: !connection.waiting(person, activity.id, false).length,
    local: local(person, activity.id),
    t: (key, figures) => t(key, figures, activity.mode === "table" || undefined),
    now: () => connection.now(),
    redraw: draw,
    act: (command) => connection.act(person, activity.id, command),
    need: (module) => need(module),
    remember: (name, value) => remember([phone.session.code, person, activity.id, name].join(), value),
  };
}

/**
 * The question, what it is for, and one button.
 * @param {any} session
 */
function welcome(session) {
  const joining = phone.tickets.length > 0;
  render(place.top, brand(), languages.map(([code, name]) => code !== phone.language
    && h("button.chip", { lang: code, onclick: () => speak(code) }, name)));
  render(place.main, h("h1.huge", said(session.title)),
    h("p.note.sun.text", t("phone.purpose"), " ", h("bdi", said(session.purpose)), "."),
    h("details", h("summary", h("span", t("phone.who"))), h("p", said(session.sponsor)), h("p", t("phone.kept")),
      h("p", t("phone.until", { date: new Date(session.keptUntil).toLocaleDateString(`${phone.language}-u-nu-latn`, { day: "numeric", month: "long", year: "numeric" }) }))));
  render(place.dock, h("button.main", { onclick: () => {
    if (!joining) phone.tickets = remember(phone.session.code, [hex(16)]);
    connection.greet();
    draw();
  } }, t(joining ? "phone.moment" : "phone.participate")));
  return "welcome";
}

export const brand = () => h("b.brand", { role: "img", "aria-label": "Gommette" }, "G", dot("sun", "coral"), "mmette");

/** @param {any} session @param {string} person @returns {string | undefined} the name of the page */
function show(session, person) {
  const { activity, phase } = session || {};
  const { waits } = connection.view(`me/${person}`) || {};
  if (!phone.session || connection.ended || phone.choosing || phase === "closed" || waits || (person && session && !activity)) {
    const more = need("participant-more");
    return more && more.draw(session, person);
  }
  if (!session) return "";
  if (!person) return welcome(session);
  const module = /^[a-z]+$/.test(activity.kind) && need(`activities/${activity.kind}`);
  const given = context(session, person);
  const page = module && given.view && given.own && module.draw(place, given);
  phone.rest = phone.rest || (page && setTimeout(() => (module.ahead || []).concat("participant-more").forEach(need), idle));
  return page && person + activity.id + page;
}

export function draw() {
  if (!phone.language) return;
  const session = connection.view("session");
  const person = connection.welcome && connection.welcome.people[phone.turn];
  setPolite(session && session.formality === "vous");
  const more = (session && session.attention ? need : has)("participant-more");
  if (more) more.frame(session, person);
  else render(place.top, brand());
  const page = show(session, person);
  if (!page) {
    render(place.main, h("p", t("phone.moment")));
    render(place.dock);
  }
  if (page === phone.page) return;
  phone.page = page;
  place.main.focus();
  window.scrollTo(0, 0);
}

// The QR code carries the code and the key; they leave the address at once, for neither belongs in a history.
const scanned = /^#(\d{6})\.?([\w-]*)$/.exec(location.hash);
if (scanned) phone.session = { code: scanned[1], key: scanned[2] || undefined };
history.replaceState(null, "", location.pathname);
if (phone.session) enter(phone.session);
const wished = [remember("language")].concat(navigator.languages).map((one) => String(one).slice(0, 2));
speak(wished.find((one) => languages.some((known) => known[0] === one)) || "fr");
