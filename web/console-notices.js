// One place for what asks for the lead, always the same: what was just done and its way back, then who calls, then what is
// wrong. Tables are named, people never.
import { h } from "./dom.js";
import { sign, sticker } from "./shapes/pictures.js";
import { tableName } from "./console-watch.js";

/** @typedef {import("./console-page.js").Desk} Desk */
/** @typedef {import("./shapes/say.js").Say} Say */
/**
 * One line of the place.
 * @typedef {object} Notice
 * @property {string} key
 * @property {any} picture
 * @property {string} text
 * @property {string} [more]
 * @property {boolean} [ticks] what more says changes with each second: it is not read aloud again and again
 * @property {boolean} [call] it waits for the lead
 * @property {{word: string, run: () => void, left?: string, soft?: boolean}} [action]
 */

/** Seconds are told up to two minutes. */
const secondsMilliseconds = 120000;
/** Percent of the battery, and megabytes of the disk, under which the lead is told. */
const [lowBattery, lowMegabytes] = [20, 500];

/**
 * Since when, in words.
 * @param {Say} say @param {number} milliseconds
 */
export function since(say, milliseconds) {
  const seconds = Math.max(1, Math.floor(milliseconds / 1000));
  return milliseconds < secondsMilliseconds ? say.words("lead.sinceSeconds", { seconds }) : say.words("lead.sinceMinutes", { minutes: Math.floor(seconds / 60) });
}

/** @param {Desk} at */
export function notices(at) {
  const { say, lead } = at;
  /** @type {Notice[]} */
  const all = [].concat(/** @type {any} */ (done(at)), /** @type {any} */ (room(at)), /** @type {any} */ (laptop(at)));
  const pending = lead.pending > 0 && all.length === 0;
  return h(
    "section",
    { class: "notices", "aria-label": say.words("lead.notices"), key: "notices", role: "status" },
    pending && h("p", { class: "nothing", key: "pending" }, say.words("lead.pending")),
    !pending && all.length === 0 && h("p", { class: "nothing", key: "calm" }, h("b", null, say.words("lead.calm")), " ", h("span", { class: "quiet" }, say.words("lead.calmWhat"))),
    all.map(drawn)
  );
}

/** @param {Notice} one */
function drawn(one) {
  const { action } = one;
  return h(
    "div",
    { class: "notice" + (one.call ? " call" : ""), key: one.key },
    one.picture,
    h("p", null, h("b", null, one.text), one.more && h("small", { "aria-hidden": one.ticks ? "true" : undefined }, one.more)),
    action && h("button", { type: "button", class: "btn slim" + (action.soft ? " soft" : ""), key: "action", onclick: action.run }, action.word, action.left && h("span", { class: "left", "aria-hidden": "true" }, action.left))
  );
}

/**
 * What was done, in words: a command, or the event of a kind, whose name says enough whatever the kind.
 * @param {Say} say @param {string} word
 */
function taken(say, word) {
  return say.words("lead.took." + word.split(".").slice(-1)[0]) || say.words("lead.took.other");
}

/**
 * What was just done, by whichever lead, and its way back; or the refusal of what was asked here.
 * @param {Desk} at @returns {Notice[]}
 */
export function done(at) {
  const { say, lead } = at;
  const news = lead.news && lead.news.until >= Date.now() ? lead.news : undefined;
  const undo = lead.undoable();
  const close = { word: say.words("lead.close"), soft: true, run: () => lead.tell(undefined) };
  /** @type {Notice[]} */
  const all = [];
  if (news && news.bad) {
    all.push({ key: "refused", picture: sign("lock"), text: news.text, more: say.words("lead.refusedWhat"), call: true, action: close });
  }
  const told = news && !news.bad ? news : undefined;
  // What can be taken back is what was just told, unless that could not be taken back at all.
  const same = told && undo && told.before !== undo.step;
  if (told && !same) {
    all.push({ key: "news", picture: sign("check"), text: told.text, action: close });
  }
  if (undo) {
    const seconds = say.words("lead.seconds", { seconds: undo.seconds });
    all.push({
      key: "undo " + undo.step, picture: sign("undo"), text: (same && told && told.text) || taken(say, undo.word),
      more: say.words("lead.undoWhat"), action: { word: say.words("lead.undo"), left: seconds, run: () => lead.takeBack() },
    });
  }
  if (told && told.then) {
    const { word, run } = told.then;
    all.push({ key: "then", picture: sign("right", "mirror"), text: word, action: { word: say.words("lead.jumpYes"), run } });
  }
  return all;
}

/**
 * Calls, the door, tables where nothing moves, lost phones, refusals.
 * @param {Desk} at @returns {Notice[]}
 */
function room(at) {
  const { say, lead, desk } = at;
  const session = lead.link.session();
  const now = lead.link.now();
  const tables = session.tables || {};
  const disc = (/** @type {string} */ table) => (tables[table] ? sticker(tables[table].rank, true) : sign("hand"));
  const named = (/** @type {string} */ table) => (tables[table] ? tableName(tables[table].rank, say) : say.words("lead.room"));
  const calls = session.calls || {};
  const open = (/** @type {string} */ table) => () => at.show("table", table);
  /** @type {Notice[]} */
  const all = Object.keys(calls).sort((one, other) => calls[one].since - calls[other].since).map((table) => ({
    key: "call " + table, picture: disc(table), text: say.words("lead.called", { table: named(table) }), more: since(say, now - calls[table].since), ticks: true, call: true,
    action: { word: say.words("lead.going"), run: () => { lead.send(undefined, { answerCall: { table } }); } },
  }));
  const waiting = Object.keys(session.lobby || {}).length;
  if (session.burst) {
    all.push({
      key: "burst", picture: sign("lock"), text: say.words("lead.burst", { people: session.burst.people }), more: say.words("lead.burstWhat"), call: true,
      action: { word: say.words("lead.burstRemove"), run: () => { lead.send(undefined, { removeBurst: { since: session.burst.since } }); } },
    });
  } else if (waiting > 0 && desk.place !== "door") {
    all.push({ key: "lobby", picture: sign("door"), text: say.words("lead.lobby", { people: waiting }), call: true, action: { word: say.words("lead.look"), run: () => at.show("door") } });
  }
  desk.watch.still(session, now).forEach((one) => {
    all.push({ key: "still " + one.table, picture: disc(one.table), text: say.words("lead.still", { table: named(one.table) }), more: since(say, one.milliseconds), ticks: true, action: { word: say.words("lead.look"), soft: true, run: open(one.table) } });
  });
  desk.watch.lost(session, now).forEach((one) => {
    all.push({ key: "lost " + one.table, picture: sign("phone"), text: say.words("lead.lostAt", { lost: one.lost, table: named(one.table) }), more: since(say, one.milliseconds) + say.words("lead.lostKept"), ticks: true });
  });
  const refused = session.rejections || {};
  const count = Object.keys(refused).reduce((sum, code) => sum + refused[code], 0);
  if (count > desk.refusalsSeen) {
    const seen = () => {
      desk.refusalsSeen = count;
      at.redraw();
    };
    all.push({ key: "refusals", picture: sign("lock"), text: say.words("lead.rejections", { count }), action: { word: say.words("lead.close"), soft: true, run: seen } });
  }
  return all;
}

/**
 * The computer itself, and its address.
 * @param {Desk} at @returns {Notice[]}
 */
function laptop(at) {
  const { say, lead } = at;
  const session = lead.link.session();
  const one = session.laptop || {};
  /** @type {Notice[]} */
  const all = [];
  if (one.movedFrom) {
    all.push({ key: "address", picture: sign("wall"), text: say.words("lead.moved", { address: session.address }), more: say.words("lead.movedWhat"), call: true, action: { word: say.words("lead.look"), run: () => at.show("door") } });
  }
  if (one.battery !== undefined && one.battery < lowBattery && !one.charging) {
    all.push({ key: "battery", picture: sign("battery"), text: say.words("lead.battery", { percent: one.battery }), more: say.words("lead.batteryWhat"), call: true });
  }
  if (one.freeMegabytes !== undefined && one.freeMegabytes < lowMegabytes) {
    all.push({ key: "disk", picture: sign("lock"), text: say.words("lead.disk", { megabytes: one.freeMegabytes }), more: say.words("lead.diskWhat"), call: true });
  }
  return all;
}
