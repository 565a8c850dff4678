// The phone beside the form: the real page of the phones, with views that the server made of the plan as it is now.
import { h } from "./dom.js";

/** @typedef {import("./editor-page.js").Desk} Desk */

/** Milliseconds without a change before the server is asked for another view. */
const pause = 900;

/** What is shown, or asked for, by the text of the plan and the place. */
let asked = { plan: /** @type {any} */ (undefined), place: 0 };
/** @type {any} */
let shown;
let timer = 0;
let isReady = false;
let isInside = false;
let isOpen = window.innerWidth >= 1088;

/** @param {Desk} at */
export function preview(at) {
  const { editor, say } = at;
  const place = editor.current + 1;
  if (isInside !== place > 0) {
    isInside = place > 0;
    isReady = false;
  }
  if (isOpen && (asked.plan !== editor.plan || asked.place !== place)) {
    const fast = asked.place !== place;
    asked = { plan: editor.plan, place };
    clearTimeout(timer);
    timer = setTimeout(() => look(at, editor.plan, place), fast ? 0 : pause);
  }
  return h("section", { class: "preview", key: "preview", "aria-label": say.words("editor.onPhone") },
    h("button", { type: "button", class: "btn soft unfold", "aria-expanded": String(isOpen), onclick: () => turn(at) }, say.words(isOpen ? "editor.hidePhone" : "editor.showPhone")),
    isOpen && shown && shown.problems && h("p", { class: "quiet hint", role: "status" }, say.words("editor.mendFirst")),
    // Another page outside and inside: a phone that has entered does not go back.
    isOpen && h("iframe", { class: "phone", key: place > 0 ? "inside" : "outside", src: "/preview", title: say.words("editor.onPhone"), tabindex: "-1", inert: true, onload: () => {
      isReady = true;
      show(at);
    } }));
}

/** @param {Desk} at */
function turn(at) {
  isOpen = !isOpen;
  isReady = false;
  asked = { plan: undefined, place: 0 };
  at.redraw();
}

/** @param {Desk} at @param {any} plan @param {number} place */
function look(at, plan, place) {
  at.ask({ preview: { text: plan, place } }).then((told) => {
    if (asked.plan !== plan || asked.place !== place) {
      return;
    }
    // While something is to be mended, the phone stays as it was.
    shown = told.problems ? Object.assign({}, shown, { problems: told.problems }) : told;
    show(at);
    at.redraw();
  }, () => { asked = { plan: undefined, place: 0 }; });
}

/** @param {Desk} at */
function show(at) {
  const frame = /** @type {HTMLIFrameElement | null} */ (document.querySelector(".preview iframe"));
  if (isReady && frame && frame.contentWindow && shown && shown.session && isInside === (shown.person !== undefined)) {
    frame.contentWindow.postMessage(Object.assign({ language: at.say.language }, shown), location.origin);
  }
}
