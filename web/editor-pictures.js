// The drawings that a column or an activity may wear: those of the phones' sprite.
import { h } from "./dom.js";
import { mistakes } from "./editor-fields.js";
import { columnPicture } from "./shapes/pictures.js";

/** @typedef {import("./editor-fields.js").Sheet} Sheet */
/** @typedef {import("./editor-fields.js").Spot} Spot */

const prefix = "picture-";

/**
 * The names of the drawings, as the page has them.
 * @returns {string[]}
 */
function names() {
  return Array.from(document.querySelectorAll("symbol")).map((symbol) => symbol.id).filter((id) => id.slice(0, prefix.length) === prefix).map((id) => id.slice(prefix.length));
}

/** @param {Sheet} at @param {Spot} spot */
export function pictureChoice(at, spot) {
  const word = (/** @type {string} */ name) => at.say.words("editor.picture." + name) || name;
  const one = (/** @type {string} */ name) => h("label", { key: name || "none", class: (spot.given || "") === name ? "on" : "", title: name ? word(name) : at.say.words("editor.noPicture") },
    h("input", { type: "radio", name: spot.id, value: name, "aria-label": name ? word(name) : at.say.words("editor.noPicture"), "data-checked": (spot.given || "") === name ? "yes" : "no", onchange: () => spot.set(name || undefined) }),
    name ? columnPicture(name) : h("span", { "aria-hidden": "true" }, "—"));
  return h("details", { class: "pictures", key: spot.id },
    h("summary", null, spot.given ? columnPicture(spot.given) : false, h("span", null, at.say.text(spot.field.label) + (spot.given ? " : " + word(spot.given) : ""))),
    h("div", { class: "choice drawn", role: "radiogroup", "aria-label": at.say.text(spot.field.label) }, [""].concat(names().filter((name) => name === spot.given || at.say.words("editor.picture." + name))).map(one)),
    mistakes(at, spot));
}
