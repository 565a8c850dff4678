// How many tables, who still stands, and drawing lots: an option. The phones ask two things, the lead sees how many answered,
// draws, looks at how each table is made up, draws again or keeps it.
import { h } from "./dom.js";
import { sign } from "./shapes/pictures.js";
import { ranked } from "./shapes/say.js";

/** @typedef {import("./console-page.js").Desk} Desk */
/** @typedef {{phase: "asking" | "drawn", answered: number, before: number, bands?: Record<string, number>, tables?: Record<string, {before: number, bands?: Record<string, number>}>}} Draw */

const mostTables = 30;

/** @param {Desk} at @param {number} loose people without a table */
export function arranging(at, loose) {
  const { say, lead } = at;
  const session = lead.link.session();
  const count = Object.keys(session.tables || {}).length;
  const onWall = session.wall === "tables";
  const set = (/** @type {number} */ wanted) => () => {
    lead.send(undefined, { tables: { count: wanted } });
  };
  return h(
    "section",
    { class: "sheet arranging", key: "arranging", "aria-labelledby": "arranging-title" },
    h("div", { class: "line" }, h("h2", { id: "arranging-title" }, say.words("lead.tableCount", { count })),
      h("button", { type: "button", class: "btn soft slim", "aria-label": say.words("lead.tableLess"), disabled: count === 0, onclick: set(count - 1) }, sign("minus")),
      h("button", { type: "button", class: "btn soft slim", "aria-label": say.words("lead.tableMore"), disabled: count >= mostTables, onclick: set(count + 1) }, sign("plus"))),
    loose > 0 && count > 0 && h("button", { type: "button", class: "btn slim", key: "rest", onclick: () => { lead.send(undefined, { seatRest: {} }); } }, say.words("lead.seatRest", { people: loose })),
    count > 1 && h("button", { type: "button", class: "btn soft slim", key: "wall", "aria-pressed": String(onWall), onclick: () => { lead.send(undefined, { showWall: { wall: onWall ? "activity" : "tables" } }); } }, say.words("lead.tablesOnWall")),
    count > 0 && session.people > 0 && drawing(at, session.draw)
  );
}

/** @param {Desk} at @param {Draw | undefined} draw */
function drawing(at, draw) {
  const { say, lead } = at;
  const session = lead.link.session();
  const button = (/** @type {string} */ name, /** @type {string} */ look, /** @type {string} */ words) => h("button", { type: "button", class: "btn slim " + look, key: name, onclick: () => { lead.send(undefined, { [name]: {} }); } }, say.words(words));
  if (!draw) {
    return h("div", { class: "lots", key: "lots" }, h("p", { class: "quiet" }, say.words("lead.drawWhat")), button("askForDraw", "soft", "lead.drawPrepare"));
  }
  const asking = draw.phase === "asking";
  return h(
    "div",
    { class: "lots", key: "lots", "aria-live": "polite" },
    h("h3", null, say.words(asking ? "lead.drawAsking" : "lead.drawn")),
    h("p", null, say.words("lead.drawAnswered", { answered: draw.answered, people: session.people })),
    h("p", { class: "quiet" }, say.words(asking ? "lead.drawAskingWhat" : "lead.drawnWhat")),
    h("p", { class: "acts" }, button("draw", asking ? "main" : "", asking ? "lead.drawNow" : "lead.drawAgain"), button("forgetDraw", asking ? "soft" : "main", asking ? "lead.drawLeave" : "lead.drawKeep"))
  );
}

/**
 * How a drawn table is made up: counts, never who.
 * @param {Desk} at @param {string} table
 */
export function madeUp(at, table) {
  const { say, lead } = at;
  const session = lead.link.session();
  const { tables } = session.draw || { tables: undefined };
  const one = tables && tables[table];
  if (!one) {
    return null;
  }
  const bands = ranked(session.counter).filter((band) => (one.bands || {})[band[0]]).map((band) => say.words("lead.bandCount", { band: say.text(/** @type {any} */ (band[1]).title), count: one.bands[band[0]] }));
  return h("p", { class: "quiet" }, [say.words("lead.before", { before: one.before })].concat(bands).join(" · "));
}
