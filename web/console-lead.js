// What the lead may do now, and what became of what was asked: one place, so that the bar, the keyboard and the shapes
// say and do the same. Nothing is decided here: commands come from the view, or go to the session as the wire says.
import { hex } from "./connection.js";

/** @typedef {import("./shapes/say.js").Say} Say */
/** @typedef {import("./link.js").Link} Link */
/** @typedef {{rank: number, word: string, command: Record<string, any>, careful: boolean, main: boolean, until?: number}} Move */
/**
 * What the page answers to the lead: `then` offers what usually comes next; `before` is what could be taken back when it was asked.
 * @typedef {{text: string, before?: number, then?: {word: string, run: () => void}, bad?: boolean, until: number}} News
 */
/** @typedef {{question: string, yes: string, run: () => Promise<void>}} Asking a second tap that is waited for */

/** How long an answer stays, as long as an action can be taken back. */
const newsMilliseconds = 20000;
export class Lead {
  /** @param {Link} link @param {() => Say} say @param {() => void} redraw */
  constructor(link, say, redraw) {
    this.link = link;
    this.say = say;
    this.redraw = redraw;
    this.pending = 0;
    /** @type {News | undefined} */
    this.news = undefined;
    /** @type {Asking | undefined} */
    this.asking = undefined;
    /** @type {HTMLElement | null} what had the focus when the question was asked */
    this.from = null;
  }

  /**
   * The plan in order.
   * @returns {Array<[string, any]>}
   */
  plan() {
    const plan = (this.link.session() || {}).plan || {};
    return Object.keys(plan)
      .map((id) => /** @type {[string, any]} */ ([id, plan[id]]))
      .sort((a, b) => a[1].rank - b[1].rank);
  }

  /**
   * The activity of the plan that goes on; an example of it has an id of its own.
   * @returns {string | undefined}
   */
  current() {
    const { activity } = this.link.session();
    return activity && (activity.of || activity.id);
  }

  /**
   * The activity so many places away from the current one, among those that are not left out.
   * @param {number} steps
   */
  neighbour(steps) {
    const current = this.current();
    const plan = this.plan().filter((one) => one[0] === current || !(one[1].skipped || one[1].postponed));
    return plan[(current ? plan.findIndex((one) => one[0] === current) : -1) + steps];
  }

  /** @returns {Move[]} */
  moves() {
    const wall = this.link.wall();
    const moves = (wall && wall.moves) || {};
    return Object.keys(moves)
      .map((id) => moves[id])
      .sort((a, b) => a.rank - b.rank);
  }

  /**
   * @param {string | undefined} activity
   * @param {Record<string, any>} command
   * @param {string} [done] what to say when it is done
   * @returns {Promise<void>}
   */
  send(activity, command, done) {
    this.pending += 1;
    this.settle();
    this.redraw();
    const before = (this.undoable() || { step: 0 }).step;
    return this.link.act(activity, command).then(
      () => this.answer({ text: done || "", before, until: Date.now() + newsMilliseconds }),
      (code) => this.answer({ text: this.refusal(code), bad: true, until: Date.now() + newsMilliseconds })
    );
  }

  /** @param {string} code */
  refusal(code) {
    const say = this.say();
    return say.words("refused." + code) || say.words("lead.refused");
  }

  /** @param {News} news */
  answer(news) {
    this.pending -= 1;
    this.tell(news.text ? news : undefined);
  }

  /** @param {News | undefined} news */
  tell(news) {
    this.news = news;
    this.redraw();
  }

  /**
   * Asks for a second tap before something the room would notice.
   * @param {string} question @param {string} yes @param {() => Promise<void>} run
   */
  ask(question, yes, run) {
    this.from = /** @type {HTMLElement | null} */ (document.activeElement);
    this.asking = { question, yes, run };
    this.redraw();
    const no = /** @type {HTMLElement | null} */ (document.querySelector(".asking .no"));
    if (no) {
      no.focus();
    }
  }

  /**
   * The last action of any lead, while it can still be taken back.
   * @returns {{step: number, word: string, seconds: number} | undefined}
   */
  undoable() {
    const undo = (this.link.session() || {}).undo;
    const left = undo ? undo.until - this.link.now() : 0;
    return left > 0 ? { step: undo.step, word: undo.word, seconds: Math.ceil(left / 1000) } : undefined;
  }

  /** Takes it back, whoever did it. */
  takeBack() {
    const undo = this.undoable();
    return undo ? this.send(undefined, { undo: { step: undo.step } }, this.say().words("lead.undone")) : Promise.resolve();
  }

  /** The question is answered, or left: the keyboard goes on from where it was. */
  settle() {
    const back = this.asking && this.from;
    this.asking = undefined;
    if (back) {
      this.redraw();
      back.focus();
    }
  }

  /** @param {Move} move */
  make(move) {
    const activity = this.link.session().activity.id;
    const say = this.say();
    const run = () => this.send(activity, move.command);
    if (move.careful) {
      this.ask(say.words("move." + move.word + ".sure") || moveWord(say, move), moveWord(say, move), run);
    } else {
      run();
    }
  }

  /**
   * Opens another activity; coming back loses nothing.
   * @param {[string, any]} target
   */
  go(target) {
    const current = this.link.session().activity;
    const command = { go: Object.assign({ activity: target[0] }, current ? { from: current.id } : {}) };
    return this.send(undefined, command, this.say().words("lead.wentTo", { title: this.say().text(target[1].title) }));
  }

  /** @param {number} minutes */
  addMinutes(minutes) {
    return this.send(undefined, { addMinutes: { minutes } }, this.say().words("lead.more2"));
  }

  /**
   * What is done to notes of the board.
   * @param {string} name @param {any} touch @param {string[]} notes @param {{words?: string, column?: string}} given
   */
  touch(name, touch, notes, given) {
    const activity = this.link.session().activity.id;
    const done = this.say().words("lead.did." + name) || this.say().words("lead.did.other");
    if (touch.makes) {
      const made = (touch.makes === "group" ? "g" : "n") + hex(8);
      const words = touch.words ? { [touch.makes === "group" ? "title" : "text"]: given.words || "" } : {};
      return this.send(activity, { [name]: Object.assign({ notes, [touch.makes]: made }, words) }, done);
    }
    if (touch.takes) {
      const board = (this.link.wall() || {}).board || {};
      const values = notes.map((note) => ((board.notes || {})[note] || {})[touch.takes]).filter((value, index, all) => all.indexOf(value) === index);
      return this.all(activity, values.map((value) => ({ [name]: { [touch.takes]: value } })), done);
    }
    return this.all(activity, notes.map((note) => ({ [name]: Object.assign({ note }, touch.column ? { column: given.column } : {}, touch.words ? { reason: given.words || "" } : {}) })), done);
  }

  /**
   * @param {string} activity
   * @param {Array<Record<string, any>>} commands one after the other
   * @param {string} done
   * @returns {Promise<void>}
   */
  all(activity, commands, done) {
    /** @type {Promise<void>} */
    let last = Promise.resolve();
    commands.forEach((command) => {
      last = last.then(() => this.send(activity, command, done));
    });
    return last;
  }
}

/** @param {Say} say @param {Move} move */
export function moveWord(say, move) {
  return say.words("move." + move.word + ".do") || move.word;
}
