// A plan being written: its text, what was done and undone, and what the server has of it. Nothing is lost: what is not saved
// yet is also kept in the browser, and a text that was changed elsewhere meanwhile is kept apart, never written over.
import { activities, languagesOf, valueAt, withValue } from "./editor-plan.js";

/** @typedef {import("./editor-plan.js").Plan} Plan */
/** @typedef {import("./editor-plan.js").Path} Path */
/** @typedef {{path: string, line: number, problem: any, advice: any}} Problem */
/** @typedef {{plan: Plan, current: number, subject: string}} Moment */
/** @typedef {"saved" | "saving" | "waiting"} State */

/** Milliseconds without a key before the text is saved, and between two tries without a network. */
const pause = 700;
const retry = 3000;
const mostMoments = 200;
/** The languages a plan may be written in. */
export const known = ["fr", "en", "ar"];

export class Editor {
  /**
   * @param {import("./home-desk.js").Ask} ask
   * @param {{plan: string, version: number, text: Plan, problems: Problem[], template?: boolean}} told
   * @param {string} language the reader's, in which a text without language is
   * @param {() => void} redraw
   */
  constructor(ask, told, language, redraw) {
    this.ask = ask;
    this.redraw = redraw;
    this.id = told.plan;
    this.version = told.version;
    this.plan = told.text;
    this.template = told.template === true;
    this.problems = told.problems;
    /** The activity in hand, from 0; -1 is the workshop itself. */
    this.current = -1;
    /** @type {State} */
    this.state = "saved";
    /** @type {string[]} what this window's text was kept apart from */
    this.apart = [];
    /** @type {Moment[]} */
    this.past = [];
    /** @type {Moment[]} */
    this.future = [];
    this.adding = false;
    this.timer = 0;
    this.sending = false;
    const found = languagesOf(told.text, known);
    this.languages = found.length > 0 ? found : [language];
    this.sideBySide = false;
    this.seen = this.languages.indexOf(language) >= 0 ? language : this.languages[0];
    this.recover();
  }

  get first() {
    return this.languages[0];
  }

  /** @returns {string[]} those that are shown */
  get shown() {
    return this.sideBySide ? this.languages : [this.seen];
  }

  /** What was typed before the page died, if the server does not have it. */
  recover() {
    const kept = read(this.key());
    if (kept && JSON.stringify(kept.text) !== JSON.stringify(this.plan)) {
      this.plan = kept.text;
      this.version = kept.version;
      this.later(0);
    }
  }

  key() {
    return "gommette.plan." + this.id;
  }

  /**
   * A new text. What is typed in one field without leaving it is one thing to undo.
   * @param {Plan} plan @param {{subject?: string, current?: number}} [how]
   */
  change(plan, how = {}) {
    const subject = how.subject || "";
    const last = this.past[this.past.length - 1];
    if (!subject || !last || last.subject !== subject || this.future.length > 0) {
      this.past = this.past.concat({ plan: this.plan, current: this.current, subject }).slice(-mostMoments);
    }
    this.future = [];
    this.put(plan, how.current === undefined ? this.current : how.current);
  }

  /** @param {Path} path @param {any} value */
  set(path, value) {
    this.change(withValue(this.plan, path, value), { subject: path.join(".") });
  }

  /** @param {Path} path @param {any} value */
  with(path, value) {
    return withValue(this.plan, path, value);
  }

  /** @param {Path} path */
  at(path) {
    return valueAt(this.plan, path);
  }

  /** @param {Plan} plan @param {number} current */
  put(plan, current) {
    this.plan = plan;
    this.current = Math.min(current, activities(plan).length - 1);
    write(this.key(), { text: plan, version: this.version });
    this.state = "saving";
    this.later(pause);
    this.redraw();
  }

  /** @param {number} current */
  choose(current) {
    this.current = current;
    this.adding = false;
    // What is typed from now on is another thing to undo.
    this.past = this.past.map((moment) => Object.assign({}, moment, { subject: "" }));
    this.redraw();
  }

  undo() {
    const moment = this.past.pop();
    if (moment) {
      this.future.push({ plan: this.plan, current: this.current, subject: "" });
      this.put(moment.plan, moment.current);
    }
  }

  redo() {
    const moment = this.future.pop();
    if (moment) {
      this.past.push({ plan: this.plan, current: this.current, subject: "" });
      this.put(moment.plan, moment.current);
    }
  }

  /** @param {number} milliseconds */
  later(milliseconds) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), milliseconds);
  }

  /** @returns {Promise<void>} done when the server has what is written now, or refuses it */
  save() {
    if (this.sending) {
      this.later(pause);
      return Promise.resolve();
    }
    clearTimeout(this.timer);
    const text = this.plan;
    this.sending = true;
    return this.ask({ save: { plan: this.id, version: this.version, text } }).then(
      (told) => this.saved(text, told),
      (code) => this.failed(code)
    );
  }

  /** @param {Plan} text @param {any} told */
  saved(text, told) {
    this.sending = false;
    forget(this.key());
    if (told.apart) {
      this.apart = this.apart.concat(this.id);
      this.id = told.plan;
    }
    this.version = told.version;
    this.problems = told.problems;
    if (this.plan === text) {
      this.state = "saved";
    } else {
      write(this.key(), { text: this.plan, version: this.version });
      this.later(pause);
    }
    this.redraw();
  }

  /** @param {string} code */
  failed(code) {
    this.sending = false;
    this.state = "waiting";
    this.refused = code;
    this.later(retry);
    this.redraw();
  }

  /** Leaves for another page: what is typed is sent at once. */
  leave() {
    return this.state === "saved" ? Promise.resolve() : this.save();
  }

  /** @param {string} path */
  problemsAt(path) {
    return this.problems.filter((one) => one.path === path);
  }

  /** @param {string} path */
  problemsUnder(path) {
    return this.problems.filter((one) => one.path === path || one.path.slice(0, path.length + 1) === path + ".");
  }
}

/** @param {string} key @returns {any} */
function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key) || "null");
  } catch (error) {
    return null;
  }
}

/** @param {string} key @param {any} value */
function write(key, value) {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch (error) {
    // A full or private browser: the server has it in a moment.
  }
}

/** @param {string} key */
function forget(key) {
  try {
    localStorage.removeItem(key);
  } catch (error) {
    // Nothing was kept.
  }
}
