// One screen for all: this laptop shows the wall, the lead goes on from the phone. The keys of the laptop still lead, so that a
// clicker goes on as before; Escape brings the console back.
import { hash } from "./console-views.js";
import { h } from "./dom.js";

/** @typedef {import("./console-page.js").Desk} Desk */

/** @param {Desk} at */
export function single(at) {
  const { say, lead } = at;
  const links = lead.link.session().links || {};
  return h("main", { class: "part-single", key: "main single" },
    h("h1", { class: "away" }, say.words("lead.seesWall")),
    h("iframe", { src: "/screen" + hash(links.screen), title: say.words("lead.seesWallTitle"), tabindex: "-1", inert: true }),
    h("button", { type: "button", class: "btn", onclick: () => { leave(lead); } }, say.words("lead.singleBack")));
}

/** @param {import("./console-lead.js").Lead} lead */
export function leave(lead) {
  return lead.send(undefined, { singleScreen: { on: false } });
}
