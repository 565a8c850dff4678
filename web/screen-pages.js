// The pages of the projector: welcome, the code at full height, an activity, the wall at rest, thanks.
import { h } from "./dom.js";
import { clock, digits, face } from "./shapes/clock.js";
import { crowd, qr } from "./shapes/pictures.js";
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
 */
/**
 * A page of the wall: the ways to show it, the first that fits is taken; each is a list of leaves that follow one another.
 * @typedef {{name: string, key: string, ways: Array<Array<(turn: string) => any>>}} Page
 */

/** @param {Shown} shown @returns {Page} */
export function page(shown) {
  const { session, say } = shown;
  if (shown.state === "ended") {
    return single("note-page", note(say.words("wall.wrong"), say.words("wall.wrongHelp")));
  }
  if (!session) {
    return single("note-page", note(say.words("wall.starting"), shown.state === "lost" ? say.words("wall.lost") : ""));
  }
  if (session.blank) {
    return single("blank", blank(shown));
  }
  if (shown.code) {
    return single("code-page", code(shown));
  }
  if (session.phase === "welcome") {
    return single("welcome", welcome(shown));
  }
  return session.phase === "closed" ? single("closing", closing(shown)) : activity(shown);
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
  return h(
    "div",
    { class: "door", key: "door" },
    h("p", null, say.words("wall.join")),
    h("b", { class: "code" }, spaced(session.code)),
    h("p", { class: "address " + (session.address.length > 16 ? "long" : "") }, session.address)
  );
}

/** @param {Shown} shown @param {string} above @param {string} title @param {string} [turn] which page of how many */
function bar(shown, above, title, turn) {
  const told = shown.session.phase === "running" ? timed(shown) : null;
  return h(
    "header",
    { class: "bar", key: "bar" },
    h("div", null, above && h("p", { role: "status" }, typed(above)), h("h1", { "data-type": "1.6 1.45 1.2 1.1 1", "data-height": "2.7" }, typed(title))),
    h("div", { class: "told" }, shown.state === "lost" ? h("p", { class: "lost", role: "status" }, shown.say.words("wall.lost")) : told, turn && h("p", { class: "pages" }, turn)),
    door(shown)
  );
}

/** @param {Shown} shown */
function timed(shown) {
  const time = clock(shown.session.activity, shown.now);
  if (!time) {
    return null;
  }
  const word = time.paused ? "wall.paused" : time.level === "calm" ? "wall.left" : "wall." + time.level;
  return h("div", { class: "clock " + time.level, role: "timer" }, face(time.share), h("p", null, shown.say.words(word), h("b", null, digits(time.left))));
}

/** @param {Shown} shown */
function welcome(shown) {
  const { session, say } = shown;
  const title = say.text(session.title);
  const purpose = say.text(session.purpose);
  return h(
    "main",
    { key: "welcome", class: purpose.length > 90 ? "wordy" : "" },
    h(
      "div",
      { class: "say" },
      h("h1", { "data-type": "2.5 2.2 1.9 1.65 1.45 1.25 1.1 1", "data-height": purpose.length > 90 ? "5.3" : shown.narrow ? "6" : "7.6" }, typed(title)),
      h("p", { class: "sheet purpose", "data-type": "1.25 1.1 1", "data-height": "5.4" }, h("b", null, say.words("wall.purpose")), " ", typed(purpose)),
      h("div", { class: "here", role: "status" }, pawns(session.people), h("p", null, session.people > 0 ? say.words("wall.peopleHere", { people: session.people }) : say.words("wall.nobodyHere")))
    ),
    h(
      "div",
      { class: "join" },
      h("h2", null, say.words("wall.join")),
      session.qr && qr(session.qr, say.words("wall.qrName")),
      h("p", null, say.words("wall.orType")),
      h("p", { class: "address " + (session.address.length > 16 ? "long" : "") }, session.address),
      h("p", null, say.words("wall.then"), " ", h("b", { class: "code" }, spaced(session.code)))
    ),
    h("footer", { class: "legal" }, session.sponsor && [typed(say.text(session.sponsor)), " "], session.keptUntil ? say.words("wall.legal", { date: dayInWords(session.keptUntil, say.language) }) : say.words("wall.legalPlain"))
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

/** @param {Shown} shown */
function code(shown) {
  const { session, say } = shown;
  return h(
    "main",
    { key: "code" },
    session.qr && qr(session.qr, say.words("wall.qrName")),
    h(
      "div",
      null,
      h("h1", null, say.words("wall.join")),
      h("p", null, say.words("wall.orType")),
      h("p", { class: "address" }, session.address),
      h("p", null, say.words("wall.then")),
      h("b", { class: "code" }, spaced(session.code))
    )
  );
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
  const possible = ways(wall, Object.assign({ steps: session.activity.steps || [] }, shown));
  /** @param {import("./shapes/ways.js").Leaf} leaf */
  const drawn = (leaf) => (/** @type {string} */ turn) => [
    leaf.title ? bar(shown, leaf.above || "", leaf.title, turn) : bar(shown, above || (ask ? title : ""), ask || title, turn),
    h("main", { key: "main" }, leaf.draw(), count && h("p", { class: "count", role: "status" }, count)),
  ];
  return { name: "running", key: [session.activity.id, wall.word, possible[0][0].key].join(" "), ways: possible.map((leaves) => leaves.map(drawn)) };
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
        ? h("div", { class: "cal" }, h("p", null, say.words("wall.nextDate")), h("b", { "data-type": "2.7 2.2 1.8 1.5 1.2 1", "data-height": "5" }, typed(say.text(session.next))))
        : h("p", { class: "kept-safe" }, say.words("wall.noDate")),
      session.keptUntil && h("p", { class: "legal" }, say.words("wall.legal", { date: dayInWords(session.keptUntil, say.language) }))
    ),
  ];
}
