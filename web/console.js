// The facilitator's console: one page that says what goes on, what is next and who is stuck. Each redraw makes the whole
// page from the views and from what the lead holds in hand; the differences alone touch the document.
import { Controls } from "./console-controls.js";
import { keyboard } from "./console-keys.js";
import { Lead } from "./console-lead.js";
import { alone, page } from "./console-page.js";
import { render } from "./dom.js";
import { loadSprite } from "./pieces.js";
import { chooseLanguage, chosenLanguage, open, secretOf, speak } from "./link.js";

/** @typedef {import("./shapes/say.js").Say} Say */

/**
 * What only this page knows: nothing of it is a fact of the session.
 * @typedef {object} Desk
 * @property {boolean} shortcuts
 * @property {boolean} bigCode
 * @property {boolean} spread
 * @property {boolean} views
 * @property {Set<string>} chosen the notes in hand
 * @property {string} tool what is about to be done to them
 * @property {string} told what was done, said aloud once
 */

const shortcutsKey = "gommette.lead.shortcuts";
/** @type {Desk} */
const desk = { shortcuts: localStorage.getItem(shortcutsKey) !== "no", bigCode: false, spread: false, views: true, chosen: new Set(), tool: "", told: "" };
/** @type {Say | undefined} */
let say;
/** @type {Lead | undefined} */
let lead;
const place = /** @type {Element} */ (document.querySelector("#console"));

function redraw() {
  if (!say) {
    return;
  }
  const words = say;
  const wall = lead && lead.link.wall();
  dropGone(wall);
  const ready = lead && lead.link.session() && lead.link.state() !== "ended";
  document.body.className = ready ? "live" : "alone";
  const title = ready && lead ? words.text(lead.link.session().title) : words.words("lead.title");
  document.title = title + " · Gommette";
  render(place, ready && lead ? page({ say: words, lead, desk, redraw, turn, toggleShortcuts, controls: new Controls(lead, words) }) : alone(words, lead));
}

/**
 * What is not on the board any more is not in hand any more.
 * @param {any} wall
 */
function dropGone(wall) {
  const notes = (wall && wall.board && wall.board.notes) || {};
  desk.chosen.forEach((note) => notes[note] || desk.chosen.delete(note));
  if (desk.chosen.size === 0) {
    desk.tool = "";
  }
}

function turn() {
  const language = chosenLanguage() === "fr" ? "en" : "fr";
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

loadSprite();
const secret = secretOf("console");
if (secret) {
  lead = new Lead(open(secret, redraw), () => /** @type {Say} */ (say), redraw);
}
listen(chosenLanguage());
keyboard(() => (lead && say && lead.link.session() && desk.shortcuts ? new Controls(lead, say) : undefined), desk, redraw);
setInterval(redraw, 500);
