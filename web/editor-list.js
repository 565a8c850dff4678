// Items in their order, each with the same settings: steps, columns, groups. Enter begins the next one, Alt and an arrow move one,
// backspace in an empty one takes it away.
import { h } from "./dom.js";
import { drawFields, help, mistakes, presets, texts } from "./editor-fields.js";
import { tool } from "./editor-tools.js";
import { typed } from "./shapes/say.js";

/** @typedef {import("./editor-fields.js").Sheet} Sheet */
/** @typedef {import("./editor-fields.js").Spot} Spot */
/** @typedef {import("./editor-fields.js").Field} Field */

/** @param {Sheet} at @param {Spot} spot */
export function list(at, spot) {
  /** @type {any[]} */
  const items = Array.isArray(spot.given) ? spot.given : [];
  const { fields, atMost, add } = spot.content;
  const bare = fields.length === 1 && fields[0].path === "";
  const actions = new Actions(at, spot, items, fields);
  const full = items.length >= atMost;
  return h("fieldset", { class: "list", key: spot.id, id: spot.id, tabindex: "-1" },
    h("legend", null, typed(at.say.text(spot.field.label))),
    h("ol", { class: bare ? "bare" : "" }, items.map((_, index) => item(at, spot, actions, index, bare))),
    h("button", { type: "button", class: "btn soft slim", key: "add", disabled: full, onclick: () => actions.add(items.length) }, "+ ", typed(at.say.text(add))),
    mistakes(at, spot), help(at, spot));
}

/** @param {Sheet} at @param {Spot} spot @param {Actions} actions @param {number} index @param {boolean} bare */
function item(at, spot, actions, index, bare) {
  const path = spot.path.concat(index);
  const keys = (/** @type {any} */ event) => actions.key(event, index, bare);
  const name = { place: index + 1 };
  const inside = bare
    ? [texts(at, { field: actions.fields[0], path, id: actions.id(index), given: at.editor.at(path), set: (value) => at.editor.set(path, value === undefined ? "" : value), content: actions.fields[0].input.wording },
        { "aria-label": at.say.text(actions.fields[0].label) + " " + (index + 1) }),
      mistakes(at, { field: actions.fields[0], path, id: actions.id(index), given: undefined, set: () => undefined, content: {} }, true)]
    : drawFields(at, actions.fields, path);
  return h("li", { key: index, onkeydown: keys },
    h("span", { class: "ordinal", "aria-hidden": "true" }, index + 1),
    h("div", { class: "item" }, inside),
    h("span", { class: "tools" },
      tool("up", at.say.words("editor.itemUp", name), () => actions.move(index, -1), index === 0),
      tool("down", at.say.words("editor.itemDown", name), () => actions.move(index, 1), index === actions.items.length - 1),
      tool("cross", at.say.words("editor.itemAway", name), () => actions.remove(index))));
}

class Actions {
  /** @param {Sheet} at @param {Spot} spot @param {any[]} items @param {Field[]} fields */
  constructor(at, spot, items, fields) {
    this.at = at;
    this.spot = spot;
    this.items = items;
    this.fields = fields;
  }

  /** @param {number} index */
  id(index) {
    return this.spot.id + "-" + index;
  }

  /** @param {any[]} items @param {number} focus the item that has the focus next */
  put(items, focus) {
    this.at.editor.change(withIdentities(this.at, this.spot, this.fields, items));
    const place = document.querySelector("#" + this.spot.id + " li:nth-child(" + (focus + 1) + ") textarea, #" + this.spot.id + " li:nth-child(" + (focus + 1) + ") input");
    const fallback = document.getElementById(this.spot.id);
    const target = /** @type {HTMLElement | null} */ (focus < 0 ? fallback : place || fallback);
    if (target) {
      target.focus();
    }
  }

  /** @param {number} index */
  add(index) {
    if (this.items.length >= this.spot.content.atMost) {
      return;
    }
    const bare = this.fields.length === 1 && this.fields[0].path === "";
    const fresh = bare ? "" : presets(this.fields, this.at.editor);
    this.put(this.items.slice(0, index).concat(fresh === "" ? [""] : [fresh], this.items.slice(index)), index);
  }

  /** @param {number} index */
  remove(index) {
    this.put(this.items.filter((_, place) => place !== index), Math.min(index, this.items.length - 2));
  }

  /** @param {number} index @param {number} by */
  move(index, by) {
    const to = index + by;
    if (to < 0 || to >= this.items.length) {
      return;
    }
    const items = this.items.slice();
    items.splice(to, 0, items.splice(index, 1)[0]);
    this.put(items, to);
  }

  /** @param {KeyboardEvent} event @param {number} index @param {boolean} bare */
  key(event, index, bare) {
    const target = /** @type {HTMLTextAreaElement} */ (event.target);
    const arrows = /** @type {Record<string, number>} */ ({ ArrowUp: -1, ArrowDown: 1 });
    if (event.altKey && arrows[event.key]) {
      this.move(index, arrows[event.key]);
    } else if (event.key === "Enter" && target.tagName === "TEXTAREA" && !event.isComposing) {
      this.add(index + 1);
    } else if (bare && event.key === "Backspace" && target.value === "" && this.items.length > 1) {
      this.remove(index);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }
}

/**
 * The plan with these items. Those that need something to tell them apart have it, and keep it when they move.
 * @param {Sheet} at @param {Spot} spot @param {Field[]} fields @param {any[]} items
 */
function withIdentities(at, spot, fields, items) {
  const identity = fields.filter((field) => field.input.identity)[0];
  const value = identity ? named(items, identity) : items;
  return at.editor.with(spot.path, value.length > 0 ? value : undefined);
}

/** @param {any[]} items @param {Field} identity */
export function named(items, identity) {
  const { prefix } = identity.input.identity;
  const taken = new Set(items.map((item) => item[identity.path]).filter(Boolean));
  let number = 0;
  return items.map((item) => {
    if (item[identity.path]) {
      return item;
    }
    do {
      number += 1;
    } while (taken.has(prefix + number));
    return Object.assign({}, item, { [identity.path]: prefix + number });
  });
}
