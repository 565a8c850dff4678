// "Rattraper le retard": what would be cut, activity by activity, and when the evening would end, before anything is cut.
import { h } from "./dom.js";
import { sign } from "./shapes/pictures.js";
import { typed } from "./shapes/say.js";

/** @typedef {import("./console-page.js").Desk} Desk */

/** @param {Desk} at */
export function catchUp(at) {
  const { say, lead } = at;
  const session = lead.link.session();
  const late = session.catchUp;
  const all = lead.plan().filter((one) => one[1].state === "ahead" && !one[1].skipped && !one[1].postponed);
  if (!late) {
    return h("section", { class: "sheet catch calm", key: "catch", "aria-label": say.words("lead.catchUp") }, sign("time"),
      h("p", null, h("b", null, say.words("lead.onTime")), h("br"), session.endsAround ? say.words("lead.ends", { hour: say.hour(session.endsAround) }) : say.words("lead.catchNone")));
  }
  const cuts = late.cuts || {};
  return h(
    "section",
    { class: "sheet catch", key: "catch", "aria-labelledby": "catch-title" },
    h("div", { class: "head" }, h("h2", { id: "catch-title" }, say.words("lead.catchUp")), h("strong", { class: "behind" }, say.words("lead.shortMinutes", { minutes: late.minutes }))),
    h("ul", null, all.map(([id, one]) => {
      const cut = cuts[id] || 0;
      return h("li", { class: "cut" + (cut ? "" : " kept"), key: id }, h("b", null, typed(say.text(one.title))),
        h("p", null, cut > 0 && [h("s", null, h("span", { class: "away" }, say.words("lead.insteadOf") + " "), one.minutes), " "], h("b", null, one.minutes - cut), " min"));
    })),
    h("p", { class: "ends" }, h("span", null, say.words("lead.end1")), h("b", null, say.hour((session.endsAround || 0) - late.minutes * 60000)), h("span", { class: "quiet" }, say.words("lead.insteadOfHour", { hour: say.hour(session.endsAround || 0) }))),
    h("button", { type: "button", class: "btn main", onclick: () => { lead.send(undefined, { catchUp: { minutes: late.minutes } }); } }, say.words("lead.cutThem", { minutes: late.minutes }))
  );
}
