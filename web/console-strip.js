// What is read before the room sees it: three notes at a time, without their authors. One tap lets a note through, two set it
// aside and say why; what was set aside can come back.
import { moves } from "./console-shape.js";
import { h } from "./dom.js";
import { columnPicture, sign } from "./shapes/pictures.js";
import { ranked, typed } from "./shapes/say.js";
import { command, tint } from "./strip.js";

/** @typedef {import("./console-page.js").Desk} Desk */
/** @typedef {import("./strip.js").Strip} Strip */
/** @typedef {import("./strip.js").Item} Item */

/** How many are read at once. */
const atOnce = 3;

/**
 * Whether the notes are being read: they then have the place of the plan and of the small views.
 * @param {Desk} at
 */
export function reading(at) {
  const { strip } = at.lead.link.wall() || { strip: undefined };
  return Boolean(strip) && at.desk.strip !== "board" && (Object.keys(strip.items).length > 0 || at.desk.strip === "aside");
}

/** @param {Desk} at @param {Strip} strip */
export function stripSheet(at, strip) {
  const { say, lead, desk } = at;
  const waiting = /** @type {Array<[string, Item]>} */ (ranked(strip.items));
  const aside = /** @type {Array<[string, Item]>} */ (ranked(strip.aside));
  const activity = lead.link.session().activity.id;
  const all = () => lead.ask(say.words("lead.stripAllSure", { waiting: waiting.length }), say.words("lead.strip.passAll"), () => lead.send(activity, strip.commands.passAll));
  return h(
    "section",
    { class: "sheet shape strip", "aria-labelledby": "strip-title", key: "strip" },
    h("div", { class: "head" },
      h("h2", { id: "strip-title" }, say.words("lead.strip.title")),
      h("span", { class: "quiet", role: "status" }, say.words("lead.strip.count", { waiting: waiting.length, aside: aside.length })),
      waiting.length > 1 && h("button", { type: "button", class: "btn soft slim", key: "all", onclick: all }, say.words("lead.strip.passAll")),
      h("button", { type: "button", class: "btn soft slim", key: "board", onclick: () => look(at, "board") }, say.words("lead.shape")),
      moves(at)),
    desk.strip === "aside" || waiting.length === 0
      ? setAside(at, strip, aside)
      : h("ol", { class: "reads", key: "reads" }, waiting.slice(0, atOnce).map(([id, one], index) => read(at, strip, id, one, index))),
    h("div", { class: "foot", key: "foot" }, h("p", { class: "quiet" }, say.words(desk.doubted ? "lead.strip.told" : waiting.length > 0 ? "lead.strip.say" : "lead.strip.public")),
      aside.length > 0 && waiting.length > 0 && h("button", { type: "button", class: "btn soft tiny", "aria-pressed": String(desk.strip === "aside"), onclick: () => look(at, desk.strip === "aside" ? "" : "aside") }, say.words("lead.strip.aside"), " ", aside.length))
  );
}

/**
 * The notes to read, the wall itself, or what was set aside.
 * @param {Desk} at @param {string} what
 */
export function look(at, what) {
  at.desk.strip = what;
  at.desk.doubted = "";
  at.redraw();
}

/** @param {Desk} at @param {Strip} strip @param {string} id @param {Item} one @param {number} index */
function read(at, strip, id, one, index) {
  const { say, lead, desk } = at;
  const activity = lead.link.session().activity.id;
  const doubted = desk.doubted === id;
  const send = (/** @type {string} */ name, /** @type {Record<string, any>} */ more) => {
    desk.doubted = "";
    lead.send(activity, command(strip, name, Object.assign({ note: id }, more)));
  };
  const doubt = () => {
    desk.doubted = doubted ? "" : id;
    at.redraw();
  };
  return h(
    "li",
    { class: "read " + tint(one) + (doubted ? " doubted" : ""), key: id },
    h("p", { class: "cat" }, columnPicture(one.picture), one.title && typed(say.text(one.title))),
    h("p", { class: "paper" }, typed(one.text)),
    doubted
      ? h("div", { class: "whys", role: "group", "aria-label": say.words("lead.strip.why") }, h("p", null, say.words("lead.strip.why")),
        ranked(strip.concerns).map(([concern]) => h("button", { type: "button", class: "btn slim", key: concern, onclick: () => send("setAside", { concern }) }, say.words("lead.strip." + concern))),
        h("button", { type: "button", class: "btn soft slim", key: "keep", onclick: doubt }, say.words("lead.cancel")))
      : h("div", { class: "pair" },
        h("button", { type: "button", class: "btn main", key: "pass", "data-digit": index + 1, "aria-label": say.words("lead.strip.pass") + " : " + one.text, onclick: () => send("pass", {}) }, say.words("lead.strip.pass"), desk.shortcuts && h("kbd", { "aria-hidden": "true" }, index + 1)),
        h("button", { type: "button", class: "btn soft", key: "aside", "aria-label": say.words("lead.strip.setAside") + " : " + one.text, onclick: doubt }, sign("aside"), say.words("lead.strip.setAside")))
  );
}

/** @param {Desk} at @param {Strip} strip @param {Array<[string, Item]>} aside */
function setAside(at, strip, aside) {
  const { say, lead } = at;
  const activity = lead.link.session().activity.id;
  return h("ul", { class: "asides", key: "asides", "aria-label": say.words("lead.strip.aside") },
    aside.length === 0 && h("li", { key: "none" }, say.words("lead.strip.none")),
    aside.map(([id, one]) => h("li", { key: id }, sign("aside"), h("p", null, typed(one.text), one.concern && h("small", null, say.words("lead.strip." + one.concern))),
      h("button", { type: "button", class: "btn slim", onclick: () => { lead.send(activity, command(strip, "bringBack", { note: id })); } }, say.words("lead.strip.bringBack")))));
}
