// The page of the console: one part of it at a time in the middle, what asks for the lead always at its side, the controls
// always below.
import { attention } from "./console-attention.js";
import { controlBar } from "./console-controls.js";
import { doorPage } from "./console-door.js";
import { enterSheet, entering } from "./console-entry.js";
import { improvise } from "./console-improvise.js";
import { laterPage } from "./console-later.js";
import { more } from "./console-more.js";
import { now } from "./console-now.js";
import { people } from "./console-people.js";
import { plan } from "./console-plan.js";
import { rehearse, rehearsing } from "./console-rehearse.js";
import { shapeSheet } from "./console-shape.js";
import { single } from "./console-single.js";
import { reading } from "./console-strip.js";
import { tablePage } from "./console-table.js";
import { tablesPage } from "./console-tables.js";
import { trial } from "./console-trial.js";
import { views } from "./console-views.js";
import { ended, before } from "./console-welcome.js";
import { h } from "./dom.js";
import { sign, sticker } from "./shapes/pictures.js";
import { typed } from "./shapes/say.js";

/** @typedef {import("./shapes/say.js").Say} Say */
/**
 * @typedef {object} Desk what the parts of the page are made from
 * @property {Say} say
 * @property {import("./console-lead.js").Lead} lead
 * @property {import("./console.js").Desk} desk
 * @property {() => void} redraw
 * @property {(language: string) => void} turn to another language
 * @property {(place: string, about?: string) => void} show another part of the console
 * @property {() => void} toggleShortcuts
 * @property {import("./console-controls.js").Controls} controls
 */

/** @type {Array<[string, string]>} the parts that have a tab, and the key of each */
const tabs = [["live", "L"], ["tables", "T"], ["door", "D"], ["improvise", "I"], ["later", "S"], ["more", "R"]];
/** @type {Array<[string, string]>} */
const rehearsalTabs = [["rehearse", "E"]];
/** @type {Record<string, (at: Desk) => any>} */
const parts = { tables: tablesPage, door: doorPage, improvise, later: laterPage, more, rehearse, trial, table: tablePage };

/** @param {Desk} at */
export function page(at) {
  const session = at.lead.link.session();
  if (session.singleScreen) {
    return [single(at), asking(at)];
  }
  const part = at.desk.place !== "live" && parts[at.desk.place];
  const name = part ? at.desk.place : session.attention ? "signal" : session.phase === "running" && reading(at) ? "reading" : session.phase === "running" && entering(at) ? "entering" : "live";
  return [
    top(at),
    rehearsing(at),
    h("main", { key: part ? "main " + name : "main", class: "phase-" + session.phase + " part-" + name }, part ? part(at) : session.attention ? attention(at) : live(at)),
    asking(at),
    controlBar(at.controls, at.desk.shortcuts),
  ];
}

/**
 * Read first what happens, then who, then the plan; seen from start to end: plan, room, people.
 * @param {Desk} at
 */
function live(at) {
  const { phase } = at.lead.link.session();
  if (phase === "running" && reading(at)) {
    return [h("div", { class: "room dense", key: "room" }, now(at), shapeSheet(at)), people(at)];
  }
  if (phase === "running" && entering(at)) {
    return [h("div", { class: "room dense", key: "room" }, now(at), shapeSheet(at), enterSheet(at)), people(at)];
  }
  return [phase === "welcome" ? before(at) : phase === "closed" ? ended(at) : room(at), people(at), plan(at)];
}

/** @param {Desk} at */
function top(at) {
  const { say, desk } = at;
  const session = at.lead.link.session();
  const lost = at.lead.link.state() === "lost";
  const waiting = Object.keys(session.lobby || {}).length;
  const left = Object.keys(session.later || {}).length;
  const current = desk.place === "table" ? "live" : desk.place === "trial" ? "door" : desk.place;
  return h(
    "header",
    { class: "top", key: "top" },
    h("a", { class: "logo", href: (session.links || {}).home || undefined, "aria-label": say.words("lead.home") }, sticker(1), h("span", null, "Gommette")),
    h("p", { class: "where" }, h("b", null, typed(say.text(session.title)))),
    h(
      "nav",
      { class: "tabs", "aria-label": say.words("lead.parts") },
      tabs.concat(desk.rehearsal && desk.rehearsal.state ? rehearsalTabs : []).map(([name, key]) =>
        h("button", { type: "button", key: name, "aria-current": current === name ? "page" : undefined, "aria-keyshortcuts": desk.shortcuts ? key : undefined, title: desk.shortcuts ? say.words("lead.key", { key }) : undefined, onclick: () => at.show(name) },
          say.words("lead.part." + name), name === "door" && waiting > 0 && h("b", { class: "badge" }, waiting), name === "later" && left > 0 && h("b", { class: "badge calm" }, left)))
    ),
    h("p", { class: "saved" + (lost ? " lost" : ""), role: "status" }, !lost && sign("check"), h("span", null, say.words(lost ? "lead.lost" : at.lead.pending > 0 ? "lead.pending" : "lead.saved"))),
    h("p", { class: "hour" }, h("time", null, say.hour(at.lead.link.now())))
  );
}

/** @param {Desk} at */
function room(at) {
  const wall = at.lead.link.wall() || {};
  // What has to be read or touched needs the height.
  const dense = wall.ranking || wall.scatter || wall.list || (wall.board && !wall.board.faceDown);
  return h("div", { class: "room" + (dense ? " dense" : ""), key: "room" }, now(at), shapeSheet(at), views(at));
}

/**
 * The second tap: elsewhere than the first, and the way out has the focus.
 * @param {Desk} at
 */
function asking(at) {
  const one = at.lead.asking;
  const leave = () => {
    at.lead.settle();
    at.redraw();
  };
  return (
    one &&
    h(
      "section",
      { class: "asking", key: "asking", role: "alertdialog", "aria-label": one.question },
      h("p", null, typed(one.question)),
      h("button", { type: "button", class: "btn no", onclick: leave }, at.say.words("lead.notYet")),
      h("button", { type: "button", class: "btn main yes", onclick: () => one.run() }, one.yes)
    )
  );
}

/**
 * Before there is a session to show, or when there never will be.
 * @param {Say} say @param {import("./console-lead.js").Lead | undefined} lead
 */
export function alone(say, lead) {
  const state = lead ? lead.link.state() : "none";
  const why = lead ? lead.link.ended() : "";
  const title = !lead ? "lead.noSecret" : state === "ended" ? (why === "elsewhere" ? "lead.elsewhere" : "lead.wrongSecret") : state === "lost" ? "lead.lost" : "lead.opening";
  const help = !lead || (state === "ended" && why !== "elsewhere") ? say.words("lead.noSecretHelp") : "";
  return h("main", { class: "sentence", key: "alone" }, sticker(1), h("h1", null, say.words(title)), h("p", { role: "status" }, help));
}
