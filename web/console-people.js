// People: what asks for the lead, and the room table by table. Nobody has a name: silhouettes and counts.
import { counter } from "./console-counter.js";
import { h } from "./dom.js";
import { notices, since } from "./console-notices.js";
import { tableName } from "./console-watch.js";
import { pawn, sticker } from "./shapes/pictures.js";
import { ranked } from "./shapes/say.js";

/** @typedef {import("./console-page.js").Desk} Desk */
/** @typedef {{rank?: number, people: number, done: number, working: number, here: number}} Seated */

const mostPawns = 16;

/** @param {Desk} at */
export function people(at) {
  const session = at.lead.link.session();
  const nobody = session.withoutPhones && session.people === 0;
  return h("div", { class: "side", key: "side" }, notices(at), nobody ? counter(at) : tables(at));
}

/** @param {Desk} at */
function tables(at) {
  const { say } = at;
  const session = at.lead.link.session();
  // A rehearsal makes room for its bots.
  const expected = session.rehearsal ? 0 : session.expected;
  /** @type {Array<[string, Seated]>} */
  const all = /** @type {any} */ (ranked(session.tables));
  const loose = session.unseated;
  const alone = all.length === 0;
  /** @type {Seated} */
  const everybody = loose && alone ? loose : { people: session.people, done: session.done || 0, working: session.working || 0, here: session.here || 0 };
  const rows = all.length + (loose && loose.people > 0 ? 1 : 0);
  return h(
    "section",
    { class: "sheet people" + (rows > 8 ? " many" : rows > 6 ? " some" : ""), "aria-label": say.words(alone ? "lead.room" : "lead.tables"), key: "people" },
    h("div", { class: "head" }, h("h2", null, say.words(alone ? "lead.room" : "lead.tables")), h("span", { class: "quiet" }, expected ? say.words("lead.presentOf", { people: session.people, expected }) : say.words("lead.present", { people: session.people }))),
    session.people === 0 && h("p", { class: "quiet" }, say.words("lead.nobody")),
    h(
      "ol",
      null,
      alone ? session.people > 0 && table(at, "all", say.words("lead.room"), everybody) : all.map(([id, one]) => table(at, id, tableName(one.rank || 1, say), one)),
      !alone && loose && loose.people > 0 && table(at, "loose", say.words("lead.unseated"), loose)
    ),
    h("ul", { class: "legend" }, legend("done", say), legend("working", say), legend("waiting", say), legend("lost", say))
  );
}

/** @param {Desk} at @param {string} id @param {string} name @param {Seated} one */
function table(at, id, name, one) {
  const { say, lead, desk } = at;
  const session = lead.link.session();
  const lost = Math.max(0, one.people - one.here);
  const all = session.phase === "running" && one.people > 0 && one.done === one.people;
  const calls = Boolean((session.calls || {})[id]);
  const still = desk.watch.still(session, lead.link.now()).find((other) => other.table === id);
  // One word at a time beside the name: the one that asks for most.
  const mark = calls ? h("mark", null, say.words("lead.calls")) : still ? h("mark", null, say.words("lead.nothing", { since: since(say, still.milliseconds) }))
    : all ? h("span", { class: "note" }, say.words("lead.everyoneDone")) : lost > 0 && h("span", { class: "note" }, say.words("lead.lostCount", { lost }));
  return h(
    "li",
    { class: "table" + (one.rank ? "" : " roomy") + (calls ? " calling" : ""), key: id },
    one.rank ? sticker(one.rank, true) : h("span", { class: "no-table", "aria-hidden": "true" }),
    h("h3", null, one.rank ? h("button", { type: "button", onclick: () => at.show("table", id), "aria-label": say.words("lead.openTable", { table: name }) }, name) : h("span", { class: "name" }, name), mark),
    session.phase === "running"
      ? h("p", { class: "count" }, one.done, h("small", null, " " + say.words("lead.outOf", { people: one.people })))
      : h("p", { class: "count" }, one.people, h("small", null, " " + say.words("lead.seatedShort", { people: one.people }))),
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
