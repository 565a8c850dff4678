// The page of a table's host, held in the hand: what the table does now, one sentence to say, one thing to avoid. It writes for people
// who have no phone through the pages that phones have (host-acting.js); it sees one table, and never what phones do not see.
import { Connection } from "./connection.js";
import { h, icon, loadWords, render, setPolite, t } from "./dom.js";
import { acting } from "./host-acting.js";
import { people } from "./host-people.js";
import { role, step } from "./host-step.js";
import { enter, laterPage, pairsPage, read } from "./host-team.js";
import { chooseLanguage, chosenLanguage, otherLanguages, secretOf, speak } from "./link.js";
import { attend } from "./participant-attention.js";
import { clock, loadSprite, ranked, tableDisc, tableName } from "./pieces.js";

/**
 * What the pages of the host are made from.
 * @typedef {object} Host
 * @property {Connection} connection
 * @property {any} session
 * @property {any} view of the current activity
 * @property {import("./shapes/say.js").Say} say
 * @property {import("./app.js").Place} place
 * @property {(page: string, person?: string) => void} go
 * @property {() => void} redraw
 * @property {(name: string, value?: any) => any} remember
 * @property {string} person whom the host writes for
 */

/** Milliseconds a refusal stays on the page. */
const notice = 12000;
const find = (/** @type {string} */ selector) => /** @type {any} */ (document.querySelector(selector));
const place = { top: find(".top"), main: find("main"), dock: find(".dock") };
const secret = secretOf("host");
/** @param {string} name @param {any} [value] to keep @returns {any} */
function remember(name, value) {
  const key = `gommette.host.${name}`;
  if (value !== undefined) sessionStorage.setItem(key, JSON.stringify(value));
  return JSON.parse(sessionStorage.getItem(key) || "null");
}
const state = { page: "", person: "", told: "", drawn: "" };
/** @type {import("./shapes/say.js").Say | undefined} */
let say;

const connection = new Connection({
  hello: (seen) => ({ open: Object.assign({ secret, seen }, remember("table") ? { table: remember("table") } : {}) }),
  changed: draw,
  refused(code) {
    state.told = code;
    setTimeout(() => {
      state.told = "";
      draw();
    }, notice);
  },
});

/** @param {string} page @param {string} [person] */
function go(page, person = "") {
  Object.assign(state, { page, person });
  draw();
}

/** @param {string} table */
function sit(table) {
  remember("table", table);
  connection.greet();
  go("");
}

/** @param {any} session */
function head(session) {
  const table = session && (session.tables || {})[session.table];
  render(place.top, table ? h("button.chip.seat", { onclick: () => go("table") }, tableDisc(table.rank), tableName(table.rank)) : h("b", t("host.title")),
    table && session.phase === "running" && session.activity && !state.page ? clock(session.activity, connection.now())
      : h("span.languages", otherLanguages(chosenLanguage()).map(([code, name]) => h("button.chip", { key: code, lang: code, onclick: () => listen(code) }, name))));
  const lost = connection.welcome && !connection.open && !connection.ended;
  render(find(".strip"), lost && h("p.told", icon("offline"), " ", t("host.lost")), state.told && h("p.told", t(`refused.${state.told}`)));
  document.title = `${t("host.title")} · Gommette`;
}

/** @param {any} session */
function tables(session) {
  render(place.main, h("h1", t("host.whichTable")), h("p.hint", t("host.touch")), h("div.tables", ranked(session.tables).map((id) => {
    const { rank, people: count } = session.tables[id];
    return h("button", { key: id, "aria-pressed": session.table === id, onclick: () => sit(id) }, tableDisc(rank),
      h("span", h("b", tableName(rank)), h("small", t("more.people", { count }))));
  })));
  render(place.dock, session.table && h("button.wide", { onclick: () => go("") }, t("more.back")));
  return "tables";
}

function sentence() {
  const why = connection.ended;
  const known = why === "revoked" || why === "elsewhere" ? `host.ended.${why}` : "host.ended.other";
  render(place.main, h("div.calm", h("h1.huge", t(secret ? known : "host.noSecret")), h("p.big", t("host.askLink"))));
  render(place.dock, why === "elsewhere" && h("button.main", { onclick: () => connection.connect() }, t("more.here")));
  return "ended";
}

/** @param {any} session */
function show(session) {
  if (!secret || connection.ended) return sentence();
  if (!session) {
    render(place.main, h("p", t("phone.moment")));
    render(place.dock);
    return "";
  }
  const view = session.activity && connection.view(`activity/${session.activity.id}`);
  const host = { connection, session, view: view || {}, say: /** @type {import("./shapes/say.js").Say} */ (say), place, go, redraw: draw, remember, person: state.person };
  if (session.tables && (!session.table || state.page === "table")) return tables(session);
  if (state.page === "people") return people(host);
  if (state.page === "read") return read(host);
  if (state.page === "enter") return enter(host);
  if (state.page === "later") return laterPage(host);
  if (state.page === "pairs" && session.activity) return pairsPage(host);
  if (state.page === "acting") return acting(host);
  if (state.page === "role" || session.phase !== "running" || !session.activity) return role(host, state.page === "role");
  return step(host);
}

function draw() {
  if (!say) return;
  const session = connection.view("session");
  setPolite(false);
  head(session);
  attend(session && connection.open ? session.attention : undefined);
  const page = show(session) + state.person;
  if (page === state.drawn) return;
  state.drawn = page;
  place.main.focus();
  window.scrollTo(0, 0);
}

/** @param {import("./link.js").Language} language */
function listen(language) {
  chooseLanguage(language);
  Promise.all([speak(language), loadWords(language, "lead")]).then(([words]) => {
    say = words;
    draw();
  });
}

["visibilitychange", "pageshow", "online"].forEach((name) => addEventListener(name, () => secret && !document.hidden && connection.probe(), true));
loadSprite().then(draw);
listen(chosenLanguage());
if (secret) connection.connect();
// The clock, and how long a call has waited.
setInterval(draw, 5000);
