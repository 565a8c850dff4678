// The page on the laptop: what to print, what to fill in, and the sheets as they will come out. On paper only the sheets are left.
import { h } from "./dom.js";
import { languages as tongues } from "./link.js";
import { texts } from "./print-texts.js";

/** @typedef {import("./print.js").Press} Press */
/** @typedef {import("./shapes/say.js").Say} Say */
/** @typedef {{changed: (name: any, value: any) => void, turn: (language: string) => void, copy: (id: string) => void, told: string}} Hands */
/** @typedef {{name: string, pages: any[]}} Sheet */

/** Fields by name, and those that only some sheets need. */
const words = ["date", "hours", "venue", "street", "contact"];
const network = ["wifi", "password"];
const offers = ["snack", "children", "scribe"];
const sizes = ["a3"];

/**
 * @param {Press | undefined} press @param {Sheet[]} sheets @param {Hands} hands @param {Say} [alone]
 */
export function desk(press, sheets, hands, alone) {
  const say = press ? press.say : /** @type {Say} */ (alone);
  const chosen = press && (sheets.find((one) => one.name === press.fields.sheet) || sheets[0]);
  return [
    h(
      "header",
      { class: "desk", key: "desk" },
      h("h1", null, say.words("print.title")),
      languages(say, hands),
      h("p", { role: "status", class: "told" }, hands.told),
      press && chosen && [choice(press, sheets, chosen, hands), form(press, chosen, hands)]
    ),
    h(
      "main",
      { key: "sheets" },
      press && chosen && (chosen.name === "texts" ? texts(press, hands) : chosen.pages)
    ),
  ];
}

/** @param {Say} say @param {Hands} hands */
function languages(say, hands) {
  return h(
    "div",
    { class: "languages", role: "group", "aria-label": say.words("print.language"), key: "languages" },
    tongues.map(([code, name]) =>
      h("button", { type: "button", key: code, lang: code, "aria-pressed": String(say.language === code), onclick: () => hands.turn(code) }, name)
    )
  );
}

/** @param {Press} press @param {Sheet[]} sheets @param {Sheet} chosen @param {Hands} hands */
function choice({ say }, sheets, chosen, hands) {
  return h(
    "nav",
    { "aria-label": say.words("print.what"), key: "choice" },
    sheets.map((one) =>
      h(
        "button",
        { type: "button", key: one.name, "aria-pressed": String(one === chosen), onclick: () => hands.changed("sheet", one.name) },
        h("b", null, say.words("print.sheet." + one.name)),
        h("span", null, say.words("print.about." + one.name))
      )
    )
  );
}

/** @param {Press} press @param {Sheet} chosen @param {Hands} hands */
function form(press, chosen, hands) {
  const { say, session } = press;
  const asks = { come: words.concat(offers), enter: network, texts: words.concat(offers), invite: words.concat(offers), tables: [], tickets: ["people"], attendance: ["date", "hours", "venue", "people"], journal: sizes };
  const names = /** @type {Record<string, string[]>} */ (asks)[chosen.name].filter((name) => !session.withoutPhones || network.indexOf(name) < 0);
  return h(
    "form",
    { key: "form", onsubmit: (/** @type {Event} */ event) => event.preventDefault() },
    chosen.name !== "texts" && h("button", { type: "button", class: "main", key: "print", onclick: () => window.print() }, say.words("print.print")),
    chosen.name !== "texts" && h("p", { class: "kept", key: "how" }, say.words("print.how")),
    names.map((name) => (offers.concat(sizes).indexOf(name) < 0 ? line(press, name, hands) : tick(press, name, hands))),
    names.length > 0 && chosen.name !== "journal" && h("p", { class: "kept", key: "kept" }, say.words("print.kept"))
  );
}

/** @param {Press} press @param {string} name @param {Hands} hands */
function line({ say, fields }, name, hands) {
  const value = /** @type {any} */ (fields)[name];
  return h(
    "label",
    { key: name },
    say.words("print.field." + name),
    h("input", {
      type: "text", value, maxlength: 80, inputmode: name === "people" ? "numeric" : undefined, autocomplete: "off", dir: "auto",
      placeholder: say.words("print.example." + name) || undefined, oninput: (/** @type {any} */ event) => hands.changed(name, event.target.value),
    })
  );
}

/** @param {Press} press @param {string} name @param {Hands} hands */
function tick({ say, fields }, name, hands) {
  return h(
    "label",
    { class: "tick", key: name },
    h("input", { type: "checkbox", checked: Boolean(/** @type {any} */ (fields)[name]), onchange: (/** @type {any} */ event) => hands.changed(name, event.target.checked) }),
    say.words("print.offer." + name)
  );
}
