// Draws settings from what a kind says of them. It knows the sorts of input and no kind.
import { wordsIn, withWords } from "./editor-plan.js";
import { h } from "./dom.js";
import { list } from "./editor-list.js";
import { pictureChoice } from "./editor-pictures.js";
import { typed } from "./shapes/say.js";

/** @typedef {import("./shapes/say.js").Say} Say */
/** @typedef {import("./editor.js").Editor} Editor */
/** @typedef {import("./editor-plan.js").Path} Path */
/** @typedef {{path: string, label: any, help?: any, input: Record<string, any>, required: boolean, detail: boolean}} Field */
/** @typedef {{editor: Editor, say: Say, told: Set<string>, redraw: () => void}} Sheet `told` gathers the problems that stand beside a field */
/**
 * One field at its place.
 * @typedef {object} Spot
 * @property {Field} field
 * @property {Path} path in the plan
 * @property {string} id
 * @property {any} given what the plan says, if anything
 * @property {(value: any) => void} set
 * @property {any} content what belongs to the sort of input
 */

/** @type {Record<string, (at: Sheet, spot: Spot) => any>} */
const sorts = {
  wording,
  word: (at, spot) => labelled(at, spot, input(at, spot, spot.given === undefined ? spot.content.preset || "" : spot.given, { maxlength: 1000 })),
  number,
  yesNo,
  choice,
  picture: (at, spot) => pictureChoice(at, spot),
  group,
  list: (at, spot) => list(at, spot),
  identity: (at, spot) => h("div", { key: spot.id }, mistakes(at, spot)),
};

/**
 * @param {Sheet} at @param {Field[]} fields @param {Path} base @param {(path: Path, value: any) => void} [set]
 */
export function drawFields(at, fields, base, set) {
  return fields.map((field) => drawField(at, field, field.path ? base.concat(field.path) : base, set));
}

/** @param {Sheet} at @param {Field} field @param {Path} path @param {(path: Path, value: any) => void} [set] */
export function drawField(at, field, path, set) {
  const sort = Object.keys(field.input)[0];
  const put = set || ((where, value) => at.editor.set(where, value));
  return sorts[sort](at, {
    field,
    path,
    id: "field-" + path.join("-"),
    given: at.editor.at(path),
    set: (value) => put(path, value),
    content: field.input[sort],
  });
}

/**
 * What is wrong here, in the reader's language. With `under`, also what is wrong inside and has no field of its own.
 * @param {Sheet} at @param {Spot} spot @param {boolean} [under]
 */
export function mistakes(at, spot, under) {
  const path = spot.path.join(".");
  const found = under ? at.editor.problemsUnder(path) : at.editor.problemsAt(path);
  found.forEach((one) => at.told.add(one.path));
  return found.length > 0 && h("p", { class: "mistake", id: spot.id + "-mistake", key: "mistake" }, h("b", { "aria-hidden": "true" }, "!"), h("span", null, typed(found.map((one) => sentence(at.say, one)).join(" "))));
}

/** @param {Say} say @param {import("./editor.js").Problem} one */
export function sentence(say, one) {
  return [say.text(one.problem), say.text(one.advice)].map(asSentence).join(" ");
}

/** @param {string} words */
function asSentence(words) {
  const text = words.charAt(0).toUpperCase() + words.slice(1);
  return /[.!?…]$/.test(text) ? text : text + ".";
}

/** @param {Sheet} at @param {Spot} spot @param {...any} inputs */
export function labelled(at, spot, ...inputs) {
  return h(
    "div",
    { class: "field", key: spot.id },
    h("label", { for: spot.id }, typed(at.say.text(spot.field.label))),
    inputs,
    mistakes(at, spot, true),
    help(at, spot)
  );
}

/** @param {Sheet} at @param {Spot} spot */
export function help(at, spot) {
  return spot.field.help && h("small", { id: spot.id + "-help", key: "help" }, typed(at.say.text(spot.field.help)));
}

/** @param {Sheet} at @param {Spot} spot */
export function described(at, spot) {
  const wrong = at.editor.problemsUnder(spot.path.join(".")).length > 0;
  const by = [wrong && spot.id + "-mistake", spot.field.help && spot.id + "-help"].filter(Boolean).join(" ");
  return { "aria-invalid": wrong ? "true" : undefined, "aria-describedby": by || undefined };
}

/** @param {Sheet} at @param {Spot} spot @param {string} value @param {Record<string, any>} [more] */
function input(at, spot, value, more) {
  return h("input", Object.assign({ id: spot.id, type: "text", autocomplete: "off", value, oninput: (/** @type {any} */ event) => spot.set(event.target.value || undefined) }, described(at, spot), more));
}

/**
 * A text in each language that is shown, side by side.
 * @param {Sheet} at @param {Spot} spot
 */
function wording(at, spot) {
  return h("div", { class: "field", key: spot.id }, h("label", { for: spot.id }, typed(at.say.text(spot.field.label))), texts(at, spot), mistakes(at, spot, true), help(at, spot));
}

/** @param {Sheet} at @param {Spot} spot @param {Record<string, any>} [more] of each text */
export function texts(at, spot, more) {
  const { editor, say } = at;
  const several = editor.shown.length > 1;
  return h("div", { class: several ? "tongues" : "tongue", key: "texts" }, editor.shown.map((language, index) => text(at, spot, language, index, Object.assign(
    several ? { "aria-label": say.text(spot.field.label) + ", " + say.words("editor.language." + language) } : {}, more))));
}

/** @param {Sheet} at @param {Spot} spot @param {string} language @param {number} index @param {Record<string, any>} more */
function text(at, spot, language, index, more) {
  const { editor } = at;
  const shown = spot.given === undefined ? spot.content.preset : spot.given;
  const words = typeof shown === "object" ? wordsIn(shown, language, editor.first) : wordsIn(spot.given === undefined && shown ? at.say.text(shown) : shown, language, editor.first);
  const label = more["aria-label"] || at.say.text(spot.field.label);
  const change = (/** @type {any} */ event) => {
    const next = withWords(spot.given === undefined ? presetIn(spot, editor) : spot.given, language, event.target.value.replace(/\n/g, " "), editor.first);
    spot.set(next === "" && !spot.field.required ? undefined : next);
  };
  const field = h("textarea", Object.assign({ id: index === 0 ? spot.id : spot.id + "-" + language, rows: 1, lang: language, dir: language === "ar" ? "rtl" : "ltr", value: words, oninput: change }, described(at, spot), more, { "aria-label": label }));
  return h("div", { key: language, class: "tongue" }, editor.shown.length > 1 && h("span", { class: "tag", "aria-hidden": "true" }, language), field);
}

/**
 * A text that had a proposal keeps its other languages when one is written.
 * @param {Spot} spot @param {Editor} editor
 */
function presetIn(spot, editor) {
  const preset = spot.content.preset;
  return editor.languages.length > 1 ? preset : undefined;
}

/** @param {Sheet} at @param {Spot} spot */
function number(at, spot) {
  const { from, to, preset } = spot.content;
  const given = spot.given === undefined ? preset : spot.given;
  const value = typeof given === "number" ? given : preset === undefined ? from : preset;
  const step = (/** @type {number} */ by) => h("button", {
    type: "button", key: by, "aria-label": at.say.words(by < 0 ? "editor.less" : "editor.more", { what: at.say.text(spot.field.label) }), "aria-disabled": String(value + by < from || value + by > to),
    onclick: () => value + by >= from && value + by <= to && spot.set(value + by),
  }, by < 0 ? "−" : "+");
  const typed = (/** @type {any} */ event) => {
    const words = event.target.value.trim();
    // What is no number is kept as it was typed: the server says what to write instead.
    spot.set(words === "" ? (spot.field.required ? "" : undefined) : /^-?\d{1,9}$/.test(words) ? Number(words) : words);
  };
  return labelled(at, spot, h("div", { class: "stepper", key: "stepper" }, step(-1),
    h("input", Object.assign({ id: spot.id, type: "text", inputmode: "numeric", autocomplete: "off", value: given === undefined ? "" : String(given), oninput: typed }, described(at, spot))), step(1)));
}

/** @param {Sheet} at @param {Spot} spot */
function yesNo(at, spot) {
  const on = spot.given === undefined ? spot.content.preset : spot.given === true;
  return h("div", { class: "field", key: spot.id },
    h("label", { class: "check" }, h("input", Object.assign({ id: spot.id, type: "checkbox", "data-checked": on ? "yes" : "no", onchange: (/** @type {any} */ event) => spot.set(event.target.checked) }, described(at, spot))), h("span", null, typed(at.say.text(spot.field.label)))),
    mistakes(at, spot, true), help(at, spot));
}

/** @param {Sheet} at @param {Spot} spot */
function choice(at, spot) {
  const { options, preset } = spot.content;
  const chosen = spot.given === undefined ? preset : spot.given;
  const labels = options.map((/** @type {any} */ option) => at.say.text(option.label));
  const wide = labels.join("").length > 42 || options.length > 4;
  const radio = (/** @type {any} */ option, /** @type {number} */ index) => h("label", { key: option.value, class: option.value === chosen ? "on" : "" },
    h("input", { id: index === 0 ? spot.id : undefined, type: "radio", name: spot.id, value: option.value, "data-checked": option.value === chosen ? "yes" : "no", onchange: () => spot.set(option.value) }), typed(labels[index]));
  return h("fieldset", Object.assign({ class: "field", key: spot.id }, described(at, spot), { "aria-invalid": undefined }), h("legend", null, typed(at.say.text(spot.field.label))),
    h("div", { class: wide ? "choice down" : "choice" }, options.map(radio)), mistakes(at, spot, true), help(at, spot));
}

/**
 * Settings that are said together: once one is written, the plan says them all.
 * @param {Sheet} at @param {Spot} spot
 */
function group(at, spot) {
  /** @type {Field[]} */
  const fields = spot.content.fields;
  const put = (/** @type {Path} */ path, /** @type {any} */ value) => {
    const name = path[spot.path.length];
    const whole = Object.assign(spot.given === undefined ? presets(fields, at.editor) : {}, spot.given, { [name]: value });
    if (value === undefined) {
      delete whole[name];
    }
    spot.set(whole);
  };
  return h("fieldset", { class: "group", key: spot.id }, h("legend", null, typed(at.say.text(spot.field.label))), help(at, spot), drawFields(at, fields, spot.path, put), mistakes(at, spot));
}

/**
 * What a form proposes, as the plan would say it.
 * @param {Field[]} fields @param {Editor} editor
 */
export function presets(fields, editor) {
  /** @type {Record<string, any>} */
  const found = {};
  fields.forEach((field) => {
    const sort = Object.keys(field.input)[0];
    const preset = field.input[sort].preset;
    if (preset !== undefined) {
      found[field.path] = sort === "wording" && editor.languages.length === 1 && typeof preset === "object" ? wordsIn(preset, editor.first, editor.first) : preset;
    } else if (field.required) {
      found[field.path] = "";
    }
  });
  return found;
}
