// A drawing by finger, wherever a note is shown: its lines as they went, in the colours of the page by day and by night. Only figures
// and the names of five pencils reach the page.
import { h } from "../dom.js";

/** @typedef {{ink: string, thick: boolean, points: number[]}} Stroke a start, then steps, x and y by turns */
/** @typedef {{strokes: Stroke[]}} Sketch */

/** The units of the paper. */
export const paper = { width: 640, height: 528 };
/** The pencils, in their order on the pad. */
export const inks = ["ink", "coral", "leaf", "sea", "plum"];

/** Units over which a gentle turn is rounded: the points that were thinned out come back as a curve. */
const rounding = 24;

/**
 * The line as a path: gentle turns are curves, sharp ones stay corners; a single point is a dot.
 * @param {number[]} points
 */
export function strokePath(points) {
  /** @type {number[][]} */
  const all = [];
  for (let at = 0; at + 1 < points.length; at += 2) {
    const [x, y] = all[all.length - 1] || [0, 0];
    all.push([x + points[at], y + points[at + 1]]);
  }
  const toward = (/** @type {number[]} */ [x, y], /** @type {number[]} */ [toX, toY]) => {
    const part = Math.min(0.5, rounding / Math.hypot(toX - x, toY - y));
    return `${Math.round(x + part * (toX - x))} ${Math.round(y + part * (toY - y))}`;
  };
  const parts = all.slice(1).map((here, at) => {
    const [before, after] = [all[at], all[at + 2]];
    const gentle = after && (here[0] - before[0]) * (after[0] - here[0]) + (here[1] - before[1]) * (after[1] - here[1])
      > 0.7 * Math.hypot(here[0] - before[0], here[1] - before[1]) * Math.hypot(after[0] - here[0], after[1] - here[1]);
    return gentle ? `L${toward(here, before)}Q${here.join(" ")} ${toward(here, after)}` : `L${here.join(" ")}`;
  });
  return `M${all[0].join(" ")}${parts.join("") || "h0"}`;
}

/**
 * One line, as it is drawn.
 * @param {Stroke} stroke @param {string | number} key
 */
export function line({ ink, thick, points }, key) {
  return h("path", {
    key, d: points.length ? strokePath(points) : "", fill: "none", stroke: `var(--${inks.indexOf(ink) < 0 ? "ink" : ink})`, "stroke-width": thick ? 22 : 10,
    "stroke-linecap": "round", "stroke-linejoin": "round",
  });
}

/**
 * The drawing as a picture; `name` is what a screen reader says for it.
 * @param {Sketch} sketch @param {string} name
 */
export function sketchPicture(sketch, name) {
  return h("svg.sketch", { key: "sketch", viewBox: `0 0 ${paper.width} ${paper.height}`, role: "img", "aria-label": name }, sketch.strokes.map(line));
}
