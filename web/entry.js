// What a room without phones wrote, raised or said, typed by the team. The forms come with the view, the same for every kind: a page that
// draws this can enter anything.
import { hex } from "./connection.js";
import { h } from "./dom.js";
import { columnPicture, sign } from "./shapes/pictures.js";
import { ranked, typed } from "./shapes/say.js";

/** @typedef {{rank: number, title?: any, picture?: string, number?: number, tint?: string}} Option */
/**
 * @typedef {{rank: number, draw?: string, text?: {letters: number}, choice?: Record<string, Option>, value?: any,
 *   number?: {from: number, to: number}, numbers?: {from: number, to: number, items: Record<string, Option>}}} Field
 */
/** @typedef {{rank: number, word: string, again?: boolean, command: Record<string, any>, fields: Record<string, Field>}} Form */
/**
 * @typedef {object} Entry
 * @property {import("./shapes/say.js").Say} say
 * @property {Record<string, Form>} forms
 * @property {{open: string, values: Record<string, any>}} state what is being typed
 * @property {(command: Record<string, any>) => void} act
 * @property {() => void} redraw
 */

/**
 * The command that a form sends, with what its fields hold.
 * @param {Form} form @param {Record<string, any>} values
 */
export function filled(form, values) {
  const name = Object.keys(form.command)[0];
  const fields = Object.keys(form.fields).map((field) => {
    const { draw } = form.fields[field];
    return { [field]: draw ? draw + hex(8) : values[field] };
  });
  return { [name]: Object.assign({}, form.command[name], ...fields) };
}

/**
 * What the fields hold before anybody types: what the server knows, else nothing.
 * @param {Form} form @returns {Record<string, any>}
 */
export function beginning(form) {
  /** @type {Record<string, any>} */
  const values = {};
  Object.keys(form.fields).forEach((name) => {
    const { choice, number, numbers, value } = form.fields[name];
    if (numbers) {
      values[name] = {};
      Object.keys(numbers.items).forEach((item) => { values[name][item] = (value || {})[item] || numbers.from; });
    } else if (choice) {
      values[name] = value !== undefined ? value : ranked(choice)[0] && ranked(choice)[0][0];
    } else {
      values[name] = value !== undefined ? value : number ? number.from : "";
    }
  });
  return values;
}

/** @param {Entry} at */
export function entry(at) {
  const { say, forms, state } = at;
  return h("section", { class: "entering", key: "entering", "aria-label": say.words("remote.enter") }, /** @type {Array<[string, Form]>} */ (ranked(forms)).map(([id, form]) => [
    h("button", { type: "button", class: "wide", key: "open " + id, "aria-expanded": String(state.open === id), onclick: () => open(at, state.open === id ? "" : id) }, sign("plus"), say.words("entry." + form.word + ".title")),
    state.open === id && drawn(at, id, form),
  ]));
}

/** @param {Entry} at @param {string} id of a form, or none */
function open(at, id) {
  at.state.open = id;
  at.state.values = id ? beginning(at.forms[id]) : {};
  at.redraw();
  focus();
}

/** To type on without touching anything. */
function focus() {
  /** @type {any} */
  const field = document.querySelector(".entering textarea");
  if (field) {
    field.focus();
  }
}

/** @param {Entry} at @param {string} id @param {Form} form */
function drawn(at, id, form) {
  const { say, state } = at;
  const fields = /** @type {Array<[string, Field]>} */ (ranked(form.fields)).filter((one) => !one[1].draw);
  const send = (/** @type {Event} */ event) => {
    event.preventDefault();
    at.act(filled(form, state.values));
    if (form.again) {
      fields.forEach(([name, field]) => { state.values[name] = field.text ? "" : state.values[name]; });
      at.redraw();
      focus();
    } else {
      open(at, "");
    }
  };
  return h("form", { key: "form " + id, onsubmit: send }, h("p", { class: "quiet" }, say.words("entry." + form.word + ".say")),
    fields.map(([name, field]) => one(at, form, name, field)),
    h("button", { type: "submit", class: "main" }, say.words("entry." + form.word + ".do")));
}

/** @param {Entry} at @param {Form} form @param {string} name @param {Field} field */
function one(at, form, name, field) {
  const { say, state, redraw } = at;
  const label = say.words("entry." + form.word + "." + name) || name;
  const id = "entry-" + name;
  const set = (/** @type {any} */ value) => {
    state.values[name] = value;
    redraw();
  };
  const titled = (/** @type {[string, Option]} */ [option, about]) => [
    about.number !== undefined && h("b", { class: "idea" }, about.number), columnPicture(about.picture),
    h("span", null, about.title === undefined ? say.words("entry." + form.word + "." + name + "." + option) : typed(say.text(about.title))),
  ];
  if (field.text) {
    return h("label", { key: name }, h("b", null, label), h("textarea", { id, rows: 2, required: true, maxlength: field.text.letters, dir: "auto", value: state.values[name],
      oninput: (/** @type {any} */ event) => { state.values[name] = event.target.value; },
      // Idea after idea: the key that ends a line sends it.
      onkeydown: (/** @type {any} */ event) => {
        if (event.key === "Enter" && !event.shiftKey && event.target.value.trim()) {
          event.preventDefault();
          event.target.form.querySelector("[type=submit]").click();
        }
      } }));
  }
  const heading = h("b", { id }, label);
  if (field.choice) {
    const choices = /** @type {Array<[string, Option]>} */ (ranked(field.choice));
    return h("div", { class: "options", role: "group", "aria-labelledby": id, key: name }, heading, choices.map((option) =>
      h("button", { type: "button", key: option[0], "aria-pressed": String(state.values[name] === option[0]), onclick: () => set(option[0]) }, titled(option))));
  }
  const { number, numbers } = field;
  if (numbers) {
    return h("div", { class: "counts", role: "group", "aria-labelledby": id, key: name }, heading, /** @type {Array<[string, Option]>} */ (ranked(numbers.items)).map((option) =>
      h("div", { class: "line", key: option[0] }, h("p", { id: id + option[0] }, titled(option)),
        stepper(say, id + option[0], state.values[name][option[0]], numbers, (value) => set(Object.assign({}, state.values[name], { [option[0]]: value }))))));
  }
  return h("div", { class: "line", key: name }, heading, stepper(say, id, state.values[name], number || { from: 0, to: 5000 }, set));
}

/**
 * A number to tap or to type.
 * @param {import("./shapes/say.js").Say} say @param {string} label id of its words @param {number} value @param {{from: number, to: number}} bounds @param {(value: number) => void} set
 */
function stepper(say, label, value, { from, to }, set) {
  const within = (/** @type {number} */ wanted) => set(Math.max(from, Math.min(to, Math.round(wanted) || 0)));
  return h("span", { class: "stepper", role: "group", "aria-labelledby": label },
    h("button", { type: "button", key: "less", "aria-label": say.words("remote.less"), disabled: value <= from, onclick: () => within(value - 1) }, sign("minus")),
    h("input", { type: "text", inputmode: "numeric", pattern: "[0-9]*", "aria-labelledby": label, autocomplete: "off", value: String(value), onchange: (/** @type {any} */ event) => within(Number(event.target.value)) }),
    h("button", { type: "button", key: "one-more", "aria-label": say.words("remote.oneMore"), disabled: value >= to, onclick: () => within(value + 1) }, sign("plus")));
}
