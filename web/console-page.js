// The page of the console: plan at the start, the room in the middle, people at the end, the controls below.
import { controlBar } from "./console-controls.js";
import { now } from "./console-now.js";
import { people } from "./console-people.js";
import { plan } from "./console-plan.js";
import { shapeSheet } from "./console-shape.js";
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
 * @property {() => void} turn to the other language
 * @property {() => void} toggleShortcuts
 * @property {import("./console-controls.js").Controls} controls
 */

/** @param {Desk} at */
export function page(at) {
  const session = at.lead.link.session();
  const middle = session.phase === "welcome" ? before(at) : session.phase === "closed" ? ended(at) : room(at);
  return [
    top(at),
    // Read first what happens, then who, then the plan; seen from start to end: plan, room, people.
    h("main", { key: "main", class: "phase-" + session.phase }, middle, people(at), plan(at)),
    controlBar(at.controls, at.desk.shortcuts),
  ];
}

/** @param {Desk} at */
function top(at) {
  const { say } = at;
  const session = at.lead.link.session();
  const lost = at.lead.link.state() === "lost";
  return h(
    "header",
    { class: "top", key: "top" },
    h("p", { class: "logo" }, sticker(1), h("span", null, "Gommette")),
    h("p", { class: "where" }, h("b", null, typed(say.text(session.title)))),
    h("button", { type: "button", class: "plain", lang: say.language === "fr" ? "en" : "fr", "aria-label": say.words("lead.languageName"), onclick: at.turn }, say.words("lead.language")),
    h("button", { type: "button", class: "plain shortcuts", "aria-pressed": String(at.desk.shortcuts), onclick: at.toggleShortcuts }, say.words(at.desk.shortcuts ? "lead.shortcutsOn" : "lead.shortcutsOff")),
    h("p", { class: "saved" + (lost ? " lost" : ""), role: "status" }, !lost && sign("check"), say.words(lost ? "lead.lost" : at.lead.pending > 0 ? "lead.pending" : "lead.saved")),
    h("p", { class: "hour" }, h("time", null, say.hour(at.lead.link.now())))
  );
}

/** @param {Desk} at */
function room(at) {
  return h("div", { class: "room", key: "room" }, now(at), asking(at), shapeSheet(at), views(at));
}

/**
 * The second tap: elsewhere than the first, and the way out has the focus.
 * @param {Desk} at
 */
export function asking(at) {
  const one = at.lead.asking;
  const leave = () => {
    at.lead.asking = undefined;
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
 * What each kind of viewer sees now: the real pages, small, that nothing can touch.
 * @param {Desk} at
 */
export function views(at) {
  const { say } = at;
  const links = at.lead.link.session().links || {};
  const hash = (/** @type {string | undefined} */ link) => (link && link.indexOf("#") >= 0 ? link.slice(link.indexOf("#")) : "");
  const people = at.lead.link.session().here || 0;
  return h(
    "section",
    { class: "views", "aria-label": say.words("lead.sees"), key: "views" },
    h("figure", { key: "wall" }, mini("/screen" + hash(links.screen), say.words("lead.seesWallTitle"), "wide"),
      h("figcaption", null, h("b", null, say.words("lead.seesWall")), h("a", { class: "btn soft slim", href: "/screen" + hash(links.screen), target: "gommette-screen", rel: "noopener" }, say.words("lead.openWall")))),
    h("figure", { key: "phone" }, mini("/" + hash(links.join), say.words("lead.seesPhoneTitle"), "tall"),
      h("figcaption", null, h("b", null, say.words("lead.seesPhone", { phones: people }))))
  );
}

/** @param {string} address @param {string} title @param {string} name */
function mini(address, title, name) {
  return h("span", { class: "mini " + name }, h("iframe", { src: address, title, tabindex: "-1", inert: true, loading: "lazy" }));
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
