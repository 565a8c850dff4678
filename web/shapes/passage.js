// Tables that go up one after the other: who is up in the largest type, the clock of that table, who comes next.
import { h } from "../dom.js";
import { frontPage } from "./front-page.js";
import { pressOf } from "./page.js";
import { clock, digits, face } from "./clock.js";
import { sticker } from "./pictures.js";
import { ranked } from "./say.js";

/** @typedef {{items: Record<string, {rank: number, passed?: boolean}>, current?: string, next?: string, applause: boolean, minutes: number, startedAt?: number, page?: import("./front-page.js").FrontPage, nextPage?: import("./front-page.js").FrontPage}} Passage */
/** @typedef {{say: import("./say.js").Say, word: string, figures: Record<string, number>, now?: number, lead?: boolean, sizes?: any}} Context */

/** @param {string} table t4 @returns {number} */
const number = (table) => Number(table.slice(1));

/** @param {string} table @param {import("./say.js").Say} say */
function name(table, say) {
  const rank = number(table);
  const own = say.words("wall.table." + rank);
  return say.words("wall.table", { rank }) + (own ? " · " + own : "");
}

/** @param {Passage} passage @param {Context} context */
export function passage(passage, context) {
  const say = context.say;
  const all = ranked(passage.items);
  if (passage.page && passage.current && !context.lead) {
    return paged(passage.page, passage, context);
  }
  return h(
    "div",
    { class: "passage", key: "passage" },
    passage.current ? up(passage, passage.current, context) : h("p", { class: "none" }, say.words("wall.passage." + (all.length === 0 ? "nobody" : passage.next ? "ready" : "over"))),
    h(
      "ol",
      { class: "turns", "aria-label": say.words("wall.passage.order") },
      all.map(([table, turn]) => {
        const state = table === passage.current ? "up" : turn.passed ? "been" : table === passage.next ? "next" : "later";
        return h("li", { key: table, class: state }, sticker(number(table), true), h("span", { class: "away" }, name(table, say)), h("small", null, say.words("wall.passage." + state)));
      })
    ),
    passage.page && frontPage(passage.page, pressOf(say)),
    passage.nextPage && h("p", { class: "state", key: "state" }, say.words("wall.page.next")),
    passage.nextPage && frontPage(passage.nextPage, pressOf(say))
  );
}

/** @param {Passage} passage @param {Context} context the clock of the one who is up */
function timeOf(passage, context) {
  const { startedAt, minutes } = passage;
  return startedAt === undefined ? undefined : clock({ minutes, startedAt, endsAt: startedAt + minutes * 60000 }, context.now || Date.now());
}

/**
 * The page of the table that is up, as large as the wall; its time beneath.
 * @param {import("./front-page.js").FrontPage} page @param {Passage} passage @param {Context} context
 */
function paged(page, passage, context) {
  const say = context.say;
  const time = timeOf(passage, context);
  return h("div", { class: "passage paged", key: "paged" }, frontPage(page, pressOf(say, context.sizes)),
    passage.applause
      ? h("p", { class: "applause pop", role: "status", key: "applause" }, say.words("wall.passage.applause"))
      : time && h("p", { class: "under clock-line " + time.level, role: "timer", key: "clock" }, say.words("wall." + (time.level === "calm" ? "left" : time.level)), " ", h("b", null, digits(time.left))));
}

/** @param {Passage} passage @param {string} table @param {Context} context */
function up(passage, table, context) {
  const say = context.say;
  const time = timeOf(passage, context);
  return h(
    "div",
    { class: "speaker" },
    h("div", { class: "who" }, sticker(number(table)), h("h2", null, say.words("wall.table", { rank: number(table) }), " ", h("span", null, say.words("wall.table." + number(table))))),
    passage.applause
      ? h("p", { class: "applause pop", role: "status", key: "applause" }, say.words("wall.passage.applause"))
      : time && h("div", { class: "clock " + time.level, role: "timer", key: "clock" }, face(time.share), h("p", null, say.words("wall." + (time.level === "calm" ? "left" : time.level)), h("b", null, digits(time.left))))
  );
}
