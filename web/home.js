// The home page: sessions, plans, and the editor of one plan. It opens with the secret of its link; which plan is open stands in
// the address, so that the browser's "back" leaves the editor.
import { render } from "./dom.js";
import { Editor } from "./editor.js";
import { editorPage } from "./editor-page.js";
import { settle } from "./editor-tools.js";
import { asker, download, fileName } from "./home-desk.js";
import { alone, homePage, top } from "./home-page.js";
import { chooseLanguage, chosenLanguage, markLanguage, secretOf } from "./link.js";
import { loadSprite } from "./pieces.js";
import { beginRehearsal } from "./rehearsal.js";
import { speaker } from "./shapes/say.js";

/** @typedef {import("./shapes/say.js").Say} Say */
/** @typedef {import("./editor-page.js").News} News */

/** Milliseconds for which "Annuler" stays. */
const newsMilliseconds = 20000;
const place = /** @type {Element} */ (document.querySelector("#home"));
const route = /^#plan\/([\w-]+)$/;
const opened = route.exec(location.hash);
if (opened) {
  // A reload in the editor: what stands after # is no secret.
  history.replaceState(null, "", location.pathname);
}
const secret = secretOf("home");
const ask = asker(secret);

const page = {
  /** @type {Say | undefined} */
  say: undefined,
  /** @type {any} */
  forms: undefined,
  /** @type {any} what the home page lists */
  list: undefined,
  /** @type {Editor | undefined} */
  editor: undefined,
  /** @type {(News & {timer: number}) | undefined} */
  news: undefined,
  /** What keeps the page from working, as a code. */
  wrong: "",
};

function redraw() {
  const { say, editor } = page;
  if (!say) {
    return;
  }
  const title = editor ? say.text(editor.plan.title) : say.words("home.title");
  document.title = title + " · Gommette";
  document.body.className = editor ? "editing" : "home";
  const at = { say, forms: page.forms, list: page.list, ask, redraw, tell, turn, news: page.news, run: run(), open, make, refuse };
  const whole = page.wrong ? alone(at, page.wrong) : editor ? editorPage(Object.assign({ editor }, at)) : homePage(at);
  render(place, top(at, editor), whole);
  settle(place);
}

/** @param {News | undefined} news */
function tell(news) {
  if (page.news) {
    clearTimeout(page.news.timer);
  }
  page.news = news && Object.assign({ timer: setTimeout(() => tell(undefined), newsMilliseconds) }, news);
  redraw();
}

/** @param {string} code */
function refuse(code) {
  if (code === "stranger") {
    page.wrong = code;
    redraw();
  } else if (page.say) {
    const { say } = page;
    tell({ text: say.words("refused." + code) || say.words(code === "lost" ? "home.lost" : "home.refused") });
  }
}

/** @param {import("./link.js").Language} language */
function turn(language) {
  chooseLanguage(language);
  speak();
}

function speak() {
  const language = chosenLanguage();
  return fetch("/words/" + language + "/home.json").then((answer) => answer.json()).then((words) => {
    markLanguage(language);
    page.say = speaker(words, language);
    redraw();
  });
}

/** @returns {Promise<void>} */
function list() {
  return ask({ list: {} }).then((told) => {
    page.list = told;
    redraw();
  }, refuse);
}

/**
 * Opens a plan in the editor.
 * @param {string} id @param {boolean} [back] the address says so already
 * @returns {Promise<void>}
 */
function open(id, back) {
  return ask({ read: { plan: id } }).then((told) => edit(told, back), refuse);
}

/** @param {any} told @param {boolean} [back] */
function edit(told, back) {
  page.editor = new Editor(ask, told, chosenLanguage(), redraw);
  if (told.text.activities && told.text.activities.length > 0) {
    page.editor.current = 0;
  }
  if (!back) {
    history.pushState(null, "", "#plan/" + told.plan);
  }
  tell(undefined);
  window.scrollTo(0, 0);
}

/**
 * Keeps a new plan, and opens it.
 * @param {any} text @param {{template?: boolean, closed?: boolean}} [how]
 * @returns {Promise<any>}
 */
function make(text, how = {}) {
  return ask({ create: { text, template: how.template === true } }).then((told) => {
    if (!how.closed) {
      edit(told);
    }
    return told;
  }, refuse);
}

function leave() {
  const { editor } = page;
  page.editor = undefined;
  (editor ? editor.leave() : Promise.resolve()).then(list);
  tell(undefined);
}

/**
 * What the buttons above a plan do.
 * @returns {Record<string, () => void>}
 */
function run() {
  const editor = /** @type {Editor} */ (page.editor);
  const say = /** @type {Say} */ (page.say);
  return {
    back: () => history.length > 1 ? history.back() : leave(),
    undo: () => editor.undo(),
    redo: () => editor.redo(),
    export: () => download(fileName(say.text(editor.plan.title)) + ".json", JSON.stringify(editor.plan, null, 2) + "\n"),
    keep: () => { make(editor.plan, { template: true, closed: true }).then((told) => told && tell({ text: say.words("editor.kept") })); },
    rehearse: () => rehearse(editor, say),
    begin: () => { editor.leave().then(() => (editor.problems.length > 0 ? mend(editor, say) : begin(editor.id))); },
  };
}

/**
 * Bots play the plan as it is now, saved or not.
 * @param {Editor} editor @param {Say} say
 */
function rehearse(editor, say) {
  if (editor.state === "saved" && editor.problems.length > 0) {
    mend(editor, say);
    return;
  }
  tell({ text: say.words("editor.rehearsing") });
  beginRehearsal(secret, editor.plan).then((hasBegun) => (hasBegun ? tell(undefined) : editor.leave().then(() => {
    if (editor.problems.length > 0) {
      mend(editor, say);
    } else {
      tell({ text: say.words("editor.notRehearsed") });
    }
  })));
}

/**
 * Goes where the first mistake is told.
 * @param {Editor} editor @param {Say} say
 */
function mend(editor, say) {
  const found = /^activities\.(\d+)/.exec(editor.problems[0].path);
  editor.choose(found ? Number(found[1]) : -1);
  tell({ text: say.words("editor.mendToBegin") });
  const wrong = /** @type {HTMLElement | null} */ (document.querySelector("[aria-invalid=true]"));
  if (wrong) {
    wrong.focus();
  }
}

/** @param {string} id */
function begin(id) {
  ask({ begin: { plan: id } }).then((told) => {
    if (told.console) {
      location.assign(told.console);
    } else {
      open(id);
    }
  }, refuse);
}

/** @param {KeyboardEvent} event */
function keys(event) {
  const { editor } = page;
  const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z";
  if (!editor || !(isUndo || (event.ctrlKey && event.key.toLowerCase() === "y"))) {
    return;
  }
  event.preventDefault();
  if (isUndo && !event.shiftKey) {
    editor.undo();
  } else {
    editor.redo();
  }
}

window.addEventListener("popstate", () => {
  const found = route.exec(location.hash);
  if (found) {
    open(found[1], true);
  } else {
    leave();
  }
});
window.addEventListener("beforeunload", (event) => {
  if (page.editor && page.editor.state !== "saved") {
    event.preventDefault();
  }
});
document.addEventListener("keydown", keys);
loadSprite().then(redraw);
page.wrong = secret ? "" : "noSecret";
speak().then(() => {
  if (secret) {
    ask({ forms: {} }).then((told) => {
      page.forms = told;
      return opened ? open(opened[1]) : list();
    }, refuse);
  }
});
