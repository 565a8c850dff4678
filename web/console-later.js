// The two lists of the team on the console: what is left for later, always there; ideas that look alike, while a table or the room sorts.
import { notices } from "./console-notices.js";
import { look } from "./console-strip.js";
import { h } from "./dom.js";
import { later } from "./later.js";
import { doubles } from "./pairs.js";

/** @typedef {import("./console-page.js").Desk} Desk */

/** @param {Desk} at */
export function laterPage(at) {
  const { say, lead, redraw } = at;
  const act = (/** @type {Record<string, any>} */ command) => { lead.send(undefined, command); };
  return [
    h("div", { class: "room rest", key: "room" }, later({ say, items: lead.link.session().later, redraw, act })),
    h("div", { class: "side", key: "side" }, notices(at)),
  ];
}

/** @param {Desk} at @param {import("./pairs.js").Pairs} pairs */
export function pairsSheet(at, pairs) {
  const { say, lead } = at;
  const activity = lead.link.session().activity.id;
  return h("section", { class: "sheet shape", key: "shape", "aria-label": say.words("lead.shape") },
    h("div", { class: "head" }, h("h2", null, say.words("lead.pairs.count", { count: Object.keys(pairs.items).length + pairs.more })), h("button", { type: "button", class: "btn soft slim", key: "board", onclick: () => look(at, "board") }, say.words("lead.shape"))),
    h("div", { class: "stage", tabindex: "0", role: "group", "aria-label": say.words("lead.pairs.title") }, doubles({ say, pairs, act: (command) => { lead.send(activity, command); } })));
}
