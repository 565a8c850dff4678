// What goes on paper: posters, invitations, cards for the tables, tickets, the attendance sheet, and texts to copy. It opens with the
// secret of the console or of the wall and asks nothing of the server but the views; what is typed here stays in this browser. Front pages of a paper are printed
// too, while they can be seen.
import { render } from "./dom.js";
import { chooseLanguage, chosenLanguage, open, secretOf, speak } from "./link.js";
import { desk } from "./print-desk.js";
import { remember, remembered } from "./print-fields.js";
import { sheets } from "./print-sheets.js";
import { size } from "./shapes/fit.js";

/** @typedef {import("./shapes/say.js").Say} Say */
/** @typedef {import("./print-fields.js").Fields} Fields */
/**
 * @typedef {object} Press what a sheet is made from
 * @property {Say} say
 * @property {any} session
 * @property {Fields} fields
 * @property {any} [wall] what the wall of the lead shows: front pages are printed from it
 */

const place = /** @type {Element} */ (document.querySelector("#print"));
const fields = remembered();
const secret = secretOf("print") || sessionStorage.getItem("gommette.console") || "";
/** @type {Say | undefined} */
let say;
/** @type {import("./link.js").Link | undefined} */
let link;
let told = "";

function redraw() {
  if (!say) {
    return;
  }
  const session = link && link.session();
  document.title = say.words("print.title") + " · Gommette";
  const press = { say: /** @type {Say} */ (say), session, fields, wall: link && link.wall() };
  render(place, session ? desk(press, sheets(press), { changed, turn, copy, told }) : alone(say));
  size(place);
}

/** @param {Say} words */
function alone(words) {
  return desk(undefined, [], { changed, turn, copy, told: words.words(!secret || (link && link.state() === "ended") ? "print.wrong" : "wall.starting") }, words);
}

/** @param {keyof Fields} name @param {any} value */
function changed(name, value) {
  Object.assign(fields, { [name]: value });
  remember(fields);
  redraw();
}

/** @param {import("./link.js").Language} language */
function turn(language) {
  chooseLanguage(language);
  speak(language).then((words) => {
    say = words;
    redraw();
  });
}

/**
 * `navigator.clipboard` is missing on plain http: what is selected is copied.
 * @param {string} id the field that holds the text
 */
function copy(id) {
  const field = /** @type {HTMLTextAreaElement} */ (document.getElementById(id));
  field.select();
  const done = document.execCommand("copy");
  told = say ? say.words(done ? "print.copied" : "print.notCopied") : "";
  redraw();
}

turn(chosenLanguage());
if (secret) {
  link = open(secret, redraw);
}
