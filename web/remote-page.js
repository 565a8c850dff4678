// The pages of the lead's telephone: what goes on above, the controls under the thumb. Each other page is one tap away and brings back
// here by the same tap; the hand stays in reach on all of them.
import { moveWord } from "./console-lead.js";
import { notices } from "./console-notices.js";
import { tableName } from "./console-watch.js";
import { h } from "./dom.js";
import { otherLanguages } from "./link.js";
import { clock, digits } from "./shapes/clock.js";
import { bar, sign, sticker } from "./shapes/pictures.js";
import { ranked, spaced, typed } from "./shapes/say.js";
import { elsewhere, lookAlike, mayEnter, otherPlans, toRead } from "./remote-places.js";

/** @typedef {import("./console-page.js").Desk} Desk */

/** The console's parts bring what asks for the lead; these do not. */
const ownPages = ["wall", "read", "enter", "table", "trial"];

/** @param {Desk} at */
export function page(at) {
  const session = at.lead.link.session();
  const inside = elsewhere(at);
  return [
    top(at),
    h("main", { key: "main", tabindex: -1, class: inside ? "page at-" + at.desk.place : "phase-" + session.phase }, (!inside || ownPages.indexOf(at.desk.place) >= 0) && notices(at), inside || middle(at)),
    at.lead.asking ? asking(at) : dock(at, Boolean(inside)),
  ];
}

/** @param {Desk} at */
function top(at) {
  const { say, lead } = at;
  const session = lead.link.session();
  const lost = lead.link.state() === "lost";
  const minutes = late(at);
  return h(
    "header",
    { class: "top", key: "top" },
    h("b", null, say.words("remote.title")),
    h("p", { class: lost ? "lost" : "quiet", role: "status" }, lost ? say.words("lead.lost") : [say.hour(lead.link.now()), session.phase === "running" && [" · ", minutes > 0 ? say.words("lead.late", { minutes }) : say.words("lead.onTime")]])
  );
}

/**
 * Minutes behind the plan, those since the clock ran out included: the server sends no view for each of them.
 * @param {Desk} at
 */
function late(at) {
  const session = at.lead.link.session();
  const { endsAt } = session.activity || {};
  const over = endsAt === undefined ? 0 : Math.max(0, at.lead.link.now() - endsAt);
  return Math.floor((session.lateSeconds || 0) / 60 + over / 60000);
}

/** @param {Desk} at */
function middle(at) {
  const session = at.lead.link.session();
  if (session.phase === "closed") {
    return h("div", { key: "lead" }, over(at), language(at));
  }
  return h("div", { key: "lead" }, session.phase === "welcome" ? arriving(at) : [now(at), reopen(at)], tables(at), next(at), others(at), places(at), language(at));
}

/**
 * What is asked of the room, and the clock.
 * @param {Desk} at
 */
function now(at) {
  const { say, lead } = at;
  const { activity } = lead.link.session();
  const wall = lead.link.wall();
  if (!activity) {
    return null;
  }
  const time = clock(activity, lead.link.now());
  const steps = activity.steps || [];
  const step = steps[steps.length - 1];
  const figures = (wall && wall.figures) || {};
  const told = wall && (say.words("wall." + wall.word + ".count", figures) || say.words("wall." + wall.word + ".say", figures));
  return h(
    "section",
    { class: "now", "aria-labelledby": "now-title", key: "now" },
    h(
      "div",
      { class: "asked" },
      h("p", { class: "quiet" }, say.words("remote.now", { rank: activity.rank, count: activity.count })),
      h("h1", { id: "now-title" }, typed(say.text(activity.title))),
      step && h("p", { class: "step" }, h("q", null, typed(say.text(step)))),
      told && h("p", { role: "status" }, told)
    ),
    time && h("p", { class: "time " + time.level, role: "timer" }, h("b", null, (time.left < 0 ? "−" : "") + digits(time.left)), h("span", null, say.words("lead.clock.of", { minutes: activity.minutes }), (time.paused || time.level !== "calm") && h("em", null, say.words("lead.clock." + time.word)))),
    time && bar(time.share, time.level),
    wall && !step && h("p", { class: "advice quiet" }, say.words("wall." + wall.word + ".lead", figures)),
    (activity.example || activity.practice) && example(at, activity),
    steps.length < (activity.stepsTotal || 0) && h("button", { type: "button", class: "wide", key: "step", onclick: () => lead.send(undefined, { showSteps: { count: steps.length + 1 } }) }, say.words("lead.nextStep"), h("small", null, say.words("remote.stepOf", { step: steps.length + 1, total: activity.stepsTotal })))
  );
}

/**
 * One minute of the exercise done together first, never kept.
 * @param {Desk} at @param {any} activity
 */
function example(at, activity) {
  const { say, lead } = at;
  const on = Boolean(activity.practice);
  return h("button", { type: "button", class: "wide", key: "practise", "aria-pressed": String(on), onclick: () => lead.send(undefined, { practise: { on: !on } }) }, say.words(on ? "lead.practiseStop" : "lead.practise"));
}

/**
 * Milliseconds for which a move can still be made, where it is one for a few seconds only.
 * @param {Desk} at @param {import("./console-lead.js").Move} move
 */
function left(at, move) {
  const until = move.until === undefined ? ((at.lead.link.wall() || {}).figures || {}).until : move.until;
  return move.main || move.careful || !until ? 0 : until - at.lead.link.now();
}

/**
 * The ways back that are open for a few seconds: a vote closed too early opens again by one tap.
 * @param {Desk} at
 */
function reopen(at) {
  const { say, lead } = at;
  return lead.moves().filter((one) => left(at, one) > 0).map((move) => h(
    "div",
    { class: "back-way", key: move.word },
    h("p", null, say.words("move." + move.word + ".then")),
    h("button", { type: "button", class: "chip", onclick: () => lead.make(move) }, moveWord(say, move), h("small", null, say.words("lead.seconds", { seconds: Math.ceil(left(at, move) / 1000) })))
  ));
}

/**
 * Who has finished, table by table: a tap looks closer.
 * @param {Desk} at
 */
function tables(at) {
  const { say, lead } = at;
  const session = lead.link.session();
  const all = ranked(session.tables);
  const done = all.filter(([, one]) => /** @type {any} */ (one).people > 0 && /** @type {any} */ (one).done === /** @type {any} */ (one).people).length;
  const running = session.phase === "running";
  const still = at.desk.watch.still(session, lead.link.now()).map((one) => one.table);
  return session.people > 0 && h(
    "section",
    { class: "room", "aria-label": say.words("lead.tables"), key: "tables" },
    h("ul", { class: "six" }, all.map(([id, seated]) => {
      const one = /** @type {any} */ (seated);
      const name = tableName(one.rank, say);
      return h("li", { key: id }, h(
        "button",
        { type: "button", class: (session.calls || {})[id] ? "calls" : still.indexOf(id) >= 0 ? "still" : "", onclick: () => at.show("table", id) },
        sticker(one.rank, true), h("span", { class: "away" }, name + " : "),
        running ? h("span", null, h("b", null, one.done), " ", say.words("lead.outOf", { people: one.people })) : h("b", null, one.people)
      ));
    })),
    running
      ? h("p", { class: "quiet", role: "status" }, say.words("remote.done", { done: session.done || 0, people: session.people }), all.length > 0 && [" ", say.words("remote.tablesDone", { done, tables: all.length })])
      : h("p", { class: "quiet", role: "status" }, say.words("lead.present", { people: session.people, here: session.here || 0 }))
  );
}

/**
 * What comes next, and the way out of the plan.
 * @param {Desk} at
 */
function next(at) {
  const { say, lead } = at;
  const following = lead.neighbour(1);
  return h(
    "div",
    { class: "then", key: "then" },
    h("p", null, h("span", { class: "quiet" }, say.words("remote.then")), following ? [h("b", null, typed(say.text(following[1].title))), following[1].minutes ? say.comma + say.words("remote.minutes", { minutes: following[1].minutes }) : ""] : h("b", null, say.words("remote.thenEnd"))),
    h("button", { type: "button", class: "chip", onclick: () => at.show("improvise") }, say.words("remote.improvise"))
  );
}

/**
 * The other moves of the moment; the careful ones ask for a second tap.
 * @param {Desk} at
 */
function others(at) {
  const { say, lead } = at;
  const moves = lead.moves().filter((one) => !one.main && left(at, one) <= 0);
  return moves.length > 0 && h("div", { class: "others", key: "others", role: "group", "aria-label": say.words("lead.otherMoves") },
    moves.map((move) => h("button", { type: "button", key: move.word, class: "chip", onclick: () => lead.make(move) }, move.careful && sign("lock"), moveWord(say, move))));
}

/**
 * The other pages; what waits to be read first.
 * @param {Desk} at
 */
function places(at) {
  const { say } = at;
  const count = toRead(at);
  const lobby = Object.keys(at.lead.link.session().lobby || {}).length;
  const way = (/** @type {string} */ name, /** @type {string} */ picture, /** @type {number} */ many) =>
    h("button", { type: "button", class: "chip" + (many ? " call" : ""), key: name, onclick: () => at.show(name) }, sign(picture), say.words("remote.to." + name), many > 0 && h("b", null, many));
  return h("nav", { class: "places", key: "places", "aria-label": say.words("remote.places") },
    count > 0 && way("read", "bubble", count), lookAlike(at) !== undefined && way("pairs", "together", lookAlike(at)), mayEnter(at) && way("enter", "plus", 0), way("later", "bubble", 0), way("wall", "wall", 0), way("door", "door", lobby), way("tables", "together", 0), otherPlans(at).length > 0 && way("plans", "check", 0));
}

/** @param {Desk} at */
function language(at) {
  return otherLanguages(at.say.language).map(([code, name]) => h("button", { type: "button", class: "plain", key: code, lang: code, onclick: () => at.turn(code) }, name));
}

/** @param {Desk} at */
function arriving(at) {
  const { say, lead } = at;
  const session = lead.link.session();
  return h(
    "section",
    { class: "arriving", key: "arriving" },
    h("p", { class: "quiet" }, say.words("lead.beforeTitle")),
    h("h1", null, typed(say.text(session.title))),
    h("p", null, h("b", null, say.words("lead.purpose")), " ", typed(say.text(session.purpose))),
    !session.withoutPhones && h("p", { class: "code" }, say.words("lead.code"), " ", h("b", null, spaced(session.code)), h("span", { class: "quiet" }, session.address))
  );
}

/** @param {Desk} at */
function over(at) {
  const { say, lead } = at;
  const session = lead.link.session();
  return h("section", { class: "arriving", key: "over" }, h("h1", null, say.words("lead.ended")), h("p", null, say.words("lead.endedWhat")), session.next && h("p", null, h("b", null, say.words("lead.nextDate")), " ", typed(say.text(session.next))));
}

/**
 * The controls, in the console's order, where a thumb is: going back at the start, the next thing lowest and largest.
 * @param {Desk} at @param {boolean} inside another page is open above
 */
function dock(at, inside) {
  const { say, controls } = at;
  const main = controls.main();
  const label = (/** @type {import("./console-controls.js").Control} */ one) => (one.name === "blank" ? one.label + " " + one.hint : one.label);
  const small = [controls.back(), controls.pause(), controls.more(), controls.blank()];
  return h(
    "footer",
    { class: "dock", key: "dock" },
    !inside && h("div", { class: "keys", key: "keys" }, small.map((one) => h(
      "button",
      { type: "button", key: one.name, class: "to-" + one.name, disabled: !one.run, onclick: one.run || null, "aria-pressed": one.pressed === undefined ? undefined : String(Boolean(one.pressed)) },
      sign(one.picture, one.name === "back" ? "mirror" : ""), h("bdi", null, label(one))
    ))),
    hands(at),
    inside
      ? h("button", { type: "button", class: "wide", key: "home", onclick: () => at.show("live") }, sign("left", "mirror"), say.words("remote.home"))
      : h("button", { type: "button", class: "main", key: "main", disabled: !main.run, onclick: main.run || null }, sign("right", "mirror"), h("span", null, main.label))
  );
}

/** @param {Desk} at */
function hands(at) {
  const one = at.controls.attention();
  return h("button", { type: "button", class: "wide hands", key: "hands", disabled: !one.run, onclick: one.run || null, "aria-pressed": String(Boolean(one.pressed)) }, sign(one.picture), one.label);
}

/**
 * The second tap. The way out lies where the first tap was: a thumb that trembles does nothing.
 * @param {Desk} at
 */
function asking(at) {
  const { lead } = at;
  const one = /** @type {import("./console-lead.js").Asking} */ (lead.asking);
  const leave = () => {
    lead.asking = undefined;
    at.redraw();
  };
  return h(
    "div",
    { class: "dock asking", key: "asking", role: "alertdialog", "aria-label": one.question },
    h("p", null, typed(one.question)),
    h("button", { type: "button", class: "main yes", key: "yes", onclick: () => one.run() }, one.yes),
    h("button", { type: "button", class: "wide no", key: "no", onclick: leave }, at.say.words("lead.notYet"))
  );
}

/**
 * Before there is a session to lead, or when there never will be.
 * @param {import("./shapes/say.js").Say} say @param {import("./console-lead.js").Lead | undefined} lead
 */
export function alone(say, lead) {
  const state = lead ? lead.link.state() : "none";
  const why = lead ? lead.link.ended() : "";
  const known = why === "revoked" || why === "elsewhere" ? "remote.ended." + why : "remote.ended.other";
  const title = !lead ? "lead.noSecret" : state === "ended" ? known : state === "lost" ? "lead.lost" : "lead.opening";
  const help = !lead || state === "ended" ? "remote.askLink" : "";
  return h("main", { class: "sentence", key: "alone" }, sticker(1), h("h1", null, say.words(title)), h("p", { role: "status" }, help && say.words(help)));
}
