// The door counter: the team taps, nobody is asked. Each button counts one more of a band; one less is beside it.
import { h } from "./dom.js";
import { sign } from "./shapes/pictures.js";
import { ranked, typed } from "./shapes/say.js";

/** @typedef {import("./console-page.js").Desk} Desk */

/** @param {Desk} at */
export function counter(at) {
  const { say, lead } = at;
  const bands = /** @type {Array<[string, any]>} */ (ranked(lead.link.session().counter));
  const total = bands.reduce((sum, one) => sum + one[1].count, 0);
  const count = (/** @type {string} */ band, /** @type {number} */ by) => () => {
    lead.send(undefined, { count: { band, by } });
  };
  return h(
    "section",
    { class: "sheet counter", key: "counter", "aria-labelledby": "counter-title" },
    h("div", { class: "head" }, h("h2", { id: "counter-title" }, say.words("lead.counter")), h("span", { class: "quiet", role: "status" }, say.words("lead.counted", { count: total }))),
    h("p", { class: "quiet" }, say.words("lead.counterWhat")),
    h("ul", { class: bands.length > 4 ? "two" : "" }, bands.map(([id, one], index) => {
      const title = say.text(one.title) || say.words("lead.everyone");
      return h("li", { key: id },
        h("button", { type: "button", class: "tally", "data-digit": index + 1, "aria-label": say.words("lead.countOne", { band: title, count: one.count }), onclick: count(id, 1) }, h("span", null, typed(title)), h("b", null, one.count), sign("plus")),
        h("button", { type: "button", class: "btn soft tiny", "aria-label": say.words("lead.countLess", { band: title }), disabled: one.count === 0, onclick: count(id, -1) }, sign("minus")));
    }))
  );
}
