// The drawn signs: the six table stickers, people, the code and the signs of the controls.
import { h } from "../dom.js";

/** What a line drawing looks like; the others are filled. */
const lines = { fill: "none", stroke: "currentColor", "stroke-width": "1.8", "stroke-linecap": "round", "stroke-linejoin": "round" };
const bold = Object.assign({}, lines, { "stroke-width": "3" });

/** @type {Record<string, {d: string, bold?: boolean, filled?: boolean}>} */
const signs = {
  left: { d: "M20 12H5M11 5.5L4.5 12l6.5 6.5", bold: true },
  right: { d: "M4 12h15M13 5.5l6.5 6.5-6.5 6.5", bold: true },
  check: { d: "M4.5 12.5l5 5 10-11", bold: true },
  pause: { d: "M6 4h4v16H6zM14 4h4v16h-4z", filled: true },
  play: { d: "M7 4l13 8-13 8z", filled: true },
  time: { d: "M12 7v5.2l3.5 2M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z", bold: false },
  lock: { d: "M6 10V7.5a6 6 0 0 1 12 0V10h1.5v11.5h-15V10zm2.5 0h7V7.5a3.5 3.5 0 0 0-7 0z", filled: true },
  wall: { d: "M3 4.5h18v12H3zM12 16.5V21M8 21h8M4.5 3l15 15.5", bold: false },
  phone: { d: "M7 2.5h10v19H7zM11 18.5h2", bold: false },
  door: { d: "M5 21V3.5h10V21M3 21h18M12 12h.1M15 6h4v15", bold: false },
  hand: { d: "M7.5 13V5.5a1.5 1.5 0 0 1 3 0V11m0-6.5v-1a1.5 1.5 0 0 1 3 0V11m0-5.5a1.5 1.5 0 0 1 3 0V12m0-3.5a1.5 1.5 0 0 1 3 0V15c0 4-2.5 7-6.5 7-3 0-4.7-1.2-6.2-3.8L4 14.5a1.6 1.6 0 0 1 2.7-1.6L8 15" },
  undo: { d: "M8 5L3.5 9.5 8 14M4 9.5h10.5a5.5 5.5 0 0 1 0 11H9" },
  battery: { d: "M2.5 8h16v8.5h-16zM21.5 10.5v3.5M5.5 10.8v3" },
  plus: { d: "M12 5v14M5 12h14", bold: true },
  minus: { d: "M5 12h14", bold: true },
  print: { d: "M6 2.5h12V7H6zM3 8.5h18V18h-3.5v3.5h-11V18H3zm6 6V19h6v-4.5z", filled: true },
  together: { d: "M10 14a4 4 0 0 0 6 0l3.5-3.5a4.2 4.2 0 0 0-6-6L12 6m2 4a4 4 0 0 0-6 0l-3.5 3.5a4.2 4.2 0 0 0 6 6L12 18" },
  warn: { d: "M12 3.5L22 20.5H2zM12 10v5M12 17.8v.2" },
  aside: { d: "M4 4h10v16H4zM17.5 8.5L21 12l-3.5 3.5M10 12h10.5" },
  bubble: { d: "M3 4h18v13h-9l-5 4v-4H3z" },
};

/** The six table stickers, in the order of the tables. */
export const stickers = ["coral", "sun", "leaf", "sea", "plum", "rose"];
const shapes = [
  { d: "M18.6 12H22M16.7 16.7l2.4 2.4M12 18.6V22M7.3 16.7l-2.4 2.4M5.4 12H2M7.3 7.3L4.9 4.9M12 5.4V2M16.7 7.3l2.4-2.4M12 16.6a4.6 4.6 0 1 0 0-9.2 4.6 4.6 0 0 0 0 9.2z", core: "M12 16.6a4.6 4.6 0 1 0 0-9.2 4.6 4.6 0 0 0 0 9.2z" },
  { core: "M12 2l2.7 6.3 6.8.6-5.1 4.5 1.5 6.7-5.9-3.5-5.9 3.5 1.5-6.7-5.1-4.5 6.8-.6z" },
  { core: "M20 3C9 3 4 8 4 14c0 2 .6 3.6 1.4 4.6C8 13 11.5 10 15.5 8.5 11 11.5 8 15 6.2 20.7l1.9.6c.3-1 .6-1.9 1-2.8C17 19 21.5 13 20 3z" },
  { d: "M2 9.5c3.3-3.5 6.7-3.5 10 0s6.7 3.5 10 0M2 16.5c3.3-3.5 6.7-3.5 10 0s6.7 3.5 10 0" },
  { core: "M15.5 2.5A10 10 0 1 0 21.5 16 8.2 8.2 0 0 1 15.5 2.5z" },
  { core: "M12 21C5 16 2 12.5 2 8.5 2 5.5 4.3 3.5 7 3.5c2 0 3.9 1.1 5 3 1.1-1.9 3-3 5-3 2.7 0 5 2 5 5 0 4-3 7.5-10 12.5z" },
];

/** @param {string} d @param {string} name @param {Record<string, string>} [how] */
function picture(d, name, how) {
  return h("svg", { class: name, viewBox: "0 0 24 24", "aria-hidden": "true" }, h("path", Object.assign({ d }, how || { fill: "currentColor" })));
}

/**
 * The picture of a column: the same drawing as on the phones, from their sprite.
 * @param {string | undefined} name
 */
export function columnPicture(name) {
  return name !== undefined && h("svg", { class: "pic", viewBox: "0 0 24 24", "aria-hidden": "true" }, h("use", { href: "#picture-" + name }));
}

/** @param {string} name @param {string} [more] classes */
export function sign(name, more) {
  const one = signs[name];
  return picture(one.d, "sign " + (more || ""), one.filled ? undefined : one.bold ? bold : Object.assign({}, lines, { "stroke-width": "2.2" }));
}

/**
 * A gommette with its shape; with a number it is a table.
 * @param {number} rank from 1 @param {boolean} [numbered]
 */
export function sticker(rank, numbered) {
  const shape = shapes[(rank - 1) % shapes.length];
  return h(
    "span",
    { class: "dot " + stickers[(rank - 1) % stickers.length], "data-n": numbered ? rank : undefined },
    h(
      "svg",
      { viewBox: "0 0 24 24", "aria-hidden": "true" },
      shape.d && h("path", Object.assign({ d: shape.d }, lines, { "stroke-width": "2.5" })),
      shape.core && h("path", { d: shape.core, fill: "currentColor" })
    )
  );
}

/** A person: full when it has acted, half when it is at it, hollow when not yet, dashed when its phone is lost.
 * @param {"done" | "working" | "waiting" | "lost"} state @param {string | number} key */
export function pawn(state, key) {
  return h(
    "svg",
    { class: "pawn " + state, viewBox: "2 1.5 20 21", "aria-hidden": "true", key },
    silhouette()
  );
}

/**
 * The QR code with its quiet zone of four modules.
 * @param {{size: number, path: string}} code @param {string} label
 */
export function qr(code, label) {
  const side = code.size + 8;
  return h(
    "svg",
    { class: "qr", viewBox: "-4 -4 " + side + " " + side, role: "img", "aria-label": label, "shape-rendering": "crispEdges" },
    h("path", { d: "M-4-4h" + side + "v" + side + "h-" + side + "z", fill: "#fff" }),
    h("path", { d: code.path, fill: "#000" })
  );
}

/**
 * A bar filled from its start.
 * @param {number} share from 0 to 1 @param {string} name its classes
 */
export function bar(share, name) {
  const width = Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10;
  return h(
    "svg",
    { class: "bar " + name, viewBox: "0 0 100 1", preserveAspectRatio: "none", "aria-hidden": "true" },
    h("path", { class: "rest", d: "M0 0h" + width + "v1h-" + width + "z" })
  );
}

/**
 * People as one drawing, that fills the room it is given.
 * @param {Array<"done" | "working" | "waiting" | "lost">} states
 * @param {number} ratio how many times wider than high the room is
 */
export function crowd(states, ratio) {
  const columns = Math.max(1, Math.min(states.length, Math.ceil(Math.sqrt(states.length * ratio))));
  const rows = Math.max(1, Math.ceil(states.length / columns));
  return h(
    "svg",
    { class: "crowd", preserveAspectRatio: "xMinYMid meet", viewBox: "0 0 " + columns * 23 + " " + rows * 24, "aria-hidden": "true" },
    states.map((state, index) => {
      const at = (index % columns) * 23 - 0.5 + " " + (Math.floor(index / columns) * 24 - 1);
      return h("g", { key: index, class: "pawn " + state, transform: "translate(" + at + ")" }, silhouette());
    })
  );
}

function silhouette() {
  return [
    h("path", { class: "head", key: "head", d: "M12 11.6a4.3 4.3 0 1 0 0-8.6 4.3 4.3 0 0 0 0 8.6z" }),
    h("path", { class: "body", key: "body", d: "M3.8 21.2c0-5.4 3.5-8.4 8.2-8.4s8.2 3 8.2 8.4z" }),
  ];
}
