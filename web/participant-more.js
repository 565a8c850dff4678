// What the phone shows around the activities: its head, what it has to say about itself, the tables, the waiting and the end.
// Importing it loads all that the first gommette did without.
import { brand, connection, draw as redraw, enter, languages, local, need, phone, place, remember, speak } from "./app.js";
import { hex } from "./connection.js";
import { h, icon, render, said, t } from "./dom.js";
import { attend } from "./participant-attention.js";
import { clock, ranked, tableDisc, tableName } from "./pieces.js";

export { look, ready } from "./rest.js";

/** Milliseconds a refusal stays on the page, and a connection may be lost before the page says so. */
const notice = 12000;
const patience = 1500;

let kept = "";
let lostAt = 0;
let told = "";
/** Whom the questions before a draw were shown to. */
const asked = new Set();
let shared = false;
/** @type {any} */
let tick = 0;
/** @type {any} */
let quiet = 0;

// A dead socket often does not say so: whenever someone looks, ask.
["visibilitychange", "pageshow", "online", "offline"].forEach((name) => addEventListener(name, () => {
  if (document.visibilityState === "visible" && phone.session) connection.probe();
}, true));

// From the first command on, the queue outlives the page.
/** @param {string} code */
function keep(code) {
  if (kept === code || !phone.tickets.length) return;
  kept = code;
  import("./store.js").then(({ keepQueue }) => keepQueue(connection, code, hex(8))).catch(() => {
    // A browser that keeps nothing.
  });
}

/**
 * What the server says of one person to that person alone: table, name, whether the lead was called.
 * @param {string} person
 */
export const me = (person) => connection.view(`me/${person}`) || {};

/**
 * The table of a person, counting what is still on its way.
 * @param {string} person @returns {string} empty without one
 */
export function seat(person) {
  const last = connection.waiting(person, undefined, false).filter((entry) => entry.command.sit).pop();
  return last ? last.command.sit.table : me(person).table || "";
}

/** @param {any} activity */
function ticking(activity) {
  clearTimeout(tick);
  if (activity.endsAt) tick = setTimeout(redraw, 5000);
  return clock(activity, connection.now());
}

/** @param {any} session @param {string} person */
function head(session, person) {
  if (!session || !person || !session.activity || me(person).waits || session.phase === "closed" || connection.ended) return brand();
  const table = (session.tables || {})[seat(person)];
  const people = phone.tickets.length > 1 && need("participant-people");
  return [
    session.tables ? h("button.chip.seat", { "aria-expanded": Boolean(phone.choosing), onclick: () => choose(phone.choosing ? "" : "tables") },
      table ? [tableDisc(table.rank), h("span", { class: people && "sr" }, tableName(table.rank))] : [icon("seat"), t("more.seat")])
      : h("button.chip.seat", { key: "help", "aria-expanded": Boolean(phone.choosing), onclick: () => choose(phone.choosing ? "" : "tables") }, icon("hand"), t("more.help")),
    people && people.turnChip(),
    session.activity && ticking(session.activity),
  ];
}

/** @param {string} open the page that is opened over the activity, or none */
function choose(open) {
  phone.choosing = open;
  redraw();
}

/** @returns {boolean} whether the network has been away long enough to say so */
function lost() {
  const away = connection.welcome && !connection.open && !connection.ended;
  if (!away) lostAt = 0;
  else if (!lostAt) {
    lostAt = Date.now();
    setTimeout(redraw, patience);
  }
  return Boolean(away) && Date.now() - lostAt >= patience - 50;
}

/** What the phone has to say about itself: a refusal, no network. */
function strip() {
  const person = (connection.welcome || { people: [] }).people[phone.turn];
  phone.refusals.splice(0).forEach(([code, entry]) => {
    local(entry.as, entry.activity).returned = entry.command;
    // Somebody of this telephone may have been sent out: the server says so when everyone comes in anew.
    if (phone.tickets.length > 1 && /^(removed|notAllowed)$/.test(code)) connection.greet();
    tell(code);
  });
  const sentence = t(`refused.${told}`);
  const { activity } = connection.view("session") || {};
  return [
    activity && activity.practice && h("p.example", { key: "example" }, icon("bulb"), t("more.example")),
    lost() && h("details.lost", { key: "lost" },
      h("summary", icon("offline"), h("span", h("b", t("more.offline")), " ", t("more.offlineKept"))), h("p", t("more.offlineHelp"))),
    me(person).otherDevice && h("p.told", { key: "other" }, t("more.otherDevice")),
    told && h("p.told", { key: "told" }, sentence === `refused.${told}` ? t("refused.other") : sentence),
  ];
}

/**
 * Opens the page that somebody has to see: the door, the questions before a draw. It closes by itself.
 * @param {any} session @param {string} person
 */
function call(session, person) {
  const asks = session.draw && !(me(person).draw || asked.has(person));
  if (asks) asked.add(person);
  if (asks && !phone.choosing) phone.choosing = "draw";
  if (!session.draw) asked.clear();
  if (!session.draw && phone.choosing === "draw") phone.choosing = "";
}

/**
 * With several people on this telephone: who has come or was sent out, and whose turn it is.
 * @param {any} session
 */
function share(session) {
  const known = remember(phone.session.code) || [];
  const people = Math.max(phone.tickets.length, known.length) > 1 && need("participant-people");
  // A page that was loaded again is in anybody's hand.
  if (people && !shared) phone.choosing = "people";
  shared = Boolean(people);
  const why = people && people.settle();
  if (why) tell(why);
  else if (people && session) people.handOver(session);
}

/** @param {string} code of a refusal */
function tell(code) {
  told = code;
  clearTimeout(quiet);
  quiet = setTimeout(() => {
    told = "";
    redraw();
  }, notice);
}

/**
 * The head and the strip of every page.
 * @param {any} session @param {string} person
 */
export function frame(session, person) {
  if (phone.session) keep(phone.session.code);
  // Who has lost the network would not hear that it goes on.
  if (session && person) call(session, person);
  if (phone.session) share(session);
  attend(session && !connection.ended && !lost() ? session.attention : undefined);
  if (!session || person || session.phase === "closed") render(place.top, head(session, person));
  render(document.querySelector(".strip"), strip());
  document.title = (session ? `${said(session.title).text} · ` : "") + "Gommette";
}

/**
 * Between two activities, and before the first.
 * @param {any} session @param {string} person
 */
function lobby(session, person) {
  const tables = need("participant-tables");
  render(place.main, h("p.good", t("more.in")), h("h1.huge.flat", t("more.soon")),
    session.rules && h("section", h("h2", t("more.rules")), h("ul.rules", ranked(session.rules).map((id) => h("li", { key: id }, icon("check"), h("span", said(session.rules[id].text)))))),
    session.tables && h("div", h("h2", t("more.sit")), h("p.hint", t("more.touch")), tables && tables.tables(session, person)),
    h("p.box", h("b", t("more.next")), h("br"), t("more.waits")));
  render(place.dock, h("button.plain", { onclick: () => choose("people") }, t("more.addHere")));
  return "lobby";
}

/** Somebody has to let one in. */
function door() {
  render(place.main, h("div.calm", h("h1.huge", t("more.atDoor")), h("p.big", t("more.letIn")), h("p.box", t("more.keepOpen"))));
  render(place.dock);
  return "door";
}

/** @param {any} session */
function closed(session) {
  render(place.main, h("div.calm", h("h1.huge", t("more.thanks")), h("p.big", t("more.thanksMore")),
    h("p", t("phone.purpose"), " ", h("bdi", said(session.purpose)), "."),
    session.next && h("p.note.sun.text", t("more.follow"), " ", h("bdi", said(session.next)))));
  render(place.dock, h("button.wide", { onclick: () => leave() }, t("more.otherCode")));
  return "closed";
}

/** Forgets which session this phone was in, not who it is there. */
function leave() {
  phone.turn = 0;
  phone.session = remember("last", null);
  connection.streams.clear();
  connection.welcome = null;
  connection.end("left");
  redraw();
}

/** The server said no, or said goodbye. */
function ended() {
  const why = connection.ended;
  const known = t(`more.ended.${why}`);
  const again = why === "elsewhere" ? t("more.here") : t("more.again");
  render(place.main, h("div.calm", h("h1.huge", known === `more.ended.${why}` ? t(`refused.${why}`) : known), h("p.big", t("more.askTeam"))));
  render(place.dock, why !== "removed" && h("button.main", { onclick: () => enter(phone.session) }, again),
    why !== "elsewhere" && h("button.plain", { onclick: leave }, t("more.otherCode")));
  return `ended ${why}`;
}

/**
 * A page that is about no activity.
 * @param {any} session @param {string} person
 */
export function draw(session, person) {
  if (!phone.session || connection.ended === "unknownCode" || connection.ended === "left") {
    const join = need("participant-join");
    return join && join.draw(place, { languages, language: phone.language, speak, enter, wrong: connection.ended === "unknownCode" });
  }
  if (connection.ended) return ended();
  if (session.phase === "closed") return closed(session);
  if (me(person).waits) return door();
  const page = person && phone.choosing && need(`participant-${phone.choosing}`);
  return page === false ? "" : page ? page.draw(session, person) : lobby(session, person);
}
