// The hand: for as long as the lead asks for silence, a page with nothing to touch lies over the phone. What is below stays as it is, and
// is given back whole: words, cursor, place in the page.
import { h, icon, render, said, t } from "./dom.js";

const palm = "M36 146V104C26 92 12 80 8 70c-3-8 6-13 12-7l16 16V26a9 9 0 0 1 18 0v34V14a9 9 0 0 1 18 0v46V22a9 9 0 0 1 18 0v42V38a9 9 0 0 1 18 0v52c0 16-6 26-14 34v22z";
/** @type {HTMLElement | undefined} */
let cover;
/** @type {{at: any, from: any, to: any, scroll: number} | undefined} what was going on when the hand went up */
let below;

function hush() {
  /** @type {any} */
  const at = document.activeElement;
  below = { at, from: at && at.selectionStart, to: at && at.selectionEnd, scroll: window.scrollY };
  cover = document.createElement("section");
  cover.className = "raised";
  cover.tabIndex = -1;
  document.body.appendChild(cover);
  // Not seen is not touched, by no finger, key or screen reader, on every browser.
  document.body.classList.add("hushed");
  cover.focus();
}

function giveBack() {
  const { at, from, to, scroll } = /** @type {NonNullable<typeof below>} */ (below);
  document.body.classList.remove("hushed");
  if (cover) document.body.removeChild(cover);
  cover = undefined;
  below = undefined;
  if (!at || at === document.body || !document.contains(at)) return;
  at.focus();
  if (typeof from === "number") at.setSelectionRange(from, to);
  window.scrollTo(0, scroll);
}

/**
 * @param {{phrase?: any} | undefined} attention what the lead asks, while the hand is up
 */
export function attend(attention) {
  if (attention && !cover) hush();
  if (!attention && cover) giveBack();
  if (!attention || !cover) return;
  render(cover, h("svg.palm", { viewBox: "0 0 120 150", "aria-hidden": "true" },
    h("path", { d: palm }), h("circle", { cx: 72, cy: 96, r: 19 }), h("g", { transform: "translate(60 84)" }, h("use", { href: "#sun", width: 24, height: 24 }))),
  h("div", { role: "alert" }, h("h1", said(attention.phrase || t("more.hand"))), h("p", t("more.putDown")), h("p.kept", icon("check"), t("more.textKept"))));
}
