// Notes in hand: the lead touches post-its, then says what becomes of them. What can be done, with how many and with which
// words, comes from the view.
import { h } from "./dom.js";
import { leaving } from "./later.js";
import { columnPicture } from "./shapes/pictures.js";
import { ranked, typed } from "./shapes/say.js";

/** @typedef {import("./console-page.js").Desk} Desk */
/** @typedef {{rank: number, atLeast: number, words?: boolean, column?: boolean, makes?: string, needs?: string, takes?: string}} Touch */

/**
 * Whether something can be done to all these cards: only a merge is unmerged, and a card set aside only comes back.
 * @param {Touch} touch
 * @param {Array<Record<string, any>>} cards
 */
export function suits(touch, cards) {
  const member = touch.needs;
  return cards.every((card) => (member === undefined ? !card.aside : card[member] !== undefined && (!card.aside || member === "aside")));
}

/** @param {Desk} at @param {any} wall */
export function hand(at, wall) {
  const { say, desk } = at;
  const chosen = Array.from(desk.chosen);
  /** @type {Touch | undefined} */
  const tool = desk.tool ? wall.touch[desk.tool] : undefined;
  if (chosen.length === 0) {
    return null;
  }
  return h(
    "div",
    { class: "hand", key: "hand", role: "group", "aria-label": say.words("lead.handHelp") },
    h("p", { role: "status", class: tool ? "away" : "" }, say.words("lead.hand", { count: chosen.length })),
    tool ? form(at, wall, tool) : tools(at, wall, chosen)
  );
}

/** @param {Desk} at @param {any} wall @param {string[]} chosen */
function tools(at, wall, chosen) {
  const { say, desk } = at;
  const take = (/** @type {string} */ name, /** @type {Touch} */ touch) => () => {
    if (touch.words || touch.column) {
      desk.tool = name;
      at.redraw();
      const field = document.querySelector(".hand input, .hand form button");
      if (field instanceof HTMLElement) {
        field.focus();
      }
    } else {
      finish(at, name, touch, {});
    }
  };
  const cards = chosen.map((note) => wall.board.notes[note]);
  const later = () => {
    drop(at);
    cards.forEach((card) => at.lead.send(undefined, leaving(card.text), say.words("lead.later.did")));
  };
  const touches = /** @type {Array<[string, Touch]>} */ (ranked(wall.touch)).filter((one) => suits(one[1], cards));
  return [
    touches.map(([name, touch]) =>
      h("button", { type: "button", class: "btn slim", key: name, disabled: chosen.length < touch.atLeast, onclick: take(name, touch) }, say.words("lead.touch." + name) || name)
    ),
    h("button", { type: "button", class: "btn soft slim", key: "later", onclick: later }, say.words("lead.later.title")),
    h("button", { type: "button", class: "btn soft slim", key: "drop", onclick: () => drop(at) }, say.words("lead.drop")),
  ];
}

/** @param {Desk} at @param {any} wall @param {Touch} tool */
function form(at, wall, tool) {
  const { say, desk } = at;
  const name = desk.tool;
  const leave = () => {
    desk.tool = "";
    at.redraw();
  };
  const away = h("button", { type: "button", class: "btn soft slim", key: "leave", onclick: leave }, say.words("lead.cancel"));
  if (tool.column) {
    return h(
      "form",
      { key: "columns", "aria-label": say.words("lead.columnOf") },
      destinations(at, wall.board, (column) => finish(at, name, tool, { column })),
      away
    );
  }
  const first = wall.board.notes[Array.from(desk.chosen)[0]];
  const send = (/** @type {Event} */ event) => {
    event.preventDefault();
    const field = /** @type {HTMLInputElement} */ (document.querySelector("#hand-words"));
    finish(at, name, tool, { words: field.value.trim() });
  };
  return h(
    "form",
    { key: "words " + name, onsubmit: send },
    h("label", { for: "hand-words" }, say.words("lead.words." + name) || say.words("lead.words.other")),
    h("input", { id: "hand-words", type: "text", required: true, maxlength: 280, dir: "auto", autocomplete: "off", value: tool.makes === "into" && first ? first.text : "" }),
    h("button", { type: "submit", class: "btn main slim", key: "do" }, say.words("lead.touch." + name) || say.words("lead.do")),
    away
  );
}

/**
 * Where notes in hand may go: a column, or a box row by row.
 * @param {Desk} at @param {any} board @param {(column: string) => void} go
 */
function destinations({ say }, { columns, heads, rows }, go) {
  const button = (/** @type {string} */ id, /** @type {any} */ head) =>
    h("button", { type: "button", class: "btn slim", key: id, "aria-label": say.text(columns[id].title), onclick: () => go(id) }, columnPicture(head.picture), typed(say.text(head.title)));
  const all = ranked(columns);
  return rows
    ? ranked(rows).map(([row, head]) => h("div", { class: "to-row", key: row }, h("b", null, typed(say.text(/** @type {any} */ (head).title))),
        h("span", null, all.filter((one) => /** @type {any} */ (one[1]).row === row).map(([id, place]) => button(id, heads[/** @type {any} */ (place).head])))))
    : all.map(([id, column]) => button(id, column));
}

/** @param {Desk} at @param {string} name @param {Touch} touch @param {{words?: string, column?: string}} given */
function finish(at, name, touch, given) {
  const notes = Array.from(at.desk.chosen);
  drop(at);
  at.lead.touch(name, touch, notes, given);
}

/** @param {Desk} at */
function drop(at) {
  at.desk.chosen.clear();
  at.desk.tool = "";
  at.redraw();
}
