// Paper and pencils for a finger, a mouse or a pen. The lines are thinned to the few points that matter, so that a drawing stays under
// what the server takes. Only the paper holds back scrolling. Who uses a keyboard writes words instead: they stand below.
import { h } from "./dom.js";
import { look } from "./rest.js";
import { inks, line, paper, strokePath } from "./shapes/sketch.js";

export const ready = look("/pictures.css");

/** @typedef {import("./shapes/sketch.js").Stroke} Stroke */
/** @typedef {import("./shapes/sketch.js").Sketch} Sketch */
/** @typedef {[number, number]} Point */
/**
 * @typedef {object} Pad what one drawing in the making remembers
 * @property {Stroke[]} strokes
 * @property {Stroke[][]} past what was there before each line and each clearing
 * @property {string} ink @property {boolean} thick
 * @property {Point[]} live the line under the finger
 * @property {boolean} full whether the last line found no room
 */
/** @typedef {{t: (key: string, figures?: any) => string, redraw: () => void, changed: (sketch: Sketch | undefined) => void}} Desk */

/** Bytes of a drawing, a little below what the server takes. */
const room = 7800;
/** Units of the paper by which a line may differ from the finger: the first is not seen, the others save what is too long. */
const tolerances = [1, 2, 4];
/** Points after which a long line is thinned on the way. */
const long = 200;

/** @param {Sketch} [sketch] to go on with @returns {Pad} */
export const newPad = (sketch) => ({ strokes: sketch ? sketch.strokes : [], past: [], ink: "ink", thick: false, live: [], full: false });

/**
 * How far a point is from the line between two others.
 * @param {Point} point @param {Point} from @param {Point} to
 */
function distance([x, y], from, to) {
  const [along, across] = [to[0] - from[0], to[1] - from[1]];
  const length = along * along + across * across;
  const part = length ? Math.max(0, Math.min(1, ((x - from[0]) * along + (y - from[1]) * across) / length)) : 0;
  return Math.hypot(x - from[0] - part * along, y - from[1] - part * across);
}

/**
 * The points that a line needs, so that nothing of it moves by more than the tolerance (Ramer, Douglas and Peucker).
 * @param {Point[]} points @param {number} tolerance @returns {Point[]}
 */
export function thinned(points, tolerance) {
  const kept = new Set([0, points.length - 1]);
  const spans = [[0, points.length - 1]];
  while (spans.length) {
    const [from, to] = /** @type {number[]} */ (spans.pop());
    let [farthest, most] = [0, tolerance];
    for (let at = from + 1; at < to; at += 1) {
      const away = distance(points[at], points[from], points[to]);
      if (away > most) [farthest, most] = [at, away];
    }
    if (farthest) {
      kept.add(farthest);
      spans.push([from, farthest], [farthest, to]);
    }
  }
  return points.filter((_, at) => kept.has(at));
}

/**
 * A start, then steps.
 * @param {Point[]} points @returns {number[]}
 */
export function steps(points) {
  /** @type {number[]} */
  const result = [];
  points.forEach(([x, y], at) => {
    const [fromX, fromY] = at ? points[at - 1] : [0, 0];
    result.push(x - fromX, y - fromY);
  });
  return result;
}

/** @param {Pad} pad @param {Desk} desk @param {Stroke[]} strokes what is there from now on */
function become(pad, desk, strokes) {
  pad.past.push(pad.strokes);
  pad.strokes = strokes;
  pad.full = false;
  desk.changed(strokes.length ? { strokes } : undefined);
}

/**
 * The finger is up: the line is kept, as fine as there is room.
 * @param {Pad} pad @param {Desk} desk
 */
export function finish(pad, desk) {
  if (!pad.live.length) return;
  const all = tolerances.map((tolerance) => pad.strokes.concat({ ink: pad.ink, thick: pad.thick, points: steps(thinned(pad.live, tolerance)) }));
  const fits = all.filter((strokes) => JSON.stringify(strokes).length <= room)[0];
  pad.live = [];
  if (fits) become(pad, desk, fits);
  else pad.full = true;
  desk.redraw();
}

/**
 * The finger went on to here.
 * @param {Pad} pad @param {Point} point in units of the paper
 */
export function reach(pad, [x, y]) {
  /** @type {Point} */
  const here = [Math.max(0, Math.min(paper.width, Math.round(x))), Math.max(0, Math.min(paper.height, Math.round(y)))];
  const last = pad.live[pad.live.length - 1];
  if (last && Math.hypot(here[0] - last[0], here[1] - last[1]) < 2) return;
  pad.live.push(here);
  if (pad.live.length % long === 0) pad.live = thinned(pad.live, tolerances[0]);
}

/** @param {Pad} pad @param {Desk} desk */
export function undo(pad, desk) {
  const before = pad.past.pop() || [];
  become(pad, desk, before);
  pad.past.pop();
  desk.redraw();
}

/** @param {Pad} pad @param {Desk} desk */
export function clear(pad, desk) {
  become(pad, desk, []);
  desk.redraw();
}

/**
 * What a finger does on the paper; browsers of 2018 know touches and a mouse, but no pointers.
 * @param {Pad} pad @param {Desk} desk
 */
function hands(pad, desk) {
  const go = (/** @type {any} */ sheet, /** @type {any[]} */ places) => {
    const { left, top, width, height } = sheet.getBoundingClientRect();
    places.forEach(({ clientX, clientY }) => reach(pad, [((clientX - left) / width) * paper.width, ((clientY - top) / height) * paper.height]));
    sheet.querySelector(".live").setAttribute("d", pad.live.length ? strokePath(steps(pad.live)) : "");
  };
  const end = (/** @type {any} */ event) => {
    finish(pad, desk);
    event.currentTarget.querySelector(".live").setAttribute("d", "");
  };
  const begin = (/** @type {any} */ event, /** @type {any} */ place) => {
    pad.live = [];
    go(event.currentTarget, [place]);
    // The sentence on the empty paper makes room.
    if (!pad.strokes.length) desk.redraw();
  };
  if (window.PointerEvent) {
    return {
      onpointerdown: (/** @type {PointerEvent} */ event) => {
        if (!event.isPrimary || event.button) return;
        /** @type {Element} */ (event.currentTarget).setPointerCapture(event.pointerId);
        begin(event, event);
      },
      onpointermove: (/** @type {any} */ event) => {
        if (event.isPrimary && pad.live.length) go(event.currentTarget, event.getCoalescedEvents && event.getCoalescedEvents().length ? event.getCoalescedEvents() : [event]);
      },
      onpointerup: (/** @type {PointerEvent} */ event) => event.isPrimary && end(event),
      onpointercancel: (/** @type {PointerEvent} */ event) => event.isPrimary && end(event),
    };
  }
  return Object.assign(mouse(pad, begin, go, end), {
    ontouchstart: (/** @type {any} */ event) => {
      event.preventDefault();
      if (event.touches.length === 1) begin(event, event.touches[0]);
    },
    ontouchmove: (/** @type {any} */ event) => {
      event.preventDefault();
      if (pad.live.length) go(event.currentTarget, [event.touches[0]]);
    },
    ontouchend: end,
    ontouchcancel: end,
  });
}

/** @param {Pad} pad @param {(event: any, place: any) => void} begin @param {(sheet: any, places: any[]) => void} go @param {(event: any) => void} end */
function mouse(pad, begin, go, end) {
  return {
    onmousedown: (/** @type {any} */ event) => event.button === 0 && begin(event, event),
    onmousemove: (/** @type {any} */ event) => pad.live.length && go(event.currentTarget, [event]),
    onmouseup: end,
    onmouseleave: end,
  };
}

/** @param {Pad} pad @param {Desk} desk */
function pencils(pad, { t, redraw }) {
  const tip = { fill: "none", stroke: "currentColor", "stroke-width": 2, "stroke-linejoin": "round" };
  return h("div.pencils", { key: "pencils", role: "group", "aria-label": t("more.pad.pencils") }, inks.map((ink) => h("button.pencil", { key: ink, "aria-pressed": ink === pad.ink, "aria-label": t(`more.pad.${ink}`), onclick: () => {
    pad.ink = ink;
    redraw();
  } }, h("svg", { viewBox: "0 0 24 40", "aria-hidden": "true" }, h("path", Object.assign({ d: "M5 40V16l7-13 7 13v24", fill: "none" }, tip)),
    h("path", Object.assign({}, tip, { d: "M8.6 9.6L12 3.4l3.4 6.2zM5 18h14v12H5z", fill: `var(--${ink})` }))))),
  h("button.pencil", { key: "thick", "aria-pressed": pad.thick, "aria-label": t("more.pad.thick"), onclick: () => {
    pad.thick = !pad.thick;
    redraw();
  } }, h("svg", { viewBox: "0 0 24 40", "aria-hidden": "true" }, h("path", Object.assign({}, tip, { d: "M5 27c4-9 9 5 14-7", "stroke-width": 7, "stroke-linecap": "round" })))));
}

/**
 * The paper, its pencils, and two ways back. `classes` is the colour of the paper.
 * @param {Pad} pad @param {Desk} desk @param {string} classes
 */
export function drawnPad(pad, desk, classes) {
  const { t } = desk;
  const count = pad.strokes.length;
  return h("div.pad-desk", { key: "pad" },
    h("div.note.paper", { key: "paper", class: classes },
      h("svg.sketch", Object.assign({ key: "sheet", viewBox: `0 0 ${paper.width} ${paper.height}`, role: "img", "aria-label": t(count ? "more.pad.sheet" : "more.pad.empty") }, hands(pad, desk)),
        pad.strokes.map(line), h("path.live", line({ ink: pad.ink, thick: pad.thick, points: [] }, "live").props)),
      !count && !pad.live.length && h("p.here", { key: "here", "aria-hidden": "true" }, t("more.pad.empty"))),
    pencils(pad, desk),
    h("div.back-ways", { key: "ways" },
      h("button.chip", { key: "undo", disabled: !pad.past.length, onclick: () => undo(pad, desk) }, t("more.pad.undo")),
      h("button.chip", { key: "clear", disabled: !count, onclick: () => clear(pad, desk) }, t("more.pad.clear"))),
    h("p.quiet", { key: "full", role: "status" }, pad.full && t("more.pad.full")));
}
