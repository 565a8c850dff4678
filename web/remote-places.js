// The other pages of the lead's telephone. Most are the console's own parts, laid for a thumb by remote.css: one way to do a thing, on
// the laptop and in the hand.
import { doorPage } from "./console-door.js";
import { improvise } from "./console-improvise.js";
import { laterPage } from "./console-later.js";
import { openTrial } from "./console-more.js";
import { shapeSheet } from "./console-shape.js";
import { tablesPage } from "./console-tables.js";
import { trial } from "./console-trial.js";
import { since } from "./console-notices.js";
import { marks } from "./console-people.js";
import { tableName } from "./console-watch.js";
import { h } from "./dom.js";
import { beginning, entry } from "./entry.js";
import { sign, sticker } from "./shapes/pictures.js";
import { ranked, typed } from "./shapes/say.js";
import { alike, doubles } from "./pairs.js";
import { reading, waiting } from "./strip.js";

/** @typedef {import("./console-page.js").Desk} Desk */

/** What the lead may put on the wall, with the picture of each. */
const walls = [["activity", "right"], ["code", "door"], ["next", "time"], ["rules", "check"], ["tables", "together"], ["later", "bubble"]];
/** What the reading remembers. */
const state = { aside: false, last: "", until: 0 };
/** What is being typed for the room, and in which activity. */
const typing = { activity: "", open: "", values: {} };

/** @type {Record<string, (at: Desk) => any>} */
const pages = { later: laterPage, pairs: pairsPage, improvise: improvised, door: doorPage, tables: tablesPage, table, trial, wall, read, enter, plans };

/**
 * The page that is open instead of the controls, or nothing.
 * @param {Desk} at
 */
export function elsewhere(at) {
  const page = pages[at.desk.place];
  return page && page(at);
}

/** @param {Desk} at how many notes wait to be read before the wall */
export const toRead = (at) => waiting((at.lead.link.wall() || {}).strip);

/**
 * The plan gives way to the room. When everybody leaves at once two taps are enough: what is ended can be taken up again.
 * @param {Desk} at
 */
function improvised(at) {
  const end = () => {
    at.lead.send(undefined, { end: {} });
    at.show("live");
  };
  return [improvise(at), h("button", { type: "button", class: "wide ending", key: "end", onclick: end }, at.say.words("lead.end"))];
}

/**
 * What is on the wall, live, and what may be put there instead.
 * @param {Desk} at
 */
function wall(at) {
  const { say, lead, controls } = at;
  const session = lead.link.session();
  const now = session.wall || "activity";
  const blank = controls.blank();
  const off = Boolean(session.withoutPhones);
  return [
    h("h1", { key: "title" }, say.words("remote.to.wall")),
    h("div", { class: "put-on", key: "put", role: "group", "aria-label": say.words("remote.to.wall") },
      walls.filter(([name]) => (name !== "code" || !off) && (name !== "rules" || session.rules || now === name) && (name !== "tables" || session.tables || now === name) && (name !== "later" || session.later || now === name)).map(([name, picture]) => h("button", { type: "button", key: name, "aria-pressed": String(!session.blank && now === name), onclick: () => put(at, name) }, sign(picture), say.words("lead.wall." + name))),
      h("button", { type: "button", key: "trial", "aria-pressed": String(now === "trial"), onclick: () => openTrial(at) }, sign("warn"), say.words("lead.trial")),
      h("button", { type: "button", key: "blank", "aria-pressed": String(Boolean(blank.pressed)), onclick: blank.run }, sign("wall"), blank.label)),
    session.activity && shapeSheet(at),
    h("button", { type: "button", class: "wide", key: "single", "aria-pressed": String(Boolean(session.singleScreen)), onclick: () => { lead.send(undefined, { singleScreen: { on: !session.singleScreen } }); } }, sign("wall"), say.words("remote.single")),
    h("button", { type: "button", class: "wide", key: "phones", "aria-pressed": String(off), onclick: () => { lead.send(undefined, { phones: { on: off } }); } }, sign("phone"), say.words("lead.noPhones")),
  ];
}

/** @param {Desk} at @param {string} name */
function put(at, name) {
  const session = at.lead.link.session();
  const show = () => at.lead.send(undefined, { showWall: { wall: name } });
  // What is put on a wall that is blank is meant to be seen.
  return session.blank ? at.lead.send(undefined, { blank: { on: false } }).then(show) : show();
}

/** @param {Desk} at the plans that can still take the place of this one */
export const otherPlans = (at) => /** @type {Array<[string, any]>} */ (ranked(at.lead.link.session().plans));

/**
 * The wrong plan was opened: one tap puts another in its place, and twenty seconds take it back.
 * @param {Desk} at
 */
function plans(at) {
  const { say, lead } = at;
  const use = (/** @type {string} */ id) => () => {
    lead.send(undefined, { usePlan: { plan: id } });
    at.show("live");
  };
  return [
    h("h1", { key: "title" }, say.words("lead.otherPlan")),
    h("p", { class: "quiet", key: "what" }, say.words("remote.otherPlanWhat")),
    h("div", { key: "plans" }, otherPlans(at).map(([id, plan]) => h("button", { type: "button", class: "wide", key: id, onclick: use(id) }, typed(say.text(plan.title))))),
  ];
}

/** @param {Desk} at whether the team may type something for the room */
export const mayEnter = (at) => Object.keys((at.lead.link.wall() || {}).entry || {}).length > 0;

/** @param {Desk} at */
function enter(at) {
  const { say, lead } = at;
  const { activity } = lead.link.session();
  const forms = (lead.link.wall() || {}).entry;
  if (!activity || !forms) {
    return h("h1", { key: "none" }, say.words("remote.enterNothing"));
  }
  if (typing.activity !== activity.id || !forms[typing.open]) {
    const only = Object.keys(forms).length === 1 && typing.activity !== activity.id ? Object.keys(forms)[0] : "";
    Object.assign(typing, { activity: activity.id, open: only, values: only ? beginning(forms[only]) : {} });
  }
  return [h("h1", { key: "title" }, say.words("remote.enter")), entry({ say, forms, state: typing, redraw: at.redraw, act: (command) => { lead.send(activity.id, command, say.words("lead.did.other")); } })];
}

/** @param {Desk} at how many pairs of ideas look alike; nothing when none were ever found */
export const lookAlike = (at) => {
  const { pairs } = at.lead.link.wall() || { pairs: undefined };
  return pairs && alike(pairs);
};

/** @param {Desk} at */
function pairsPage(at) {
  const { say, lead } = at;
  const { activity } = lead.link.session();
  return doubles({ say, pairs: (lead.link.wall() || {}).pairs, act: (command) => { lead.send(activity.id, command); } });
}

/** @param {Desk} at */
function read(at) {
  const { say, lead } = at;
  const { strip } = lead.link.wall() || { strip: undefined };
  const { activity } = lead.link.session();
  if (!strip || !activity) {
    return h("h1", { key: "none" }, say.words("lead.strip.none"));
  }
  return reading({ say, strip, redraw: at.redraw, state, act: (command) => { lead.send(activity.id, command); } });
}

/**
 * One table: how far it is, and what can be done for it.
 * @param {Desk} at
 */
function table(at) {
  const { say, lead, desk } = at;
  const session = lead.link.session();
  const one = (session.tables || {})[desk.table];
  if (!one) {
    return h("h1", { key: "none" }, say.words("lead.noTable"));
  }
  const lost = Math.max(0, one.people - one.here);
  const call = (session.calls || {})[desk.table];
  const still = desk.watch.still(session, lead.link.now()).find((other) => other.table === desk.table);
  const line = (/** @type {number} */ count, /** @type {string} */ words) => count > 0 && h("li", { key: words }, h("b", null, count), " ", say.words(words));
  return h(
    "section",
    { class: "one-table", key: "table" },
    h("h1", null, sticker(one.rank, true), h("span", null, tableName(one.rank, say))),
    (call || still) && h("p", null, h("mark", null, call ? [say.words("lead.calls"), " ", since(say, lead.link.now() - call.since)] : say.words("lead.nothing", { since: since(say, (still || { milliseconds: 0 }).milliseconds) }))),
    h("p", { class: "ones", "aria-hidden": "true" }, marks(one, lost)),
    h("ul", null, line(one.people, "remote.seated"), line(one.done, "lead.done"), line(one.working, "lead.working"), line(Math.max(0, one.people - one.done - one.working), "lead.waiting"), line(lost, "lead.lostOne")),
    call && h("button", { type: "button", class: "main", key: "go", onclick: () => { lead.send(undefined, { answerCall: { table: desk.table } }); } }, say.words("lead.going")),
    h("button", { type: "button", class: "wide", key: "move", onclick: () => at.show("tables") }, say.words("lead.moveSomeone"))
  );
}
