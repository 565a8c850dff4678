// The projector page. It shows the views of the session and of the current activity, and nothing of the console.
import { render } from "./dom.js";
import { loadSprite } from "./pieces.js";
import { chooseLanguage, chosenLanguage, facing, nextLanguage, open, secretOf, speak } from "./link.js";
import { page } from "./screen-pages.js";
import { Reveal } from "./screen-reveal.js";
import { Turns } from "./screen-turns.js";
import { measure, show } from "./shapes/fit.js";
import { ordered } from "./wall-orders.js";

/** @typedef {import("./shapes/say.js").Say} Say */

const state = {
  /** @type {Say | undefined} */
  say: undefined,
  /** @type {import("./link.js").Link | undefined} */
  link: undefined,
  reveal: new Reveal(),
  turns: new Turns(),
  code: false,
  spread: false,
  one: false,
  /** What was measured last, when, and which way of showing it fits. */
  measured: "",
  key: "",
  at: 0,
  way: 0,
  waiting: false,
};

/** Milliseconds between two tries of a page that changes all the time, as when everybody writes. */
const patience = 1500;
/** Milliseconds for which what arrives is gathered before it is drawn. */
const gathering = 60;

/** @param {string} id */
const place = (id) => /** @type {HTMLElement} */ (document.querySelector(id));

/**
 * What there is to be seen now.
 * @param {Say} say @param {number} now @returns {Omit<import("./screen-pages.js").Shown, "bar">}
 */
function shown(say, now) {
  const { link, reveal } = state;
  const session = link && link.session();
  const wall = reveal.through(session && session.activity ? session.activity.id : "", link && link.wall(), now);
  return {
    say, session, wall, now,
    state: link ? link.state() : "ended",
    code: state.code, spread: state.spread, one: state.one,
    narrow: window.innerWidth < window.innerHeight * 1.5,
    fresh: reveal.fresh(now), turning: !reveal.sides(now), sides: reveal.sides(now),
  };
}

function redraw() {
  const say = state.say;
  if (!say) {
    return;
  }
  const now = state.link ? state.link.now() : Date.now();
  const seen = shown(say, now);
  const here = page(seen);
  document.body.className = here.name;
  document.title = say.words("wall.title") + " · Gommette";
  choose(here, JSON.stringify([lasting(seen.session), seen.wall, seen.sides, seen.turning, seen.one, seen.spread, say.language, window.innerWidth, window.innerHeight]));
  lay(here, say);
  if (state.turns.tick(Date.now(), () => place("#wall").innerText.length)) {
    lay(here, say);
  }
}

/**
 * Who comes and goes changes nothing in how an activity is laid out.
 * @param {any} session
 */
function lasting(session) {
  return session && session.phase === "running" ? Object.assign({}, session, { people: 0, here: 0, tables: 0, links: 0 }) : session;
}

/**
 * Tries, out of sight, which way of showing a page fits, and how many pages each of its leaves takes. Not again while nothing changes,
 * and not all the time while everything does.
 * @param {import("./screen-pages.js").Page} here @param {string} signature
 */
function choose(here, signature) {
  const shape = [here.key, window.innerWidth, window.innerHeight].concat(here.ways.map((way) => way.length)).join();
  if (state.key === shape && (state.measured === signature || Date.now() - state.at < patience)) {
    return;
  }
  Object.assign(state, { measured: signature, key: shape, at: Date.now() });
  const trial = place("#trial");
  /** @type {number[]} */
  let leaves = [];
  state.way = here.ways.findIndex((way, index) => {
    let whole = true;
    leaves = [];
    // What is known not to fit need not be measured to its end, unless nothing else is left.
    const last = index === here.ways.length - 1;
    way.every((leaf) => {
      render(trial, leaf("1 / 9"));
      const found = measure(trial);
      whole = whole && found.whole;
      leaves.push(found.pages);
      return whole || last;
    });
    return whole || last;
  });
  render(trial);
  state.turns.follow(here.key + state.way, leaves);
}

/** What arrives comes in bursts: one drawing is enough for all of it. */
function soon() {
  if (!state.waiting) {
    state.waiting = true;
    setTimeout(() => {
      state.waiting = false;
      redraw();
    }, gathering);
  }
}

/** @param {import("./screen-pages.js").Page} here @param {Say} say */
function lay(here, say) {
  const { turns } = state;
  const [leaf, at] = turns.place();
  const turn = turns.pages > 1 ? turns.at + 1 + " / " + turns.pages : "";
  const wall = place("#wall");
  render(wall, here.ways[state.way][leaf](turn));
  measure(wall);
  show(wall, at, (count) => say.words("wall.more", { count }));
}

/** @param {number} by */
const step = (by) => () => state.turns.step(by, Date.now());

/**
 * Q: the code at full height; S: all the answers; I: one idea at a time; arrows: the next page; F: the whole screen;
 * L: the next language of this wall.
 * @type {Record<string, () => any>}
 */
const keys = {
  q: () => (state.code = !state.code),
  escape: () => (state.code = false),
  s: () => (state.spread = !state.spread),
  i: () => (state.one = !state.one),
  f: () => document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen(),
  l: () => turnTo(nextLanguage(chosenLanguage())),
  arrowright: step(1), pagedown: step(1), " ": step(1),
  arrowleft: step(-1), pageup: step(-1),
};

/** @param {KeyboardEvent} event */
function pressed(event) {
  const asked = keys[facing(event.key, chosenLanguage()).toLowerCase()];
  if (asked && !event.ctrlKey && !event.metaKey && !event.altKey) {
    asked();
    redraw();
  }
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
  state.link = open(secret, soon);
}
document.addEventListener("keydown", pressed);
window.addEventListener("resize", redraw);
// The console beside it chose another language, or turns a page.
window.addEventListener("storage", (event) => {
  const order = ordered(event);
  if (order) {
    keys[order]();
    redraw();
  }
  return state.say && chosenLanguage() !== state.say.language && turnTo(chosenLanguage());
});
setInterval(redraw, 250);
