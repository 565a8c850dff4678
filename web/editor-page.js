// The editor of a plan: time on top, then the activities, the one in hand, and how a phone shows it.
import { h } from "./dom.js";
import { budget } from "./editor-budget.js";
import { drawFields, sentence } from "./editor-fields.js";
import { activities, inserted, split, sitsTooLong } from "./editor-plan.js";
import { preview } from "./editor-preview.js";
import { sequence } from "./editor-sequence.js";
import { drawing } from "./editor-tools.js";
import { known } from "./editor.js";
import { typed } from "./shapes/say.js";

/** @typedef {import("./shapes/say.js").Say} Say */
/** @typedef {{text: string, undo?: () => void}} News */
/**
 * @typedef {object} Desk
 * @property {import("./editor.js").Editor} editor
 * @property {Say} say
 * @property {any} forms what the server says of plans and kinds
 * @property {import("./home-desk.js").Ask} ask
 * @property {() => void} redraw
 * @property {(news: News | undefined) => void} tell
 * @property {Record<string, () => void>} run what the buttons of the top do
 */

/** @param {Desk} at */
export function editorPage(at) {
  return h("main", { class: "editor", key: "editor" }, budget(at), sequence(at), at.editor.adding ? kinds(at) : form(at), preview(at));
}

/** @param {Desk} at */
function form(at) {
  const { editor, say } = at;
  const whole = editor.current < 0;
  const activity = whole ? undefined : activities(editor.plan)[editor.current];
  const kind = activity && at.forms.kinds[activity.kind];
  const title = whole ? say.words("editor.workshop") : editor.current + 1 + " · " + (say.text(activity.title) || say.words("editor.untitled"));
  const sheet = { editor, say, told: new Set(), redraw: at.redraw };
  const inside = whole ? workshop(at, sheet) : ofActivity(at, sheet, activity, kind);
  return h("section", { class: "sheet form", key: "form" + editor.current, "aria-label": title },
    h("div", { class: "head" }, h("h2", null, whole ? title : editor.current + 1 + " · " + (kind ? say.text(kind.title) : activity.kind)), editor.languages.length > 1 && tongues(at)),
    activity && sitsTooLong(activity) && sitting(at, activity),
    inside,
    loose(at, sheet, whole));
}

/** @param {Desk} at @param {import("./editor-fields.js").Sheet} sheet */
function workshop(at, sheet) {
  return [drawFields(sheet, at.forms.plan.filter((/** @type {any} */ field) => !field.detail), []), languages(at), folded(at, sheet, at.forms.plan, [], "plan")];
}

/** @param {Desk} at @param {import("./editor-fields.js").Sheet} sheet @param {any} activity @param {any} kind */
function ofActivity(at, sheet, activity, kind) {
  const base = ["activities", at.editor.current];
  const settings = base.concat("settings");
  const shared = at.forms.activity;
  const own = kind ? kind.fields : [];
  return [
    drawFields(sheet, shared.filter((/** @type {any} */ field) => !field.detail), base),
    kind && kind.takesNotes && source(at, sheet, activity),
    drawFields(sheet, own.filter((/** @type {any} */ field) => !field.detail), settings),
    folded(at, sheet, own, settings, "own", shared, base),
  ];
}

/**
 * The rest, one tap away; unfolded by itself where something is to be mended.
 * @param {Desk} at @param {import("./editor-fields.js").Sheet} sheet @param {any[]} fields @param {Array<string | number>} base @param {string} key
 * @param {any[]} [shared] @param {Array<string | number>} [above]
 */
function folded(at, sheet, fields, base, key, shared, above) {
  const rest = (/** @type {any[]} */ all) => all.filter((field) => field.detail);
  const names = rest(fields).concat(rest(shared || [])).map((field) => at.say.text(field.label).toLowerCase());
  const wrong = [[fields, base], [shared || [], above || []]].some(([all, path]) => rest(/** @type {any} */ (all)).some((field) => at.editor.problemsUnder(path.concat(field.path).join(".")).length > 0));
  return names.length > 0 && h("details", { class: "folds", key: "folds" + key, open: wrong ? true : undefined },
    h("summary", null, h("span", null, h("b", null, at.say.words("editor.details")), h("small", null, names.join(at.say.comma)))),
    drawFields(sheet, rest(fields), base), drawFields(sheet, rest(shared || []), above || []));
}

/**
 * Where the ideas come from.
 * @param {Desk} at @param {import("./editor-fields.js").Sheet} sheet @param {any} activity
 */
function source(at, sheet, activity) {
  const { editor, say } = at;
  const path = ["activities", editor.current, "notesFrom"];
  const wrong = editor.problemsAt(path.join("."));
  wrong.forEach((one) => sheet.told.add(one.path));
  const before = activities(editor.plan).slice(0, editor.current);
  const option = (/** @type {string} */ value, /** @type {string} */ words) => h("option", { key: value, value, selected: value === String(activity.notesFrom || "") ? true : undefined }, words);
  return h("div", { class: "field", key: "source" },
    h("label", { for: "source" }, say.words("editor.source")),
    h("select", { id: "source", value: String(activity.notesFrom || ""), "aria-invalid": wrong.length > 0 ? "true" : undefined, onchange: (/** @type {any} */ event) => editor.set(path, event.target.value ? Number(event.target.value) : undefined) },
      option("", say.words("editor.noSource")), before.map((one, index) => option(String(index + 1), index + 1 + " · " + (say.text(one.title) || say.words("editor.untitled"))))),
    wrong.length > 0 && h("p", { class: "mistake" }, h("b", { "aria-hidden": "true" }, "!"), h("span", null, wrong.map((one) => sentence(say, one)).join(" "))));
}

/**
 * What is wrong here and stands beside no field.
 * @param {Desk} at @param {import("./editor-fields.js").Sheet} sheet @param {boolean} whole
 */
function loose(at, sheet, whole) {
  const { editor, say } = at;
  const here = whole ? editor.problems.filter((one) => !/^activities\./.test(one.path)) : editor.problemsUnder("activities." + editor.current);
  const left = here.filter((one) => !sheet.told.has(one.path));
  return left.length > 0 && h("ul", { class: "loose", key: "loose" }, left.map((one, index) => h("li", { key: index, class: "mistake" }, h("b", { "aria-hidden": "true" }, "!"), h("span", null, sentence(say, one)))));
}

/** @param {Desk} at @param {any} activity */
function sitting(at, activity) {
  const { editor, say } = at;
  const names = Object.keys(at.forms.kinds);
  const mover = names.filter((name) => at.forms.kinds[name].moving)[0];
  const moving = mover && at.forms.kinds[mover].moving;
  const up = () => {
    const fresh = { kind: mover, title: plain(at, moving.title), minutes: moving.minutes, mode: "plenary", steps: moving.steps.map((/** @type {any} */ one) => plain(at, one)) };
    editor.change(split(editor.plan, editor.current, fresh));
    at.tell({ text: say.words("editor.wasSplit"), undo: () => editor.undo() });
  };
  return h("div", { class: "sit", key: "sit" }, drawing("walk"),
    h("p", null, h("b", null, say.words("editor.sits", { minutes: activity.minutes })), " ", say.words("editor.sitsWhy")),
    mover && h("button", { type: "button", class: "btn slim", onclick: up }, say.words("editor.getUp", { minutes: moving.minutes })));
}

/**
 * Which languages the texts show: one of them, or all side by side.
 * @param {Desk} at
 */
function tongues(at) {
  const { editor, say } = at;
  const button = (/** @type {string} */ name, /** @type {string} */ words, /** @type {boolean} */ on, /** @type {() => void} */ run) =>
    h("button", { key: name, type: "button", class: "tab", "aria-pressed": String(on), "aria-label": words, title: words, onclick: () => {
      run();
      at.redraw();
    } }, name);
  return h("span", { class: "tabs", role: "group", "aria-label": say.words("editor.languages") },
    editor.languages.map((one) => button(one, say.words("editor.language." + one), !editor.sideBySide && editor.seen === one, () => {
      editor.sideBySide = false;
      editor.seen = one;
    })),
    button(editor.languages.join(" | "), say.words("editor.sideBySide"), editor.sideBySide, () => { editor.sideBySide = true; }));
}

/**
 * A proposal in the languages of this plan.
 * @param {Desk} at @param {any} text
 */
function plain(at, text) {
  return at.editor.languages.length === 1 ? at.say.text(text) : text;
}

/** @param {Desk} at */
function languages(at) {
  const { editor, say } = at;
  const turn = (/** @type {string} */ one) => {
    editor.languages = editor.languages.indexOf(one) < 0 ? editor.languages.concat(one) : editor.languages.filter((other) => other !== one);
    editor.sideBySide = editor.languages.length > 1;
    editor.seen = editor.languages.indexOf(editor.seen) < 0 ? editor.first : editor.seen;
    at.redraw();
  };
  return h("fieldset", { class: "field", key: "languages" }, h("legend", null, say.words("editor.languages")),
    known.map((one) => h("label", { class: "check", key: one },
      h("input", { type: "checkbox", "data-checked": editor.languages.indexOf(one) >= 0 ? "yes" : "no", disabled: editor.first === one, onchange: () => turn(one) }), h("span", null, say.words("editor.language." + one)))),
    h("small", null, say.words("editor.languagesWhat")));
}

/**
 * What can be added: one card a kind.
 * @param {Desk} at
 */
function kinds(at) {
  const { editor, say, forms } = at;
  const names = Object.keys(forms.kinds).sort((one, other) => say.text(forms.kinds[one].title).localeCompare(say.text(forms.kinds[other].title)));
  const add = (/** @type {string} */ name, /** @type {any} */ ready) => {
    const place = editor.current + 1;
    editor.adding = false;
    editor.change(inserted(editor.plan, place, [fresh(at, name, ready)]), { current: place });
    at.tell({ text: say.words("editor.added"), undo: () => editor.undo() });
    const first = /** @type {HTMLElement | null} */ (document.querySelector(".form textarea"));
    if (first) {
      first.focus();
    }
  };
  return h("section", { class: "sheet kinds", key: "kinds", "aria-label": say.words("editor.add") },
    h("h2", null, say.words("editor.addWhat")),
    h("ul", null, names.map((name) => [
      h("li", { key: name }, card(say, forms.kinds[name], () => add(name))),
      forms.kinds[name].ready.map((/** @type {any} */ ready, /** @type {number} */ index) => h("li", { key: name + index, class: "ready" }, card(say, ready, () => add(name, ready)))),
    ])));
}

/** @param {import("./shapes/say.js").Say} say @param {any} about @param {() => void} onclick */
function card(say, about, onclick) {
  return h("button", { type: "button", onclick }, h("b", null, typed(say.text(about.title))), h("span", null, typed(say.text(about.purpose))));
}

/** @param {Desk} at @param {string} name @param {any} [ready] what of this kind needs nothing more to be written */
function fresh(at, name, ready) {
  const form = ready || at.forms.kinds[name];
  return { kind: name, title: plain(at, form.title), minutes: form.minutes, mode: form.mode, steps: form.steps.map((/** @type {any} */ step) => plain(at, step)), settings: form.settings || {} };
}
