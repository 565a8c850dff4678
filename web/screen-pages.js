// The pages of the projector: welcome, an activity, the wall at rest, thanks; what the lead puts on the wall is in screen-states.js.
import { h } from "./dom.js";
import { attention, calendar, code, later, next, rules, tables, trial } from "./screen-states.js";
import { clock, digits, face } from "./shapes/clock.js";
import { columnPicture, crowd, qr } from "./shapes/pictures.js";
import { dayInWords, spaced, typed } from "./shapes/say.js";
import { ways } from "./shapes/ways.js";

/** @typedef {import("./shapes/say.js").Say} Say */
/**
 * @typedef {object} Shown
 * @property {Say} say
 * @property {any} session
 * @property {any} wall
 * @property {number} now
 * @property {string} state
 * @property {boolean} code
 * @property {boolean} spread
 * @property {boolean} one
 * @property {boolean} narrow
 * @property {string[]} fresh
 * @property {boolean} turning
 * @property {boolean} sides
 * @property {(above: string, title: string, turn?: string) => any} bar
 */
/**
 * A page of the wall: the ways to show it, the first that fits is taken; each is a list of leaves that follow one another.
 * @typedef {{name: string, key: string, ways: Array<Array<(turn: string) => any>>}} Page
 */

/** @param {Omit<Shown, "bar">} seen @returns {Page} */
export function page(seen) {
  /** @type {Shown} */
  const shown = Object.assign({ bar: (/** @type {string} */ above, /** @type {string} */ title, /** @type {string | undefined} */ turn) => bar(shown, above, title, turn) }, seen);
  const { session, say } = shown;
  if (shown.state === "ended") {
    return single("note-page", note(say.words("wall.wrong"), say.words("wall.wrongHelp")));
  }
  if (!session) {
    return single("note-page", note(say.words("wall.starting"), shown.state === "lost" ? say.words("wall.lost") : ""));
  }
  return session.blank ? single("blank", blank(shown)) : put(shown) || (session.phase === "welcome" ? welcomes(shown) : session.phase === "closed" ? over(shown) : activity(shown));
}

/**
 * What the lead put on the wall over the activity; the hand before all.
 * @param {Shown} shown @returns {Page | undefined}
 */
function put(shown) {
  const { session } = shown;
  if (session.attention) {
    return single("attention", attention(shown));
  }
  if ((shown.code || session.wall === "code") && !session.withoutPhones) {
    return single("code-page", code(shown));
  }
  if (session.wall === "trial") {
    return single("trial", trial(shown));
  }
  if (session.wall === "next") {
    return single("next", next(shown));
  }
  if (session.wall === "tables" && session.tables) {
    return { name: "running", key: "tables", ways: [[(turn) => tables(shown, turn)]] };
  }
  if (session.wall === "later") {
    return { name: "running", key: "later", ways: [[(turn) => later(shown, turn)]] };
  }
  return session.wall === "rules" ? { name: "running", key: "rules", ways: [[(turn) => rules(shown, turn)]] } : undefined;
}

/**
 * While people come in: the question and the code, then the rules, then where to sit.
 * @param {Shown} shown @returns {Page}
 */
function welcomes(shown) {
  const { session } = shown;
  /** @type {Array<(turn: string) => any>} */
  const leaves = [(turn) => welcome(shown, turn)];
  if (session.rules && Object.keys(session.rules).length > 0) {
    leaves.push((turn) => rules(shown, turn));
  }
  if (session.tables && Object.keys(session.tables).length > 1) {
    leaves.push((turn) => tables(shown, turn));
  }
  return { name: "welcome", key: "welcome", ways: [leaves] };
}

/** @param {string} name @param {any} tree @returns {Page} */
function single(name, tree) {
  return { name, key: name, ways: [[() => tree]] };
}

/** @param {string} title @param {string} more */
function note(title, more) {
  return [h("h1", { key: "title" }, title), more && h("p", { role: "status", key: "more" }, more)];
}

/**
 * The corner that never moves: what a late-comer needs.
 * @param {Shown} shown
 */
function door(shown) {
  const { session, say } = shown;
  return !session.withoutPhones && h(
    "div",
    { class: "door", key: "door" },
    h("p", null, say.words("wall.join")),
    h("b", { class: "code" }, spaced(session.code)),
    h("p", { class: "address " + (session.address.length > 16 ? "long" : "") }, session.address)
  );
}

/** @param {Shown} shown @param {string} above @param {string} title @param {string} [turn] which page of how many */
function bar(shown, above, title, turn) {
  const { session } = shown;
  const large = session.activity && shown.wall && shown.wall.steps && (session.activity.steps || []).length === 0 && title === shown.say.text(session.activity.title);
  const time = session.phase === "running" && !large ? timed(shown) : null;
  return h(
    "header",
    { class: "bar", key: "bar" },
    h("div", null, above && h("p", { role: "status" }, typed(above)), h("h1", { "data-type": "1.6 1.45 1.2 1.1 1", "data-height": "2.7" }, typed(title))),
    h("div", { class: "told" }, shown.state === "lost" ? h("p", { class: "lost", role: "status" }, shown.say.words("wall.lost")) : time, turn && h("p", { class: "pages" }, turn)),
    door(shown)
  );
}

/** @param {Shown} shown */
function timed(shown) {
  const time = clock(shown.session.activity, shown.now);
  if (!time) {
    return null;
  }
  return h("div", { class: "clock " + time.level, role: "timer" }, face(time.share), h("p", null, shown.say.words(told(time)), h("b", null, digits(time.left))));
}

/** @param {import("./shapes/clock.js").Clock} time what is said of it: colour is never alone */
function told(time) {
  return time.paused ? "wall.paused" : time.level === "calm" ? "wall.left" : "wall." + time.level;
}

/** @param {Shown} shown @param {string} turn */
function welcome(shown, turn) {
  const { session, say } = shown;
  const title = say.text(session.title);
  const purpose = say.text(session.purpose);
  const here = session.withoutPhones ? say.words("wall.nobodyHere") : session.people > 0 ? say.words("wall.peopleHere", { people: session.people }) : say.words("wall.nobodyHere");
  return h(
    "main",
    { key: "welcome", class: "front" + (purpose.length > 90 ? " wordy" : "") + (session.withoutPhones ? " phoneless" : "") },
    h(
      "div",
      { class: "say" },
      h("h1", { "data-type": "2.5 2.2 1.9 1.65 1.45 1.25 1.1 1", "data-height": purpose.length > 90 ? "5.3" : shown.narrow ? "6" : "7.6" }, typed(title)),
      h("p", { class: "sheet purpose", "data-type": "1.25 1.1 1", "data-height": "5.4" }, h("b", null, say.words("wall.purpose")), " ", typed(purpose)),
      h("div", { class: "here", role: "status" }, !session.withoutPhones && pawns(session.people), h("p", null, here))
    ),
    !session.withoutPhones && join(shown),
    h("footer", { class: "legal" }, turn && h("p", { class: "pages" }, turn), h("p", null, session.sponsor && [typed(say.text(session.sponsor)), " "], session.keptUntil ? say.words("wall.legal", { date: dayInWords(session.keptUntil, say.language) }) : say.words("wall.legalPlain")))
  );
}

/** @param {Shown} shown */
function join({ session, say }) {
  return h(
    "div",
    { class: "join" },
    h("h2", null, say.words("wall.join")),
    session.qr && qr(session.qr, say.words("wall.qrName")),
    h("p", null, say.words("wall.orType")),
    h("p", { class: "address " + (session.address.length > 16 ? "long" : "") }, session.address),
    h("p", null, say.words("wall.then"), " ", h("b", { class: "code" }, spaced(session.code)))
  );
}

/** @param {number} people */
function pawns(people) {
  /** @type {Array<"done">} */
  const states = [];
  for (let index = 0; index < Math.min(people, 120); index += 1) {
    states.push("done");
  }
  return people > 0 && crowd(states, people > 20 ? 12 : 400);
}

/** @param {Shown} shown @returns {Page} */
function activity(shown) {
  const { session, say, wall } = shown;
  const title = session.activity ? say.text(session.activity.title) : say.text(session.title);
  if (!wall) {
    return single("running", [bar(shown, "", title), h("main", { key: "main" }, h("p", { class: "none" }, say.words("wall.starting")))]);
  }
  const figures = wall.figures || {};
  const ask = say.words("wall." + wall.word + ".ask", figures);
  const above = say.words("wall." + wall.word + ".say", figures);
  const count = wall.board && wall.board.faceDown && say.words("wall." + wall.word + ".count", figures);
  if (wall.steps && (session.activity.steps || []).length === 0) {
    return single("running", [bar(shown, "", title), h("main", { key: "main" }, quiet(shown), lastDate(shown))]);
  }
  const possible = ways(wall, Object.assign({ steps: session.activity.steps || [], picture: session.activity.picture }, shown));
  /** @param {import("./shapes/ways.js").Leaf} leaf */
  const drawn = (leaf) => (/** @type {string} */ turn) => leaf.full ? full(shown, leaf, turn) : [
    leaf.title ? bar(shown, leaf.above || "", leaf.title, turn) : bar(shown, above || (ask ? title : ""), ask || title, turn),
    h("main", { key: "main" }, session.activity.practice && practice(shown), leaf.draw(), count && h("p", { class: "count", role: "status" }, count), lastDate(shown)),
  ];
  return { name: "running", key: [session.activity.id, wall.word, possible[0][0].key].join(" "), ways: possible.map((leaves) => leaves.map(drawn)) };
}

/**
 * A page of a paper takes the whole wall; the door keeps its corner.
 * @param {Shown} shown @param {import("./shapes/ways.js").Leaf} leaf @param {string} turn
 */
function full(shown, leaf, turn) {
  const { say } = shown;
  return h("main", { key: "full", class: "full" }, h("h1", { class: "away" }, typed(say.text(shown.session.activity.title))), leaf.draw(),
    h("div", { class: "corner", key: "corner" }, shown.state === "lost" && h("p", { class: "lost", role: "status" }, say.words("wall.lost")), door(shown)),
    turn && h("p", { class: "pages folio", key: "folio" }, turn));
}

/**
 * A silence, a pause: nothing to read, the time that is left and a picture.
 * @param {Shown} shown
 */
function quiet({ session, say, now }) {
  const time = clock(session.activity, now);
  return h(
    "div",
    { class: "quiet", key: "quiet" },
    columnPicture(session.activity.picture),
    time && h("div", { class: "clock " + time.level, role: "timer" }, face(time.share), h("p", null, say.words(told(time)), h("b", null, digits(time.left))))
  );
}

/**
 * The example that is done together, and that nobody keeps.
 * @param {Shown} shown
 */
function practice({ session, say }) {
  return h("p", { class: "practice", role: "status" }, h("b", null, say.words("wall.practice")), " ", typed(say.text(session.activity.example)));
}

/**
 * People leave fast: from the last activity on, and while tables present, the next date is on the wall.
 * @param {Shown} shown
 */
function lastDate({ session, say, wall }) {
  const last = session.next && (wall.passage || (session.activity.rank === session.activity.count && (wall.steps || wall.ranking || wall.list)));
  return last && h("p", { class: "soon-again" }, say.words("wall.nextDate"), "\u00a0: ", h("b", null, typed(say.text(session.next))));
}

/** @param {Shown} shown */
function blank(shown) {
  return [
    bar(Object.assign({}, shown, { session: Object.assign({}, shown.session, { phase: "blank" }) }), "", shown.say.words("wall.calm")),
    h("main", { key: "main" }, h(
      "svg",
      { class: "hill", viewBox: "0 0 1280 400", preserveAspectRatio: "none", "aria-hidden": "true" },
      h("circle", { class: "sun", cx: 990, cy: 190, r: 120 }),
      h("path", { class: "ground", d: "M-10 200C170 80 330 90 520 150 760 230 940 330 1290 260V410H-10z" }),
      h("path", { class: "front", d: "M-10 350C260 260 460 300 640 340 900 395 1100 390 1290 350V410H-10z" })
    )),
  ];
}

/**
 * Thanks, then by turns what is left for another time.
 * @param {Shown} shown @returns {Page}
 */
function over(shown) {
  const thanks = single("closing", closing(shown));
  return shown.session.later ? { name: "closing", key: "closing", ways: [thanks.ways[0].concat((/** @type {string} */ turn) => later(shown, turn))] } : thanks;
}

/** @param {Shown} shown */
function closing(shown) {
  const { session, say } = shown;
  return [
    bar(shown, say.text(session.title), say.words("wall.thanks")),
    h(
      "main",
      { key: "main" },
      h("p", { class: "kept-safe" }, say.words("wall.thanksSay")),
      session.next
        ? calendar(shown)
        : h("p", { class: "kept-safe" }, say.words("wall.noDate")),
      session.keptUntil && h("p", { class: "legal" }, say.words("wall.legal", { date: dayInWords(session.keptUntil, say.language) }))
    ),
  ];
}
