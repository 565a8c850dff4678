// The whole plan, to change what comes: an activity opens on a tap, and says what can be done with it.
import { state } from "./console-plan.js";
import { h } from "./dom.js";
import { sign } from "./shapes/pictures.js";
import { typed } from "./shapes/say.js";

/** @typedef {import("./console-page.js").Desk} Desk */

/** @param {Desk} at */
export function ahead(at) {
  const { say, lead, desk } = at;
  const all = lead.plan();
  return h(
    "section",
    { class: "sheet plan wide", "aria-label": say.words("lead.plan"), key: "ahead" },
    h("div", { class: "head" }, h("h2", null, say.words("lead.plan")), h("span", { class: "quiet" }, say.words("lead.aheadWhat"))),
    h("ol", null, all.map(([id, one], index) => {
      const open = desk.item === id;
      const name = one.state === "current" ? "this" : one.state === "done" ? "done" : one.skipped || one.postponed ? "left" : "";
      const choose = () => {
        desk.item = open ? "" : id;
        at.redraw();
      };
      return h(
        "li",
        { key: id, class: name + (open ? " open" : ""), "aria-current": one.state === "current" ? "step" : undefined },
        h("button", { type: "button", "aria-expanded": String(open), onclick: choose },
          one.state === "done" ? sign("check") : h("span", { class: "ordinal" }, one.rank),
          h("span", { class: "title" }, typed(say.text(one.title)), tag(say, one)),
          h("span", { class: "minutes" }, one.minutes || "·")),
        open && h("div", { class: "acts", role: "group", "aria-label": say.text(one.title) }, acts(at, id, one, all, index))
      );
    }))
  );
}

/** @param {import("./shapes/say.js").Say} say @param {any} one */
function tag(say, one) {
  const words = say.words("lead.state." + state(one));
  const seen = one.state === "ahead" && (one.skipped || one.postponed || one.inserted);
  return h("span", { class: seen ? "tag" : "away" }, seen ? "" : ", ", one.inserted && state(one) === "ahead" ? say.words("lead.state.inserted") : words);
}

/**
 * @param {Desk} at @param {string} id @param {any} one @param {Array<[string, any]>} all @param {number} index
 */
function acts(at, id, one, all, index) {
  const { say, lead } = at;
  const button = (/** @type {string} */ name, /** @type {Record<string, any>} */ command, /** @type {boolean} */ off) =>
    h("button", { type: "button", class: "btn soft tiny", key: name, disabled: off, onclick: () => { lead.send(undefined, command); } }, say.words("lead.do." + name));
  const running = lead.link.session().phase === "running";
  if (one.state !== "ahead") {
    return button("repeat", { repeat: { activity: id } }, !running);
  }
  const before = all[index - 1];
  const after = all[index + 2];
  const go = () => {
    lead.go([id, one]);
    at.show("live");
  };
  return [
    h("button", { type: "button", class: "btn tiny", key: "go", disabled: !running, onclick: go }, say.words("lead.jumpYes")),
    button("up", { reorder: { activity: id, before: before ? before[0] : id } }, !before || before[1].state !== "ahead"),
    button("down", { reorder: Object.assign({ activity: id }, after ? { before: after[0] } : {}) }, index === all.length - 1),
    button("less", { setMinutes: { activity: id, minutes: Math.max(1, one.minutes - 2) } }, !one.minutes || one.minutes < 2),
    button("longer", { setMinutes: { activity: id, minutes: (one.minutes || 0) + 2 } }, false),
    button(one.skipped ? "unskip" : "skip", { skip: { activity: id, on: !one.skipped } }, Boolean(one.postponed)),
    button(one.postponed ? "unpostpone" : "postpone", { postpone: { activity: id, on: !one.postponed } }, Boolean(one.skipped)),
  ];
}
