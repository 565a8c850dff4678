// The home page: the session of today on top, then the plans to prepare the next one, then what has been.
import { h } from "./dom.js";
import { stateWord } from "./editor-budget.js";
import { drawing, tool } from "./editor-tools.js";
import { otherLanguages } from "./link.js";
import { sticker } from "./shapes/pictures.js";
import { spaced, typed, written } from "./shapes/say.js";

/** @typedef {import("./shapes/say.js").Say} Say */
/** @typedef {import("./editor-page.js").News} News */
/**
 * @typedef {object} At
 * @property {Say} say
 * @property {any} forms
 * @property {any} list
 * @property {import("./home-desk.js").Ask} ask
 * @property {() => void} redraw
 * @property {(news: News | undefined) => void} tell
 * @property {(language: string) => void} turn to another language
 * @property {News | undefined} news
 * @property {Record<string, () => void>} run
 * @property {(id: string) => Promise<void>} open
 * @property {(text: any, how?: {template?: boolean, closed?: boolean}) => Promise<any>} make
 * @property {(code: string) => void} refuse
 */

/** @param {At} at @param {import("./editor.js").Editor | undefined} editor */
export function top(at, editor) {
  const { say } = at;
  return [
    h("header", { class: "top", key: "top" },
      editor ? h("button", { type: "button", class: "plain home", onclick: at.run.back }, drawing("back", "mirror"), h("span", null, say.words("home.title"))) : h("p", { class: "logo" }, sticker(1), h("span", null, "Gommette")),
      editor && editor.apart.length > 0 && h("p", { class: "apart", role: "alert" }, say.words("editor.apart"), " ", h("button", { type: "button", class: "plain", onclick: () => at.open(editor.apart[editor.apart.length - 1]) }, say.words("editor.seeOther"))),
      h("span", { class: "speaks push", key: "speaks" }, otherLanguages(say.language).map(([code, name]) =>
        h("button", { type: "button", class: "plain", key: code, lang: code, onclick: () => at.turn(code) }, name))),
      editor && stateWord(Object.assign({ editor }, at))),
    h("div", { class: at.news ? "news" : "news away", role: "status", key: "news" }, at.news && h("p", null, at.news.text), at.news && at.news.undo && h("button", { type: "button", class: "btn slim", onclick: () => back(at) }, say.words("home.undo"))),
  ];
}

/** @param {At} at */
function back(at) {
  const undo = at.news && at.news.undo;
  at.tell(undefined);
  if (undo) {
    undo();
  }
}

/** @param {At} at @param {string} why */
export function alone(at, why) {
  return h("main", { class: "sentence", key: "alone" }, sticker(1), h("h1", null, at.say.words("home." + why)), h("p", null, at.say.words("home.secretHelp")));
}

/** @param {At} at */
export function homePage(at) {
  const { say, list } = at;
  if (!list) {
    return h("main", { class: "sentence", key: "opening" }, sticker(1), h("p", { role: "status" }, say.words("home.opening")));
  }
  const sessions = entries(list.sessions).sort((one, other) => other[1].day - one[1].day);
  const open = sessions.filter((one) => one[1].console);
  const plans = entries(list.plans);
  const own = plans.filter((one) => one[1].sort === "draft").sort((one, other) => other[1].changedAt - one[1].changedAt);
  const models = plans.filter((one) => one[1].sort !== "draft").sort((one, other) => (one[1].sort < other[1].sort ? 1 : one[1].sort > other[1].sort ? -1 : say.text(one[1].title).localeCompare(say.text(other[1].title))));
  return h("main", { class: "page", key: "home" },
    open.length > 0 ? tonight(at, open) : welcome(at),
    h("div", { class: "two" }, mine(at, own), ready(at, models)),
    past(at, sessions));
}

/** @param {Record<string, any>} map @returns {Array<[string, any]>} */
function entries(map) {
  return Object.keys(map).map((id) => /** @type {[string, any]} */ ([id, map[id]]));
}

/**
 * The sessions that are open: the newest large.
 * @param {At} at @param {Array<[string, any]>} open
 */
function tonight(at, open) {
  const { say } = at;
  const [first, ...others] = open;
  return h("section", { class: "tonight", key: "tonight", "aria-label": say.words("home.tonight") },
    h("div", { class: "what" },
      h("p", { class: "when" }, say.words("home.phase." + first[1].phase), " · ", day(say, first[1].day)),
      h("h1", null, typed(say.text(first[1].title))),
      h("p", { class: "code" }, say.words("home.code"), " ", h("b", null, spaced(first[1].code)), first[1].people > 0 && " · " + say.words("home.people", { people: first[1].people })),
      h("p", { class: "go" }, h("a", { class: "btn big main", key: "console", href: first[1].console }, say.words("home.console")), h("a", { class: "btn big", key: "screen", href: first[1].screen, target: "gommette-screen", rel: "noopener" }, say.words("home.screen")))),
    others.length > 0 && h("div", { class: "ready" }, h("h2", null, say.words("home.alsoOpen")),
      h("ul", null, others.slice(0, 5).map(([id, session]) => h("li", { key: id }, h("span", null, typed(say.text(session.title)), h("small", null, say.words("home.phase." + session.phase))), h("a", { class: "btn slim", href: session.console, "aria-label": say.words("home.consoleOf", { title: say.text(session.title) }) }, say.words("home.openIt")))))));
}

/** @param {At} at */
function welcome(at) {
  const { say } = at;
  return h("section", { class: "tonight", key: "welcome" }, h("div", { class: "what" }, h("h1", null, say.words("home.welcome")), h("p", { class: "lead" }, say.words("home.welcomeWhat"))));
}

/** @param {At} at @param {Array<[string, any]>} plans */
function mine(at, plans) {
  const { say } = at;
  return h("section", { key: "mine", "aria-label": say.words("home.mine") },
    h("div", { class: "head" }, h("h2", null, say.words("home.mine"))),
    plans.length === 0 && h("p", { class: "quiet" }, say.words("home.noPlan")),
    plans.length > 0 && h("ul", { class: "plans" }, plans.map(([id, plan]) => h("li", { key: id },
      h("button", { type: "button", class: "name", onclick: () => at.open(id) }, h("b", null, typed(say.text(plan.title) || say.words("editor.untitledPlan"))), h("small", null, figures(say, plan), " · ", say.words("home.changed", { day: day(say, plan.changedAt) }))),
      h("span", { class: "tools" },
        tool("copy", say.words("home.copyOf", { title: say.text(plan.title) }), () => { duplicate(at, id); }),
        tool("cross", say.words("home.awayWith", { title: say.text(plan.title) }), () => remove(at, id)))))),
    h("div", { class: "row new" },
      h("button", { type: "button", class: "btn slim", onclick: () => at.make(nothing()) }, "+ ", say.words("home.new")),
      h("label", { class: "btn slim soft file" }, h("input", { type: "file", accept: ".json,application/json", class: "away", onchange: (/** @type {any} */ event) => take(at, event.target) }), say.words("home.import"))));
}

/** @param {At} at @param {Array<[string, any]>} plans */
function ready(at, plans) {
  const { say } = at;
  return h("section", { key: "ready", "aria-label": say.words("home.ready") },
    h("div", { class: "head" }, h("h2", null, say.words("home.ready"))),
    h("ul", { class: "plans" }, plans.map(([id, plan]) => h("li", { key: id },
      h("span", { class: "name" }, h("b", null, typed(say.text(plan.title))), h("small", null, plan.sort === "template" && h("span", { class: "tag" }, say.words("home.template")), plan.sort === "template" && " ", figures(say, plan))),
      h("span", { class: "tools" },
        h("button", { type: "button", class: "btn slim", "aria-label": say.words("home.fromOf", { title: say.text(plan.title) }), onclick: () => { duplicate(at, id); } }, say.words("home.from")),
        plan.sort === "template" && tool("cross", say.words("home.awayWith", { title: say.text(plan.title) }), () => remove(at, id)))))));
}

/** @param {At} at @param {Array<[string, any]>} sessions */
function past(at, sessions) {
  const { say } = at;
  const done = sessions.filter((one) => !one[1].console);
  return done.length > 0 && h("section", { key: "past", "aria-label": say.words("home.past") },
    h("h2", null, say.words("home.past")),
    h("table", { class: "list" },
      h("thead", null, h("tr", null, h("th", { scope: "col", key: "1" }, say.words("home.session")), h("th", { scope: "col", key: "2" }, say.words("home.day")), h("th", { scope: "col", key: "3", class: "n" }, say.words("home.persons")))),
      h("tbody", null, done.map(([id, session]) => h("tr", { key: id }, h("td", { key: "1" }, typed(say.text(session.title))), h("td", { key: "2" }, day(say, session.day)), h("td", { key: "3", class: "n" }, session.people))))));
}

/** @param {Say} say @param {any} plan */
function figures(say, plan) {
  return say.words("home.figures", { activities: plan.activities, minutes: plan.minutes });
}

/** @param {Say} say @param {number} instant */
function day(say, instant) {
  return new Date(instant).toLocaleDateString(written(say.language), { day: "numeric", month: "long" });
}

/** A plan with nothing in it but its questions. */
function nothing() {
  return { title: "", purpose: "", sponsor: "", activities: [] };
}

/** @param {At} at @param {string} id */
function duplicate(at, id) {
  at.ask({ read: { plan: id } }).then((told) => at.make(told.text), at.refuse);
}

/** @param {At} at @param {string} id */
function remove(at, id) {
  const { say } = at;
  const again = () => at.ask({ list: {} }).then((told) => {
    at.list.plans = told.plans;
    at.redraw();
  }, at.refuse);
  at.ask({ remove: { plan: id } }).then((told) => {
    const undo = () => at.ask({ create: { text: told.text, template: told.template, plan: id } }).then(again, at.refuse);
    at.tell({ text: say.words("home.removed", { title: say.text(told.text.title) || say.words("editor.untitledPlan") }), undo: () => { undo(); } });
    return again();
  }, at.refuse);
}

/** @param {At} at @param {HTMLInputElement} input */
function take(at, input) {
  const { say } = at;
  const file = input.files && input.files[0];
  if (!file) {
    return;
  }
  const reader = new FileReader();
  reader.onload = () => at.ask({ take: { file: String(reader.result) } }).then((told) => {
    input.value = "";
    if (told.plan) {
      at.open(told.plan);
    } else {
      const first = told.problems[0];
      at.tell({ text: say.words("home.noFile", { name: file.name, line: first.line }) });
    }
  }, at.refuse);
  reader.readAsText(file);
}
