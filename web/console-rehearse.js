// "Essai à blanc": bots play the plan on a server of their own. This page begins one in another tab; the console of a
// rehearsal says how fast the bots are, lets something go wrong, and tells what the rehearsal has found.
import { plan } from "./console-plan.js";
import { h } from "./dom.js";
import { beginRehearsal } from "./rehearsal.js";
import { sign } from "./shapes/pictures.js";
import { typed } from "./shapes/say.js";

/** @typedef {import("./console-page.js").Desk} Desk */

const speeds = [1, 4, 10, 30];
/** @type {Array<[string, string, Record<string, any>]>} name, pictogram, wish */
const surprises = [
  ["late", "plus", { late: 6 }], ["cut", "phone", { cut: 20 }], ["insult", "warn", { insult: true }], ["close", "lock", { close: true }], ["lose", "time", { lose: 15 }],
];
const everyMilliseconds = 2000;

/** The rehearsal that this console leads, when it leads one. */
export class Rehearsal {
  /** @param {string} secret of this console @param {() => void} changed */
  constructor(secret, changed) {
    this.secret = secret;
    this.changed = changed;
    /** @type {any} what it has found; nothing when this session is no rehearsal */
    this.state = undefined;
    this.surprise = "";
    this.isOver = false;
    /** @type {string} why another one could not be begun */
    this.trouble = "";
    this.isBeginning = false;
    this.isFollowed = false;
  }

  /**
   * Asks again and again what it has found, from the moment when the session says that it is a rehearsal.
   * @param {boolean} isRehearsal
   */
  follow(isRehearsal) {
    if (isRehearsal && !this.isFollowed) {
      this.isFollowed = true;
      this.ask();
      setInterval(() => this.isOver || this.ask(), everyMilliseconds);
    }
  }

  /** @param {Record<string, any>} [wish] @returns {Promise<boolean>} whether this session is a rehearsal */
  ask(wish) {
    const options = { method: wish ? "POST" : "GET", headers: { authorization: "Bearer " + this.secret }, body: wish && JSON.stringify(wish) };
    return fetch("/rehearsal", options)
      .then((answer) => (answer.ok ? answer.json() : undefined))
      .then((state) => {
        this.state = state || this.state;
        this.changed();
        return Boolean(state);
      })
      .catch(() => Boolean(this.state));
  }

  /** Ends it; nothing of it is kept. */
  stop() {
    this.isOver = true;
    return this.ask({ stop: true });
  }

  /** Begins a rehearsal of this session's plan, in a tab of its own. */
  begin() {
    this.trouble = "";
    this.isBeginning = true;
    this.changed();
    return beginRehearsal(this.secret).then((hasBegun) => {
      this.trouble = hasBegun ? "" : "lead.rehearseFailed";
      this.isBeginning = false;
      this.changed();
    });
  }
}

/**
 * Always in sight during a rehearsal: that it is one, and how fast it goes.
 * @param {Desk} at
 */
export function rehearsing(at) {
  const { say, desk } = at;
  const state = desk.rehearsal && desk.rehearsal.state;
  return (
    state &&
    h("aside", { class: "rehearsing", key: "rehearsing", "aria-label": say.words("lead.rehearse") },
      h("p", null, h("b", null, say.words("lead.rehearse")), " · ", say.words("lead.rehearseKept", { people: state.people })),
      h("div", { class: "choices", role: "group", "aria-label": say.words("lead.rehearseSpeed") },
        speeds.map((speed) => h("button", { type: "button", key: speed, class: "btn soft tiny", "aria-pressed": String(state.speed === speed), onclick: () => { desk.rehearsal.ask({ speed }); } }, "× " + speed))),
      h("button", { type: "button", class: "btn soft tiny", "aria-pressed": String(state.lead), onclick: () => { desk.rehearsal.ask({ lead: !state.lead }); } }, say.words("lead.rehearseBots")),
      h("button", { type: "button", class: "btn soft tiny", onclick: () => stop(at) }, say.words("lead.rehearseStop")))
  );
}

/** @param {Desk} at */
function stop(at) {
  at.lead.ask(at.say.words("lead.rehearseSure"), at.say.words("lead.rehearseStop"), () => {
    at.lead.asking = undefined;
    return at.desk.rehearsal.stop().then(() => {
      window.close();
      location.replace("/");
    });
  });
}

/**
 * What could go wrong, and what has been found.
 * @param {Desk} at
 */
export function rehearse(at) {
  const { say } = at;
  return [
    h("div", { class: "room rest", key: "room" }, h("h1", { tabindex: "-1" }, say.words("lead.rehearseIf")), accidents(at)),
    h("div", { class: "side", key: "side" }, findings(at)),
    plan(at),
  ];
}

/** @param {Desk} at */
function accidents(at) {
  const { say, desk } = at;
  const cause = (/** @type {string} */ name, /** @type {Record<string, any>} */ wish) => () => {
    desk.rehearsal.surprise = name;
    desk.rehearsal.ask(wish);
  };
  const surprise = desk.rehearsal.surprise;
  return h("section", { class: "sheet accidents", key: "accidents" },
    h("p", { class: "quiet" }, say.words("lead.rehearseIfWhat")),
    h("div", { class: "acts" }, surprises.map(([name, picture, wish]) =>
      h("button", { type: "button", class: "btn", key: name, "aria-pressed": String(surprise === name), onclick: cause(name, wish) }, sign(picture), say.words("lead.accident." + name)))),
    h("p", { class: "way", role: "status" }, surprise && say.words("lead.wayOut." + surprise)));
}

/** @param {Desk} at */
function findings(at) {
  const { say, lead, desk } = at;
  const state = desk.rehearsal.state;
  /** @type {Array<[string, boolean, string]>} */
  const found = [];
  lead.plan().forEach(([id, activity]) => {
    const long = state.longSteps[id];
    const minutes = Math.round((state.played[id] || 0) / 60);
    const title = say.text(activity.title);
    if (long) {
      found.push(["long " + id, true, say.words("lead.foundOne.long", { title, step: long.step, characters: long.characters })]);
    }
    if (minutes > activity.minutes) {
      found.push(["over " + id, true, say.words("lead.foundOne.over", { title, minutes, planned: activity.minutes })]);
    }
  });
  if (state.withoutHostNotes > 0) {
    found.push(["host", true, say.words("lead.foundOne.host", { count: state.withoutHostNotes })]);
  }
  if (state.arrivalSeconds !== undefined) {
    found.push(["in", false, say.words("lead.foundOne.in", { people: state.people, seconds: state.arrivalSeconds })]);
  }
  return h("section", { class: "sheet findings", key: "findings", "aria-label": say.words("lead.found") },
    h("div", { class: "head" }, h("h2", null, say.words("lead.found"))),
    h("ul", null, found.map(([key, isBad, words]) => h("li", { key, class: isBad ? "todo" : "" }, sign(isBad ? "warn" : "check"), h("p", null, typed(words))))),
    found.length === 0 && h("p", { class: "quiet" }, say.words("lead.foundOne.none")),
    h("p", { class: "quiet" }, say.words("lead.rehearseThrown")));
}
