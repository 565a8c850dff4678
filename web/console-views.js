// What each kind of viewer sees now: the real pages, small, that nothing can touch. What the wall shows is chosen here.
import { h } from "./dom.js";
import { sign } from "./shapes/pictures.js";
import { spaced } from "./shapes/say.js";

/** @typedef {import("./console-page.js").Desk} Desk */

/** What the lead can put on the wall, in the order of an evening. */
const walls = ["activity", "next", "code", "rules", "tables", "later"];

/** @param {string | undefined} link */
export function hash(link) {
  return link && link.indexOf("#") >= 0 ? link.slice(link.indexOf("#")) : "";
}

/** @param {Desk} at */
export function views(at) {
  const { say } = at;
  const session = at.lead.link.session();
  const links = session.links || {};
  return h(
    "section",
    { class: "views", "aria-label": say.words("lead.sees"), key: "views" },
    h("figure", { key: "wall" }, mini("/screen" + hash(links.screen), say.words("lead.seesWallTitle"), "wide"),
      h("figcaption", null, h("b", null, say.words("lead.seesWall")), blank(at), onWall(at), h("a", { class: "btn soft tiny", href: "/screen" + hash(links.screen), target: "gommette-screen", rel: "noopener" }, say.words("lead.openWall")))),
    !session.withoutPhones && h("figure", { key: "phone" }, phone(at, ""),
      h("figcaption", null, h("b", null, say.words("lead.seesPhone", { phones: connected(session) })), h("span", { class: "quiet" }, say.words("lead.codeIs"), " ", h("b", { class: "code" }, spaced(session.code)))))
  );
}

/**
 * The page that phones show now, live.
 * @param {Desk} at @param {string} table whose mark it wears
 */
export function phone(at, table) {
  const links = at.lead.link.session().links || {};
  return mini("/seen" + hash(links.join), at.say.words("lead.seesPhoneTitle"), "tall", table || "phone");
}

/**
 * Phones of people, connected now: not the ones on this very page.
 * @param {any} session
 */
export function connected(session) {
  const tables = session.tables || {};
  const seated = Object.keys(tables).reduce((sum, table) => sum + (tables[table].here || 0), 0);
  return seated + ((session.unseated || {}).here || 0);
}

/** @param {Desk} at */
function blank(at) {
  const one = at.controls.blank();
  return h("button", { type: "button", class: "btn soft tiny", "aria-pressed": String(one.pressed), "aria-keyshortcuts": at.desk.shortcuts ? one.key : undefined, onclick: one.run },
    one.label, at.desk.shortcuts && h("kbd", { "aria-hidden": "true" }, one.shown));
}

/**
 * What is on the wall, as a list of one choice.
 * @param {Desk} at
 */
function onWall(at) {
  const { say, lead } = at;
  const session = lead.link.session();
  if (session.phase === "closed") {
    return null;
  }
  const shown = session.wall || "activity";
  const choices = walls.concat(walls.indexOf(shown) < 0 ? shown : []).filter((wall) => (wall !== "rules" || at.desk.watch.rules || wall === shown) && (wall !== "later" || session.later || wall === shown));
  const choose = (/** @type {any} */ event) => {
    lead.send(undefined, { showWall: { wall: event.target.value } });
  };
  return h("select", { class: "tiny", "aria-label": say.words("lead.onWall"), onchange: choose },
    choices.filter((wall) => (wall !== "code" || !session.withoutPhones) && (wall !== "tables" || session.tables || wall === shown)).map((wall) => h("option", { key: wall, value: wall, selected: wall === shown }, say.words("lead.wall." + (wall === "activity" && session.phase === "welcome" ? "welcome" : wall)))));
}

/** @param {string} address @param {string} title @param {string} name @param {string} [about] */
function mini(address, title, name, about) {
  return h("span", { class: "mini " + name, key: "mini " + (about || "") }, h("iframe", { src: address, title, name: about, tabindex: "-1", inert: true, loading: "lazy" }));
}

/**
 * Opens a page in its own tab.
 * @param {string} address @param {string} words @param {string} [picture]
 */
export function away(address, words, picture) {
  return h("a", { class: "btn soft slim", href: address, target: "_blank", rel: "noopener", key: address }, picture && sign(picture), words);
}
