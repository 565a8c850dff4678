// The redraw moves and changes as little as possible: what it leaves alone keeps its focus, its text and its place.
import assert from "node:assert/strict";
import test from "node:test";
import { counted, make } from "./document.js";

const { h, render } = await import("../../web/dom.js");
const list = (...ids) => ids.map((id) => h("li.note", { key: id }, id));

test("a note that stays is the same element, and is not moved when others come and go around it", () => {
  const place = make("ul");
  render(place, list("a", "b", "c"));
  const [, b] = place.childNodes;
  counted.moves = 0;
  render(place, list("b", "c", "d"));
  assert.equal(place.childNodes[0], b);
  assert.equal(place.text, "bcd");
  // The element of d, and its text.
  assert.equal(counted.moves, 2);
});

test("a redraw that changes nothing touches nothing, and typed text is left alone", () => {
  const place = make("main");
  const page = () => [h("h1", "Écris"), h("textarea", { value: "" }), h("p", { "aria-live": "polite" }, 3)];
  render(place, page());
  place.childNodes[1].value = "Un livre d’or";
  counted.moves = 0;
  render(place, page());
  assert.equal(counted.moves, 0);
  assert.equal(place.childNodes[1].value, "Un livre d’or");
});

test("H1 what people write is text, whatever it looks like", () => {
  const place = make("main");
  render(place, h("p", "<img src=x onerror=alert(1)>"));
  assert.deepEqual(place.childNodes[0].childNodes.map((node) => node.tag), ["#text"]);
});

test("K11 what a translator put in the page goes at the next redraw, and the words come back", () => {
  const place = make("main");
  render(place, h("p", "Bonjour"));
  const paragraph = place.childNodes[0];
  paragraph.childNodes = [];
  paragraph.insertBefore(make("font"), null);
  render(place, h("p", "Bonjour"));
  assert.deepEqual(paragraph.childNodes.map((node) => node.tag), ["#text"]);
  assert.equal(paragraph.text, "Bonjour");
});

test("true and false are words for aria, presence for the rest; empty children are left out", () => {
  const place = make("main");
  render(place, h("button.wide", { "aria-pressed": false, hidden: true, disabled: false }, false, null, undefined, 0));
  assert.deepEqual(place.childNodes[0].attributes, { class: "wide", "aria-pressed": "false", hidden: "" });
  assert.equal(place.text, "0");
});
