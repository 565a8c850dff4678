// "Essai du grand écran": the wall shows a gommette, the lead says what is seen there, and gets the remedy. A display that
// copies the laptop would show the console to everyone.
import { h } from "./dom.js";
import { hash } from "./console-views.js";
import { sign } from "./shapes/pictures.js";

/** @typedef {import("./console-page.js").Desk} Desk */

const answers = ["good", "copy", "nothing"];
const systems = ["windows", "mac", "linux"];
const seats = ["larger", "light", "closer"];

/** @param {Desk} at */
export function trial(at) {
  const { say, desk } = at;
  const second = desk.answer === "good" || desk.answer === "far";
  return h(
    "div",
    { class: "trial", key: "trial" },
    h("div", { class: "trial-head", key: "head" },
      h("p", { class: "quiet" }, say.words("lead.trial"), " · ", say.words("lead.trialStep", { step: second ? 2 : 1 })),
      h("h1", { tabindex: "-1" }, say.words(second ? "lead.trialFar" : "lead.trialSee")),
      h("p", { class: "ask" }, say.words("lead.trialHow"))),
    second ? far(at) : choices(at),
    remedy(at),
    h("div", { class: "trial-foot", key: "foot" }, h("p", { class: "quiet" }, say.words(second ? "lead.trialAgain" : "lead.trialThen")),
      h("button", { type: "button", class: "btn soft slim", onclick: () => leave(at) }, say.words("lead.trialLater")))
  );
}

/** @param {Desk} at */
function leave(at) {
  at.lead.send(undefined, { showWall: { wall: "activity" } });
  at.show("live");
}

/** @param {Desk} at @param {string} answer */
function answered(at, answer) {
  return () => {
    at.desk.answer = answer;
    at.redraw();
  };
}

/** @param {Desk} at */
function choices(at) {
  const { say, desk } = at;
  return h("div", { class: "sees", key: "sees", role: "group", "aria-label": say.words("lead.trialSee") }, answers.map((answer, index) =>
    h("button", { type: "button", class: "see", key: answer, "aria-pressed": String(desk.answer === answer), "data-digit": index + 1, onclick: answered(at, answer) },
      scene(answer), h("b", null, say.words("lead.see." + answer)), h("span", null, say.words("lead.seeWhat." + answer)))));
}

/** @param {Desk} at */
function far(at) {
  const { say } = at;
  return h("div", { class: "acts", key: "far" },
    h("button", { type: "button", class: "btn main", "data-digit": 1, onclick: () => leave(at) }, say.words("lead.trialYes")),
    h("button", { type: "button", class: "btn", "data-digit": 2, onclick: answered(at, "far") }, say.words("lead.trialNo")));
}

/**
 * What the wall looks like then, drawn small.
 * @param {string} answer
 */
function scene(answer) {
  const box = (/** @type {number} */ x, /** @type {number} */ y, /** @type {number} */ width, /** @type {number} */ height, /** @type {string} */ name) => h("rect", { x, y, width, height, rx: 2, class: name });
  const inside = answer === "good" ? [h("circle", { cx: 44, cy: 22, r: 12, class: "mark" }), box(22, 39, 44, 4, "ink")]
    : answer === "copy" ? [box(4, 4, 80, 4, "line"), box(4, 11, 16, 28, "line"), box(23, 11, 38, 12, "ink"), box(23, 26, 38, 13, "line"), box(64, 11, 20, 28, "line"), box(30, 43, 28, 4, "ink")]
      : [box(0, 0, 88, 50, "ink"), box(28, 20, 32, 10, "paper")];
  return h("svg", { class: "scene", viewBox: "0 0 88 50", "aria-hidden": "true" }, inside);
}

/** @param {Desk} at */
function remedy(at) {
  const { say, desk } = at;
  const links = at.lead.link.session().links || {};
  if (!desk.answer || desk.answer === "good") {
    return h("section", { class: "remedy none", key: "remedy" }, sign("wall"), h("p", null, say.words(desk.answer ? "lead.trialBig" : "lead.trialShown")),
      !desk.answer && h("a", { class: "btn", href: "/screen" + hash(links.screen), target: "gommette-screen", rel: "noopener" }, say.words("lead.openWall")));
  }
  const list = desk.answer === "copy" ? systems : desk.answer === "far" ? seats : ["cable", "source", "window"];
  return h(
    "section",
    { class: "remedy", key: "remedy " + desk.answer, "aria-live": "polite" },
    h("div", { class: "cause" }, sign("warn"), h("div", null, h("h2", null, say.words("lead.cause." + desk.answer)), h("p", null, say.words("lead.causeWhat." + desk.answer)))),
    h("ul", { class: "ways" }, list.map((name) => h("li", { key: name }, h("b", null, say.words("lead.way." + name)), h("p", null, say.words("lead.wayHow." + name))))),
    h("div", { class: "acts" },
      h("button", { type: "button", class: "btn main", onclick: answered(at, desk.answer === "far" ? "good" : "") }, say.words("lead.trialRetry")),
      desk.answer !== "far" && single(at))
  );
}

/**
 * One screen for all: the laptop becomes the wall, and the lead goes on from the phone.
 * @param {Desk} at
 */
function single(at) {
  const { say, lead } = at;
  const turn = () => lead.ask(say.words("lead.singleSure"), say.words("lead.singleYes"), () => lead.send(undefined, { showWall: { wall: "activity" } }).then(() => lead.send(undefined, { singleScreen: { on: true } })));
  return h("div", { class: "single" }, sign("phone"), h("p", null, h("b", null, say.words("lead.single")), h("small", null, say.words("lead.singleWhat"))),
    h("button", { type: "button", class: "btn soft slim", onclick: () => at.show("more") }, say.words("lead.pair")),
    h("button", { type: "button", class: "btn slim", onclick: turn }, say.words("lead.singleDo")));
}
