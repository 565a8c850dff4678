// The activities in their order: chosen with a click or Enter, moved with the mouse or a finger by their handle, with Alt and an
// arrow, or with the buttons.
import { h } from "./dom.js";
import { duplicated, activities, minutesOf, moved, removed, sitsTooLong } from "./editor-plan.js";
import { drawing, tool } from "./editor-tools.js";
import { typed } from "./shapes/say.js";

/** @typedef {import("./editor-page.js").Desk} Desk */

/** @param {Desk} at */
export function sequence(at) {
  const { editor, say } = at;
  const all = activities(editor.plan);
  return h("section", { class: "seq", "aria-label": say.words("editor.activities"), key: "seq" },
    h("ol", { onkeydown: (/** @type {KeyboardEvent} */ event) => keys(at, event) },
      part(at, -1, say.words("editor.workshop"), say.words("editor.workshopWhat"), ""),
      all.map((activity, index) => part(at, index, say.text(activity.title) || say.words("editor.untitled"), what(at, activity), say.words("editor.min", { minutes: minutesOf(activity) || "?" })))),
    h("div", { class: "row" },
      h("button", { type: "button", class: "btn slim", "aria-expanded": String(editor.adding), onclick: () => adding(at) }, "+ ", say.words("editor.add")),
      editor.current >= 0 ? tools(at) : h("p", { class: "quiet keys", key: "keys" }, h("kbd", null, "Alt"), " ", h("kbd", null, "↑"), " ", h("kbd", null, "↓"), " ", say.words("editor.toMove"))));
}

/** @param {Desk} at */
function adding(at) {
  at.editor.adding = !at.editor.adding;
  at.redraw();
  const first = /** @type {HTMLElement | null} */ (document.querySelector(".kinds button"));
  if (first) {
    first.focus();
  }
}

/** @param {Desk} at @param {any} activity */
function what(at, activity) {
  const form = at.forms.kinds[activity.kind];
  const from = typeof activity.notesFrom === "number" ? at.say.words("editor.from", { place: activity.notesFrom }) : "";
  return [form ? at.say.text(form.title) : activity.kind, at.say.words("editor.mode." + (activity.mode || "individual")), from].filter(Boolean).join(at.say.comma);
}

/** @param {Desk} at @param {number} index @param {string} title @param {string} about @param {string} minutes */
function part(at, index, title, about, minutes) {
  const { editor, say } = at;
  const under = index < 0 ? editor.problems.filter((one) => one.path.slice(0, 10) !== "activities") : editor.problemsUnder("activities." + index);
  const current = editor.current === index;
  return h("li", { key: "part" + index, class: (current ? "part this" : "part") + (index < 0 ? " whole" : ""), "data-place": index },
    index >= 0 && h("span", { class: "grip", "aria-hidden": "true", onpointerdown: (/** @type {PointerEvent} */ event) => drag(at, event, index) }, drawing("grip")),
    h("button", { type: "button", "aria-current": current ? "true" : undefined, onclick: () => choose(at, index) },
      h("b", { class: "ordinal" }, index < 0 ? "" : index + 1),
      h("span", { class: "name" }, h("span", { class: "title" }, typed(title)), h("small", null, about)),
      h("span", { class: "end" },
        under.length > 0 && h("span", { class: "mark" }, say.words("editor.mistakes", { count: under.length })),
        index >= 0 && sitsTooLong(activities(editor.plan)[index]) && h("span", { class: "long" }, drawing("walk"), h("span", { class: "away" }, say.words("editor.long"))),
        minutes && h("span", { class: "minutes" }, minutes))));
}

/** @param {Desk} at @param {number} index */
function choose(at, index) {
  at.editor.choose(index);
  const form = document.querySelector(".form");
  if (form && window.innerWidth < 1088) {
    form.scrollIntoView();
  }
}

/** @param {Desk} at */
function tools(at) {
  const { editor, say } = at;
  const index = editor.current;
  const title = say.text(activities(editor.plan)[index].title);
  return h("span", { class: "tools" },
    tool("up", say.words("editor.up", { title }) + " (Alt ↑)", () => move(at, index, index - 1), index === 0),
    tool("down", say.words("editor.down", { title }) + " (Alt ↓)", () => move(at, index, index + 1), index === activities(editor.plan).length - 1),
    tool("copy", say.words("editor.copy", { title }), () => copy(at)),
    tool("cross", say.words("editor.away", { title }), () => away(at)));
}

/** @param {Desk} at @param {number} from @param {number} to */
export function move(at, from, to) {
  const { editor, say } = at;
  if (from < 0 || to < 0 || to >= activities(editor.plan).length || to === from) {
    return;
  }
  editor.change(moved(editor.plan, from, to), { current: to });
  at.tell({ text: say.words("editor.moved", { place: to + 1, count: activities(editor.plan).length }) });
}

/** @param {Desk} at */
export function copy(at) {
  const { editor, say } = at;
  editor.change(duplicated(editor.plan, editor.current), { current: editor.current + 1 });
  at.tell({ text: say.words("editor.copied"), undo: () => editor.undo() });
}

/** @param {Desk} at */
export function away(at) {
  const { editor, say } = at;
  const title = say.text(activities(editor.plan)[editor.current].title) || say.words("editor.untitled");
  editor.change(removed(editor.plan, editor.current), { current: editor.current });
  at.tell({ text: say.words("editor.removed", { title }), undo: () => editor.undo() });
}

/** @param {Desk} at @param {KeyboardEvent} event */
function keys(at, event) {
  const target = /** @type {Element} */ (event.target).closest("[data-place]");
  const index = target ? Number(target.getAttribute("data-place")) : -1;
  const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
  if (by !== 0 && event.altKey) {
    move(at, index, index + by);
    focus(Math.max(0, Math.min(index + by, activities(at.editor.plan).length - 1)));
  } else if (by !== 0) {
    focus(Math.max(-1, Math.min(index + by, activities(at.editor.plan).length - 1)));
  } else if (event.key === "Delete" && index >= 0) {
    at.editor.choose(index);
    away(at);
    focus(at.editor.current);
  } else {
    return;
  }
  event.preventDefault();
}

/** @param {number} index */
function focus(index) {
  const button = /** @type {HTMLElement | null} */ (document.querySelector('[data-place="' + index + '"] > button'));
  if (button) {
    button.focus();
  }
}

/**
 * Follows the finger: the activity goes where it would be let go.
 * @param {Desk} at @param {PointerEvent} event @param {number} index
 */
function drag(at, event, index) {
  const handle = /** @type {HTMLElement} */ (event.currentTarget);
  const parts = () => Array.from(document.querySelectorAll(".seq .part:not(.whole)"));
  let to = index;
  const show = () => parts().forEach((part, place) => {
    part.classList.toggle("dragged", place === index);
    part.classList.toggle("before", place === to && to < index);
    part.classList.toggle("after", place === to && to > index);
  });
  const follow = (/** @type {PointerEvent} */ at_) => {
    const middles = parts().map((part) => part.getBoundingClientRect()).map((box) => box.top + box.height / 2);
    const above = middles.filter((middle) => middle < at_.clientY).length;
    to = Math.max(0, Math.min(above > index ? above - 1 : above, middles.length - 1));
    show();
  };
  const stop = (/** @type {boolean} */ done) => () => {
    handle.onpointermove = handle.onpointerup = handle.onpointercancel = null;
    const target = to;
    to = -1;
    parts().forEach((part) => part.classList.remove("dragged", "before", "after"));
    if (done) {
      move(at, index, target);
    }
  };
  event.preventDefault();
  handle.setPointerCapture(event.pointerId);
  handle.onpointermove = follow;
  handle.onpointerup = stop(true);
  handle.onpointercancel = stop(false);
}
