// The rest: other people's devices, the wall's trial, what is printed, the switches of this page. Nothing here is needed while
// talking.
import { notices } from "./console-notices.js";
import { pairing } from "./console-pairing.js";
import { away } from "./console-views.js";
import { places } from "./console-keys.js";
import { h } from "./dom.js";
import { otherLanguages, pageBeside } from "./link.js";

/** @typedef {import("./console-page.js").Desk} Desk */

/** @param {Desk} at */
export function more(at) {
  const { say } = at;
  return [
    h("div", { class: "room rest", key: "room" }, h("h1", { tabindex: "-1" }, say.words("lead.part.more")), pairing(at), pages(at)),
    h("div", { class: "side", key: "side" }, notices(at), switches(at), keys(at)),
  ];
}

/** @param {Desk} at */
function pages(at) {
  const { say, lead } = at;
  const session = lead.link.session();
  const links = session.links || {};
  const off = Boolean(session.withoutPhones);
  return h(
    "section",
    { class: "sheet pages", key: "pages", "aria-label": say.words("lead.pages") },
    h("div", { class: "head" }, h("h2", null, say.words("lead.pages"))),
    h("ul", null,
      rehearsal(at),
      h("li", { key: "trial" }, h("p", null, h("b", null, say.words("lead.trial")), h("small", null, say.words("lead.trialWhat"))), h("button", { type: "button", class: "btn soft slim", onclick: () => openTrial(at) }, say.words("lead.tryIt"))),
      h("li", { key: "phones" }, h("p", null, h("b", null, say.words("lead.noPhones")), h("small", null, say.words("lead.noPhonesWhat"))), h("button", { type: "button", class: "btn soft slim", "aria-pressed": String(off), onclick: () => { lead.send(undefined, { phones: { on: off } }); } }, say.words(off ? "lead.yes" : "lead.no"))),
      h("li", { key: "print" }, h("p", null, h("b", null, say.words("lead.print")), h("small", null, say.words("lead.printWhat"))), away(pageBeside("console", "print"), say.words("lead.openIt"), "print")),
      links.home && h("li", { key: "home" }, h("p", null, h("b", null, say.words("lead.home")), h("small", null, say.words("lead.homeWhat"))), away(links.home, say.words("lead.openIt"))))
  );
}

/**
 * A rehearsal is not rehearsed.
 * @param {Desk} at
 */
function rehearsal(at) {
  const { say, desk } = at;
  const mine = desk.rehearsal;
  return mine && !mine.state && h("li", { key: "rehearse" },
    h("p", null, h("b", null, say.words("lead.rehearse")), h("small", { role: "status" }, say.words(mine.trouble || (mine.isBeginning ? "lead.rehearseBeginning" : "lead.rehearseWhat")))),
    h("button", { type: "button", class: "btn soft slim", disabled: mine.isBeginning, onclick: () => { mine.begin(); } }, say.words("lead.tryIt")));
}

/**
 * Shows the trial on the wall and asks what is seen there.
 * @param {Desk} at
 */
export function openTrial(at) {
  at.desk.answer = "";
  at.lead.send(undefined, { showWall: { wall: "trial" } });
  at.show("trial");
}

/** @param {Desk} at */
function switches(at) {
  const { say, desk } = at;
  const bell = () => {
    desk.bell.toggle();
    at.redraw();
  };
  return h(
    "section",
    { class: "sheet switches", key: "switches", "aria-label": say.words("lead.thisPage") },
    h("div", { class: "head" }, h("h2", null, say.words("lead.thisPage"))),
    otherLanguages(say.language).map(([code, name]) => h("button", { type: "button", class: "btn soft slim", key: code, lang: code, onclick: () => at.turn(code) }, name)),
    h("button", { type: "button", class: "btn soft slim shortcuts", key: "shortcuts", "aria-pressed": String(desk.shortcuts), onclick: at.toggleShortcuts }, say.words(desk.shortcuts ? "lead.shortcutsOn" : "lead.shortcutsOff")),
    h("button", { type: "button", class: "btn soft slim", key: "bell", "aria-pressed": String(desk.bell.on), onclick: bell }, say.words(desk.bell.on ? "lead.bellOn" : "lead.bellOff"))
  );
}

/** @param {Desk} at */
function keys(at) {
  const { say, controls, desk } = at;
  const rows = controls.all().concat(controls.blank()).map((one) => [one.shown, say.words("lead.keyOf." + one.name)])
    .concat([["Z", say.words("lead.undo")]], Object.keys(places).map((key) => [key.toUpperCase(), say.words("lead.part." + places[key])]), [[say.words("lead.escape"), say.words("lead.backLive")]]);
  return h(
    "section",
    { class: "sheet keys" + (desk.shortcuts ? "" : " off"), key: "keys", "aria-label": say.words("lead.shortcuts") },
    h("div", { class: "head" }, h("h2", null, say.words("lead.shortcuts"))),
    h("dl", null, rows.map(([key, words]) => h("div", { key: key + words }, h("dt", null, h("kbd", null, key)), h("dd", null, words)))),
    h("p", { class: "quiet" }, say.words("lead.clickerWhat"))
  );
}
