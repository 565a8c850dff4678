// Drawings: what the pad makes of a finger, and what a page makes of a drawing.
import assert from "node:assert/strict";
import test from "node:test";
import { FakeNode, page } from "./document.js";

globalThis.window = globalThis.window || {};
page.head = new FakeNode("head");
page.querySelector = () => ({});
page.documentElement = { lang: "fr" };
globalThis.fetch = () => new Promise(() => {});
globalThis.XMLHttpRequest = class { open() {} send() {} };
const { render } = await import("../../web/dom.js");
const { inks, line, sketchPicture, strokePath } = await import("../../web/shapes/sketch.js");
const { clear, drawnPad, finish, newPad, reach, steps, thinned, undo } = await import("../../web/sketch-pad.js");

const circle = (count, radius) => Array.from({ length: count }, (_, at) => [320 + radius * Math.cos((at * 2 * Math.PI) / count), 260 + radius * Math.sin((at * 2 * Math.PI) / count)]);
function desk() {
  const at = { t: (key) => key, redraw() {}, sketch: "nothing yet", changed(sketch) { at.sketch = sketch; } };
  return at;
}
function draw(pad, at, points) {
  points.forEach((point) => reach(pad, point));
  finish(pad, at);
}

test("a drawing is a picture with a name, made of figures only", () => {
  const place = new FakeNode("div");
  render(place, sketchPicture({ strokes: [{ ink: "coral", thick: true, points: [1, 2, 3, -4] }, { ink: "url(x)", thick: false, points: [9, 9] }] }, "Dessin"));
  const svg = place.childNodes[0];
  assert.equal(svg.attributes.role, "img");
  assert.equal(svg.attributes["aria-label"], "Dessin");
  assert.deepEqual(svg.childNodes.map((path) => path.attributes.d), ["M1 2L4 -2", "M9 9h0"]);
  assert.deepEqual(svg.childNodes.map((path) => path.attributes.stroke), ["var(--coral)", "var(--ink)"]);
  assert.ok(Number(svg.childNodes[0].attributes["stroke-width"]) > Number(svg.childNodes[1].attributes["stroke-width"]));
});

test("a line keeps the points that matter, and moves by less than it is wide", () => {
  assert.deepEqual(thinned([[0, 0], [5, 0], [10, 0], [10, 10]], 1), [[0, 0], [10, 0], [10, 10]]);
  assert.deepEqual(thinned([[4, 4]], 1), [[4, 4]]);
  const points = circle(600, 100);
  const few = thinned(points, 1);
  assert.ok(few.length < 40, `${few.length} points`);
  few.forEach(([x, y]) => assert.ok(Math.abs(Math.hypot(x - 320, y - 260) - 100) < 1e-9));
});

test("a line is a start, then steps that lead along it", () => {
  assert.deepEqual(steps([[100, 50], [110, 40], [110, 45]]), [100, 50, 10, -10, 0, 5]);
  assert.equal(strokePath(steps([[100, 50]])), "M100 50h0");
  assert.equal(strokePath(steps([[0, 0], [10, 0], [10, 10]])), "M0 0L10 0L10 10");
  assert.equal(strokePath(steps([[0, 0], [100, 0], [200, 50]])), "M0 0L76 0Q100 0 121 11L200 50");
});

test("E1 whatever a finger does, the drawing stays on the paper and under 8 kB", () => {
  const [pad, at] = [newPad(), desk()];
  for (let turn = 0; turn < 60; turn += 1) draw(pad, at, circle(400, 40 + turn * 7).map(([x, y], i) => [x + (i % 3) * 9, y - (i % 5) * 7]));
  assert.ok(JSON.stringify({ strokes: pad.strokes }).length <= 8000);
  assert.ok(pad.full);
  pad.strokes.forEach(({ points }) => {
    let [x, y] = [0, 0];
    for (let i = 0; i < points.length; i += 2) {
      [x, y] = [x + points[i], y + points[i + 1]];
      assert.ok(Number.isInteger(x) && x >= 0 && x <= 640 && Number.isInteger(y) && y >= 0 && y <= 528);
    }
  });
});

test("a line and a clearing can be undone, one after the other", () => {
  const [pad, at] = [newPad(), desk()];
  draw(pad, at, [[10, 10], [50, 50]]);
  draw(pad, at, [[60, 60]]);
  clear(pad, at);
  assert.equal(at.sketch, undefined);
  undo(pad, at);
  assert.equal(at.sketch.strokes.length, 2);
  undo(pad, at);
  assert.deepEqual(at.sketch, { strokes: [{ ink: "ink", thick: false, points: [10, 10, 40, 40] }] });
  undo(pad, at);
  assert.equal(at.sketch, undefined);
  assert.equal(pad.past.length, 0);
});

test("the pad draws the pencils, and the lines in the pencil that was chosen", () => {
  const [pad, at, place] = [newPad({ strokes: [{ ink: "sea", thick: false, points: [5, 5] }] }), desk(), new FakeNode("div")];
  const lay = () => render(place, drawnPad(pad, at, "sun"));
  const all = (node) => [node].concat(...node.childNodes.map(all));
  const named = (name) => all(place).filter((node) => node.attributes["aria-label"] === `more.pad.${name}`)[0];
  lay();
  inks.forEach((ink) => assert.ok(named(ink), ink));
  named("plum").onclick();
  named("thick").onclick();
  draw(pad, at, [[100, 100], [200, 100]]);
  lay();
  assert.deepEqual(at.sketch.strokes[1], { ink: "plum", thick: true, points: [100, 100, 100, 0] });
  const lines = all(named("sheet")).filter((node) => node.tag === "path" && node.attributes.class !== "live");
  assert.deepEqual(lines.map((node) => node.attributes.stroke), ["var(--sea)", "var(--plum)"]);
  assert.equal(line(at.sketch.strokes[0], 0).props.d, "M5 5h0");
});
