// What the wall shows, live, with the quieter moves of the moment and, on a board, the notes in hand.
import { moveWord } from "./console-lead.js";
import { hand } from "./console-hand.js";
import { enterButton } from "./console-entry.js";
import { away } from "./console-views.js";
import { look, reading, stripSheet } from "./console-strip.js";
import { pairsSheet } from "./console-later.js";
import { h } from "./dom.js";
import { pageBeside } from "./link.js";
import { alike } from "./pairs.js";
import { shape } from "./shapes/all.js";
import { sign } from "./shapes/pictures.js";
import { waiting } from "./strip.js";

/** @typedef {import("./console-page.js").Desk} Desk */

/** @param {Desk} at */
export function shapeSheet(at) {
  const { say, lead, desk } = at;
  const wall = lead.link.wall();
  const session = lead.link.session();
  if (!wall || !session.activity) {
    return h("section", { class: "sheet shape", key: "shape" });
  }
  if (reading(at)) {
    return stripSheet(at, wall.strip);
  }
  if (desk.strip === "pairs" && wall.pairs) {
    return pairsSheet(at, wall.pairs);
  }
  const touch = wall.touch && Object.keys(wall.touch).length > 0 && wall.board && !wall.board.faceDown;
  const choose = (/** @type {string} */ note) => {
    if (!desk.chosen.delete(note)) {
      desk.chosen.add(note);
    }
    at.redraw();
  };
  const figures = wall.figures || {};
  const count = say.words("wall." + wall.word + ".count", figures) || say.words("wall." + wall.word + ".say", figures);
  return h(
    "section",
    { class: "sheet shape " + name(wall), "aria-label": say.words("lead.shape"), key: "shape" },
    h(
      "div",
      { class: "head" },
      h("h2", null, touch && desk.chosen.size === 0 ? say.words("lead.handHelp") : count || say.words("lead.shape")),
      wall.scatter && h("button", { type: "button", class: "btn soft slim", "aria-pressed": String(desk.spread), onclick: () => toggleSpread(at) }, say.words("lead.spread")),
      !touch && !wall.turnout && !wall.ranking && !pages(wall) && !session.withoutPhones && figures.people !== undefined && figures.done !== undefined && h("p", { class: "fraction" }, h("b", null, figures.done), " ", say.words("lead.outOf", { people: figures.people }), " ", say.words("lead.doneWord")),
      pages(wall) && away(pageBeside("console", "print"), say.words("lead.printPages"), "print"),
      wall.strip && inStrip(wall.strip) > 0 && h("button", { type: "button", class: "btn call slim", key: "strip", onclick: () => look(at, waiting(wall.strip) > 0 ? "" : "aside") }, say.words("lead.strip.count", { waiting: waiting(wall.strip), aside: Object.keys(wall.strip.aside || {}).length })),
      wall.pairs && h("button", { type: "button", class: "btn slim " + (alike(wall.pairs) > 0 ? "call" : "soft"), key: "pairs", onclick: () => look(at, "pairs") }, say.words("lead.pairs.count", { count: alike(wall.pairs) })),
      enterButton(at),
      moves(at)
    ),
    h("div", { class: "stage", tabindex: "0", role: "group", "aria-label": say.words("lead.shape") }, shape(wall, { say, steps: session.activity.steps || [], hand: touch ? { chosen: desk.chosen, choose } : undefined, sides: true, lead: true, spread: desk.spread })),
    touch && hand(at, wall)
  );
}

/** @param {import("./strip.js").Strip} strip how many notes wait or are set aside */
const inStrip = (strip) => waiting(strip) + Object.keys(strip.aside || {}).length;

/** @param {any} wall whether there are pages to read, which nobody writes any more */
const pages = (wall) => Boolean(wall.page) && Object.keys(wall.page.items).length > 0;

/** @param {Desk} at */
function toggleSpread(at) {
  at.desk.spread = !at.desk.spread;
  at.redraw();
}

/** @param {any} wall */
function name(wall) {
  return Object.keys(wall).filter((key) => ["board", "turnout", "ranking", "scatter", "list", "steps"].indexOf(key) >= 0).map((key) => "on-" + key).join(" ") + (wall.board && !wall.board.faceDown ? " face-up" : "");
}

/**
 * The other moves of the moment: quiet buttons, away from the arrows.
 * @param {Desk} at
 */
export function moves(at) {
  const { say, lead } = at;
  const others = lead.moves().filter((one) => !one.main);
  if (others.length === 0) {
    return null;
  }
  return h(
    "div",
    { class: "moves", role: "group", "aria-label": say.words("lead.otherMoves"), key: "moves" },
    others.map((move) => {
      const until = move.until === undefined ? (lead.link.wall().figures || {}).until : move.until;
      const left = !move.careful && until ? Math.max(0, Math.ceil((until - lead.link.now()) / 1000)) : undefined;
      const key = move.word;
      return h(
        "button",
        { type: "button", key, class: "btn slim " + (left === undefined ? "soft" : "call"), onclick: () => lead.make(move), title: say.words("move." + move.word + ".then") },
        move.careful && sign("lock"),
        moveWord(say, move),
        left !== undefined && h("span", { class: "left" }, say.words("lead.seconds", { seconds: left }))
      );
    })
  );
}
