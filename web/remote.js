// The lead's telephone: the whole workshop led with one thumb. It decides nothing: what can be done comes from the views, and the
// console's own logic (console-lead.js, console-controls.js, console-notices.js) does it, so that laptop and telephone do the same.
import { Bell } from "./console-bell.js";
import { Controls } from "./console-controls.js";
import { Lead } from "./console-lead.js";
import { Watch } from "./console-watch.js";
import { render } from "./dom.js";
import { chooseLanguage, chosenLanguage, open, secretOf, speak } from "./link.js";
import { loadSprite } from "./pieces.js";
import { alone, page } from "./remote-page.js";

/** @typedef {import("./shapes/say.js").Say} Say */

/** @type {import("./console.js").Desk} the console's: its parts are drawn here too */
const desk = {
  place: "live", shortcuts: false, spread: false, chosen: new Set(), tool: "", person: "", table: "",
  item: "", answer: "", refusalsSeen: 0, strip: "board", doubted: "", draft: {}, watch: new Watch(), bell: new Bell(),
};
/** @type {Say | undefined} */
let say;
/** @type {Lead | undefined} */
let lead;
const place = /** @type {Element} */ (document.querySelector("#remote"));

function redraw() {
  if (!say) {
    return;
  }
  const session = lead && lead.link.session();
  document.title = say.words("remote.title") + " · Gommette";
  if (!lead || !session || lead.link.state() === "ended") {
    render(place, alone(say, lead));
    return;
  }
  forget(lead.link.wall());
  desk.watch.look(session, lead.link.now());
  render(place, page({ say, lead, desk, redraw, turn, show, toggleShortcuts: redraw, controls: new Controls(lead, say) }));
}

/**
 * What is not on the board any more is not in hand any more.
 * @param {any} wall
 */
function forget(wall) {
  const notes = (wall && wall.board && wall.board.notes) || {};
  desk.chosen.forEach((note) => notes[note] || desk.chosen.delete(note));
  if (desk.chosen.size === 0) {
    desk.tool = "";
  }
}

/**
 * Opens another page of the telephone, from its top.
 * @param {string} name @param {string} [about] a table, an activity
 */
function show(name, about) {
  Object.assign(desk, { place: name, table: name === "table" ? about || "" : "", item: name === "table" ? "" : about || "", person: "" });
  if (lead) {
    lead.asking = undefined;
  }
  redraw();
  const main = document.querySelector("main");
  if (main) {
    main.focus();
  }
  window.scrollTo(0, 0);
}

/** @param {import("./link.js").Language} language */
function turn(language) {
  chooseLanguage(language);
  listen(language);
}

/** @param {import("./link.js").Language} language */
function listen(language) {
  speak(language).then((words) => {
    say = words;
    redraw();
  });
}

loadSprite();
const secret = secretOf("remote");
if (secret) {
  lead = new Lead(open(secret, redraw), () => /** @type {Say} */ (say), redraw);
}
listen(chosenLanguage());
setInterval(redraw, 500);
