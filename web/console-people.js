// People: what asks for the lead, how one comes in, and the room table by table. Nobody has a name: silhouettes and counts.
import { h } from "./dom.js";
import { pawn, qr, sign, sticker } from "./shapes/pictures.js";
import { ranked, spaced } from "./shapes/say.js";

/** @typedef {import("./console-page.js").Desk} Desk */
/** @typedef {{rank?: number, people: number, done: number, working: number, here: number}} Seated */

const mostPawns = 16;

/** @param {Desk} at */
export function people(at) {
  const session = at.lead.link.session();
  return h("div", { class: "side", key: "side" }, notices(at), session.phase === "running" && door(at, at.desk.bigCode), tables(at));
}

/** @param {Desk} at */
function notices(at) {
  const { say, lead } = at;
  const all = [news(at), refusals(at)].filter(Boolean);
  return h(
    "section",
    { class: "notices", "aria-label": say.words("lead.notices"), key: "notices", role: "status" },
    lead.pending > 0 && all.length === 0 ? h("p", { class: "nothing", key: "pending" }, say.words("lead.pending")) : all,
    lead.pending === 0 && all.length === 0 && h("p", { class: "nothing", key: "calm" }, h("b", null, say.words("lead.calm")), " ", h("span", { class: "quiet" }, say.words("lead.calmWhat")))
  );
}

/**
 * What became of what was asked, with its way back.
 * @param {Desk} at
 */
function news(at) {
  const { say, lead } = at;
  const one = lead.news;
  if (!one || one.until < Date.now()) {
    return null;
  }
  const undo = one.undo;
  const close = () => lead.tell(undefined);
  const back = () => {
    lead.tell(undefined);
    return undo && undo();
  };
  const seconds = Math.ceil((one.until - Date.now()) / 1000);
  return h(
    "div",
    { class: "notice" + (one.bad ? " call" : ""), key: "news" },
    sign(one.bad ? "lock" : "check"),
    h("p", null, h("b", null, one.text), one.bad && h("small", null, say.words("lead.refusedWhat"))),
    undo
      ? h("button", { type: "button", class: "btn slim", onclick: back }, say.words("lead.undo"), h("span", { class: "left", "aria-hidden": "true" }, say.words("lead.seconds", { seconds })))
      : h("button", { type: "button", class: "btn soft slim", onclick: close }, say.words("lead.close"))
  );
}

/** @param {Desk} at */
function refusals(at) {
  const { say } = at;
  const all = at.lead.link.session().rejections || {};
  const codes = Object.keys(all);
  if (codes.length === 0) {
    return null;
  }
  const count = codes.reduce((sum, code) => sum + all[code], 0);
  return h("div", { class: "notice small", key: "refusals" }, sign("lock"), h("p", null, say.words("lead.rejections", { count })));
}

/**
 * How one comes in.
 * @param {Desk} at @param {boolean} big
 */
export function door(at, big) {
  const { say, lead, desk } = at;
  const session = lead.link.session();
  const shut = session.door === "locked";
  const grow = () => {
    desk.bigCode = !desk.bigCode;
    at.redraw();
  };
  const turn = () => lead.send(undefined, { door: { state: shut ? "open" : "locked" } }, say.words(shut ? "lead.unlocked" : "lead.locked"));
  return h(
    "section",
    { class: "sheet join" + (big ? " big" : ""), "aria-label": say.words("lead.join"), key: "join" },
    session.qr && h("button", { type: "button", class: "square", "aria-expanded": String(big), "aria-label": say.words(big ? "lead.smallCode" : "lead.bigCode"), onclick: grow }, qr(session.qr, say.words("wall.qrName"))),
    h(
      "div",
      null,
      h("p", { class: "code" }, h("span", { class: "away" }, say.words("lead.code") + " "), spaced(session.code)),
      h("p", { class: "address" }, session.address),
      h(
        "p",
        { class: "gate" },
        say.words("lead.door") + " ",
        h("b", null, say.words("lead.door." + session.door)),
        h("button", { type: "button", class: "btn soft tiny", "aria-label": say.words(shut ? "lead.unlock" : "lead.lock"), onclick: turn }, say.words(shut ? "lead.openIt" : "lead.closeIt"))
      )
    )
  );
}

/** @param {Desk} at */
function tables(at) {
  const { say } = at;
  const session = at.lead.link.session();
  /** @type {Array<[string, Seated]>} */
  const all = /** @type {any} */ (ranked(session.tables));
  const loose = session.unseated;
  const alone = all.length === 0;
  /** @type {Seated} */
  const everybody = loose && alone ? loose : { people: session.people, done: session.done || 0, working: session.working || 0, here: session.here || 0 };
  return h(
    "section",
    { class: "sheet people" + (all.length + (loose && loose.people > 0 ? 1 : 0) > 6 ? " many" : ""), "aria-label": say.words(alone ? "lead.room" : "lead.tables"), key: "people" },
    h("div", { class: "head" }, h("h2", null, say.words(alone ? "lead.room" : "lead.tables")), h("span", { class: "quiet" }, say.words("lead.present", { people: session.people, here: session.here || 0 }))),
    session.people === 0 && h("p", { class: "quiet" }, say.words("lead.nobody")),
    h(
      "ol",
      null,
      alone ? session.people > 0 && table("all", say.words("lead.room"), everybody, say) : all.map(([id, one]) => table(id, tableName(one.rank || 1, say), one, say)),
      !alone && loose && loose.people > 0 && table("loose", say.words("lead.unseated"), loose, say)
    ),
    h("ul", { class: "legend" }, legend("done", say), legend("working", say), legend("waiting", say), legend("lost", say))
  );
}

/** @param {number} rank @param {import("./shapes/say.js").Say} say */
function tableName(rank, say) {
  return say.words("wall.table." + rank) || say.words("wall.table", { rank });
}

/** @param {string} id @param {string} name @param {Seated} one @param {import("./shapes/say.js").Say} say */
function table(id, name, one, say) {
  const lost = Math.max(0, one.people - one.here);
  const all = one.people > 0 && one.done === one.people;
  return h(
    "li",
    { class: "table" + (one.rank ? "" : " roomy"), key: id },
    one.rank ? sticker(one.rank, true) : h("span", { class: "no-table", "aria-hidden": "true" }),
    h("h3", null, name, all && h("span", { class: "note" }, say.words("lead.everyoneDone")), lost > 0 && h("span", { class: "note" }, say.words("lead.lostCount", { lost }))),
    h("p", { class: "count" }, one.done, h("small", null, " " + say.words("lead.outOf", { people: one.people }))),
    h("p", { class: "ones", "aria-hidden": "true" }, one.people <= (one.rank ? mostPawns : 60) ? marks(one, lost) : null)
  );
}

/**
 * Silhouettes in the order done, at it, not yet, lost: they are nobody in particular.
 * @param {Seated} one @param {number} lost
 */
export function marks(one, lost) {
  const gone = Math.min(lost, Math.max(0, one.people - one.done - one.working));
  const all = [];
  for (let index = 0; index < one.people; index += 1) {
    const state = index < one.done ? "done" : index < one.done + one.working ? "working" : index < one.people - gone ? "waiting" : "lost";
    all.push(pawn(state, index));
  }
  return all;
}

/** @param {"done" | "working" | "waiting" | "lost"} state @param {import("./shapes/say.js").Say} say */
function legend(state, say) {
  return h("li", { key: state }, pawn(state, state), say.words(state === "lost" ? "lead.lostOne" : "lead." + state));
}
