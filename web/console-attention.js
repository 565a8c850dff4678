// The hand is raised: the whole page turns yellow and says to look at the room. The clock waits and every text is kept;
// hands are not counted, the lead sees them.
import { h } from "./dom.js";
import { notices } from "./console-notices.js";
import { views } from "./console-views.js";
import { tableName } from "./console-watch.js";
import { clock, digits } from "./shapes/clock.js";
import { sign, sticker } from "./shapes/pictures.js";
import { ranked, typed } from "./shapes/say.js";

/** @typedef {import("./console-page.js").Desk} Desk */

/** @param {Desk} at */
export function attention(at) {
  const { say, lead } = at;
  const session = lead.link.session();
  const time = clock(session.activity, lead.link.now());
  const phrase = say.text((session.attention || {}).phrase) || say.words("lead.attention");
  return [
    h(
      "div",
      { class: "room", key: "room" },
      h(
        "section",
        { class: "raised", key: "raised", "aria-labelledby": "raised-title" },
        sign("hand"),
        h("div", null, h("p", { class: "phrase" }, typed(phrase)), h("h1", { id: "raised-title" }, say.words("lead.lookUp"))),
        time && h("p", { class: "clock" }, h("b", null, (time.left < 0 ? "−" : "") + digits(time.left)), h("span", null, say.words("lead.clockWaits")))
      ),
      views(at)
    ),
    h("div", { class: "side", key: "side" }, notices(at), screens(at)),
  ];
}

/**
 * Table by table, whether the phones are there to show it.
 * @param {Desk} at
 */
function screens(at) {
  const { say, lead } = at;
  const session = lead.link.session();
  return h(
    "section",
    { class: "sheet people", "aria-label": say.words("lead.phones"), key: "people" },
    h("div", { class: "head" }, h("h2", null, say.words("lead.phones"))),
    h("ol", null, ranked(session.tables).map(([id, one]) => {
      const lost = Math.max(0, /** @type {any} */ (one).people - /** @type {any} */ (one).here);
      return h("li", { class: "table shown", key: id }, sticker(one.rank, true), h("h3", null, tableName(one.rank, say)),
        h("p", { class: "quiet" }, lost > 0 ? say.words("lead.lostCount", { lost }) : /** @type {any} */ (one).people === 0 ? say.words("lead.nobodyThere") : [say.words("lead.showsHand"), sign("check")]));
    })),
    h("p", { class: "quiet" }, say.words("lead.handsSeen"))
  );
}
