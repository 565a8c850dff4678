// The keyboard and the clicker. What a clicker sends (arrows, page keys) never does anything that the room could not be
// spared: a careful move says where it is done instead.
import { leave } from "./console-single.js";
import { facing } from "./link.js";

/** @type {Record<string, string>} key to control */
const keys = { ArrowLeft: "back", PageUp: "back", ArrowRight: "main", PageDown: "main", p: "pause", "+": "more", b: "blank", ".": "blank", m: "attention", h: "attention", z: "undo" };
/** @type {Record<string, string>} key to part of the console */
export const places = { l: "live", t: "tables", d: "door", i: "improvise", s: "later", r: "more" };

/**
 * Which control a key stands for; nothing while somebody types.
 * @param {{key: string, ctrlKey: boolean, metaKey: boolean, altKey: boolean}} event @param {boolean} typing @param {string} [language]
 */
export function controlOf(event, typing, language = "fr") {
  if (typing || event.ctrlKey || event.metaKey || event.altKey) {
    return undefined;
  }
  return keys[event.key.length === 1 ? event.key.toLowerCase() : facing(event.key, language)];
}

/** @param {EventTarget | null} target */
function types(target) {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type !== "radio" && target.type !== "checkbox");
}

/**
 * The arrows go from one choice to the other where choices have the focus.
 * @param {EventTarget | null} target @param {string} key
 */
function moves(target, key) {
  return target instanceof HTMLInputElement && target.type === "radio" && key.slice(0, 5) === "Arrow";
}

/**
 * @param {() => import("./console-controls.js").Controls | undefined} controls nothing while shortcuts are off
 * @param {import("./console.js").Desk} desk
 * @param {{show: (place: string) => void, redraw: () => void, press: (digit: number) => boolean}} page
 */
export function keyboard(controls, desk, page) {
  document.addEventListener("keydown", (event) => {
    const at = controls();
    if (event.key === "Escape") {
      letGo(at, desk, page.show);
      page.redraw();
      return;
    }
    const typing = types(event.target) || moves(event.target, event.key);
    const name = controlOf(event, typing, at && at.say.language);
    if (!at || event.repeat || typing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (name ? control(at, name) : elsewhere(event.key, page)) {
      event.preventDefault();
    }
  });
}

/**
 * @param {import("./console-controls.js").Controls} at @param {string} name
 * @returns {boolean} whether the key meant something
 */
function control(at, name) {
  if (name === "undo") {
    at.lead.takeBack();
    return true;
  }
  const found = at.named(name);
  if (found && found.careful) {
    at.lead.tell({ text: at.say.words("lead.clickerHint", { what: found.label }), until: Date.now() + 6000 });
  } else if (found && found.run) {
    found.run();
  }
  return Boolean(found);
}

/**
 * @param {string} key @param {{show: (place: string) => void, press: (digit: number) => boolean}} page
 * @returns {boolean} whether the key meant something
 */
function elsewhere(key, page) {
  const place = places[key.toLowerCase()];
  if (place) {
    page.show(place);
    return true;
  }
  return /^[1-9]$/.test(key) && page.press(Number(key));
}

/**
 * One thing at a time: the question, then what is in hand, then the page beside the live one.
 * @param {import("./console-controls.js").Controls | undefined} controls @param {import("./console.js").Desk} desk @param {(place: string) => void} show
 */
function letGo(controls, desk, show) {
  if (controls && !controls.lead.asking && controls.session.singleScreen) {
    leave(controls.lead);
  } else if (controls && controls.lead.asking) {
    controls.lead.settle();
  } else if (desk.chosen.size > 0 || desk.tool || desk.person || desk.doubted) {
    desk.chosen.clear();
    desk.tool = "";
    desk.person = "";
    desk.doubted = "";
  } else {
    show("live");
  }
}
