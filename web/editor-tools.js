// Small buttons with a drawn sign, and what the document must be told after a redraw.
import { h } from "./dom.js";

/** @type {Record<string, string>} */
const drawings = {
  up: "M12 19V6M6 11.500l6-6 6 6",
  down: "M12 5v13M6 12.500l6 6 6-6",
  cross: "M6 6l12 12M18 6L6 18",
  copy: "M8.500 8.500V4h11.500v11.500h-4.500M4 8.500h11.500V20H4z",
  grip: "M9 5.500v.1M15 5.500v.1M9 12v.1M15 12v.1M9 18.500v.1M15 18.500v.1",
  undo: "M8 5L4 9l4 4M4 9h10a5.500 5.500 0 0 1 0 11h-4",
  redo: "M16 5l4 4-4 4M20 9H10a5.500 5.500 0 0 0 0 11h4",
  back: "M20 12H5M11 5.500L4.500 12l6.500 6.500",
  walk: "M13 4.500v.1M9 21l2.500-6-2-3 1-4.500L14 9l1.500 3 3 1M12 14l3 3v4",
  check: "M4.500 12.500l5 5 10-11",
};

/** @param {string} name @param {string} [more] classes */
export function drawing(name, more) {
  const bold = name === "grip" ? "3" : "2.4";
  return h("svg", { class: "sign " + (more || ""), viewBox: "0 0 24 24", "aria-hidden": "true" },
    h("path", { d: drawings[name], fill: "none", stroke: "currentColor", "stroke-width": bold, "stroke-linecap": "round", "stroke-linejoin": "round" }));
}

/**
 * A button that is a sign; its name is read aloud. One that can do nothing now stays in reach of the keyboard.
 * @param {string} name @param {string} label @param {() => void} run @param {boolean} [off]
 */
export function tool(name, label, run, off) {
  return h("button", { type: "button", class: "tool", key: name, "aria-label": label, title: label, "aria-disabled": String(off === true), onclick: () => off || run() }, drawing(name, name === "undo" || name === "redo" ? "mirror" : ""));
}

/**
 * What is a property of an element and not an attribute: ticks, and the widths of the bar of minutes.
 * @param {Element} place
 */
export function settle(place) {
  // Each text as high as its words.
  Array.from(place.querySelectorAll("textarea")).forEach((text) => {
    text.style.height = "auto";
    text.style.height = text.scrollHeight + 3 + "px";
  });
  Array.from(place.querySelectorAll("[data-checked]")).forEach((box) => {
    /** @type {HTMLInputElement} */ (box).checked = box.getAttribute("data-checked") === "yes";
  });
  Array.from(place.querySelectorAll("[data-grow]")).forEach((part) => {
    /** @type {HTMLElement} */ (part).style.flexGrow = part.getAttribute("data-grow") || "0";
  });
  Array.from(place.querySelectorAll("[data-along]")).forEach((mark) => {
    /** @type {HTMLElement} */ (mark).style.insetInlineStart = mark.getAttribute("data-along") + "%";
  });
}
