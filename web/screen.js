// The projector page. It shows the views of the session and of the current activity, and nothing of the console.
import { render } from "./dom.js";
import { loadSprite } from "./pieces.js";
import { chooseLanguage, chosenLanguage, open, secretOf, speak } from "./link.js";
import { page } from "./screen-pages.js";
import { Reveal } from "./screen-reveal.js";
import { fit } from "./shapes/fit.js";

/** @typedef {import("./shapes/say.js").Say} Say */

const state = {
  /** @type {Say | undefined} */
  say: undefined,
  /** @type {import("./link.js").Link | undefined} */
  link: undefined,
  reveal: new Reveal(),
  code: false,
  spread: false,
};

function redraw() {
  const { say, link } = state;
  if (!say) {
    return;
  }
  const session = link && link.session();
  const now = link ? link.now() : Date.now();
  const wall = state.reveal.through(session && session.activity ? session.activity.id : "", link && link.wall(), now);
  const shown = page({
    say, session, wall, now,
    state: link ? link.state() : "ended",
    code: state.code, spread: state.spread, fresh: state.reveal.fresh(now), sides: state.reveal.sides(now),
  });
  document.body.className = shown.name;
  document.title = say.words("wall.title") + " · Gommette";
  render(/** @type {Element} */ (document.querySelector("#wall")), shown.tree);
  fit(document.body, (count) => say.words("wall.more", { count }), now);
}

/**
 * Q: the code at full height; S: all the answers; L: the language of this wall.
 * @param {KeyboardEvent} event
 */
function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const key = event.key.toLowerCase();
  if (key === "q") {
    state.code = !state.code;
  } else if (key === "escape") {
    state.code = false;
  } else if (key === "s") {
    state.spread = !state.spread;
  } else if (key === "l") {
    turnTo(chosenLanguage() === "fr" ? "en" : "fr");
  }
  redraw();
}

/** @param {import("./link.js").Language} language */
function turnTo(language) {
  chooseLanguage(language);
  speak(language).then((say) => {
    state.say = say;
    redraw();
  });
}

loadSprite();
const secret = secretOf("screen");
turnTo(chosenLanguage());
if (secret) {
  state.link = open(secret, redraw);
}
document.addEventListener("keydown", pressed);
window.addEventListener("resize", redraw);
// The console beside it chose another language.
window.addEventListener("storage", () => state.say && chosenLanguage() !== state.say.language && turnTo(chosenLanguage()));
setInterval(redraw, 250);
