// The facilitator's console: one page that says what goes on, what is next and who is stuck. Each redraw makes the whole
// page from the views and from what the lead holds in hand; the differences alone touch the document.
import { Controls } from "./console-controls.js";
import { keyboard } from "./console-keys.js";
import { Lead } from "./console-lead.js";
import { alone, page } from "./console-page.js";
import { Bell } from "./console-bell.js";
import { Rehearsal } from "./console-rehearse.js";
import { Watch } from "./console-watch.js";
import { render } from "./dom.js";
import { loadSprite } from "./pieces.js";
import { chooseLanguage, chosenLanguage, open, secretOf, speak } from "./link.js";

/** @typedef {import("./shapes/say.js").Say} Say */

/**
 * What only this page knows: nothing of it is a fact of the session.
 * @typedef {object} Desk
 * @property {string} place the part of the console that is looked at
 * @property {boolean} shortcuts
 * @property {boolean} spread
 * @property {Set<string>} chosen the notes in hand
 * @property {string} tool what is about to be done to them
 * @property {string} strip what of the strip is looked at: the notes to read unless "board" or "aside"
 * @property {string} doubted the note about to be set aside
 * @property {{wanted?: boolean, activity: string, open: string, values: Record<string, any>}} [entering] what is being typed for the room, where the page has a place for it
 * @property {string} person who is about to be moved or named
 * @property {string} table whose phones are looked at
 * @property {string} item the activity of the plan, or the favourite, that is open
 * @property {string} answer what was seen on the wall during its trial
 * @property {number} refusalsSeen
 * @property {Record<string, any>} draft what is being filled in, by form
 * @property {Watch} watch
 * @property {Bell} bell
 * @property {any} [rehearsal] a Rehearsal, once this page has its secret
 */

const shortcutsKey = "gommette.lead.shortcuts";
/** @type {Desk} */
const desk = {
  place: "live", shortcuts: localStorage.getItem(shortcutsKey) !== "no", spread: false, chosen: new Set(), tool: "", strip: "", doubted: "", entering: { activity: "", open: "", values: {} }, person: "", table: "",
  item: "", answer: "", refusalsSeen: 0, draft: {}, watch: new Watch(), bell: new Bell(),
};
/** @type {Say | undefined} */
let say;
/** @type {Lead | undefined} */
let lead;
const place = /** @type {Element} */ (document.querySelector("#console"));

/** @returns {import("./console-page.js").Desk} */
function at() {
  const words = /** @type {Say} */ (say);
  const mine = /** @type {Lead} */ (lead);
  return { say: words, lead: mine, desk, redraw, turn, show, toggleShortcuts, controls: new Controls(mine, words) };
}

function redraw() {
  if (!say) {
    return;
  }
  const session = lead && lead.link.session();
  const ready = lead && session && lead.link.state() !== "ended";
  if (ready) {
    dropGone(lead && lead.link.wall());
    desk.watch.look(session, /** @type {Lead} */ (lead).link.now());
    desk.rehearsal.follow(session.rehearsal);
    desk.bell.listen(session, /** @type {Lead} */ (lead).link.now());
  }
  document.body.className = ready ? "live at-" + desk.place + (desk.rehearsal.state ? " rehearsal" : "") : "alone";
  document.title = (ready ? say.text(session.title) : say.words("lead.title")) + " · Gommette";
  render(place, ready ? page(at()) : alone(say, lead));
}

/**
 * What is not on the board any more is not in hand any more.
 * @param {any} wall
 */
function dropGone(wall) {
  const notes = (wall && wall.board && wall.board.notes) || {};
  desk.chosen.forEach((note) => notes[note] || desk.chosen.delete(note));
  if (desk.chosen.size === 0 && !desk.person) {
    desk.tool = "";
  }
}

/**
 * Looks at another part of the console; its title is read first.
 * @param {string} name @param {string} [about] a table, an activity
 */
function show(name, about) {
  desk.place = name;
  desk.table = name === "table" ? about || "" : "";
  desk.item = name === "improvise" ? about || "" : "";
  desk.person = "";
  desk.doubted = "";
  redraw();
  const title = /** @type {HTMLElement | null} */ (document.querySelector("main h1[tabindex]"));
  if (title && name !== "live") {
    title.focus();
  }
}

/** @param {import("./link.js").Language} language */
function turn(language) {
  chooseLanguage(language);
  listen(language);
}

/** @param {import("./link.js").Language} language */
function listen(language) {
  speak(language).then((spoken) => {
    say = spoken;
    redraw();
  });
}

function toggleShortcuts() {
  desk.shortcuts = !desk.shortcuts;
  localStorage.setItem(shortcutsKey, desk.shortcuts ? "yes" : "no");
  redraw();
}

/**
 * The button that wears a digit.
 * @param {number} digit
 */
function press(digit) {
  const button = /** @type {HTMLElement | null} */ (document.querySelector("main [data-digit=\"" + digit + "\"]:not([disabled])"));
  if (button) {
    button.click();
  }
  return Boolean(button);
}

loadSprite();
const secret = secretOf("console");
if (secret) {
  desk.rehearsal = new Rehearsal(secret, redraw);
  lead = new Lead(open(secret, redraw), () => /** @type {Say} */ (say), redraw);
}
listen(chosenLanguage());
keyboard(() => (lead && say && lead.link.session() && desk.shortcuts ? new Controls(lead, say) : undefined), desk, { show, redraw, press });
setInterval(redraw, 500);
