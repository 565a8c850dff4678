// The redraw moves and changes as little as possible: what it leaves alone keeps its focus, its text and its place.
import assert from "node:assert/strict";
import test from "node:test";

let moves = 0;

class FakeNode {
  constructor(tag) {
    Object.assign(this, { tag, childNodes: [], attributes: {}, parent: null });
  }
  get firstChild() { return this.childNodes[0] || null; }
  get nextSibling() { return this.parent.childNodes[this.parent.childNodes.indexOf(this) + 1] || null; }
  get text() { return this.tag === "#text" ? this.data : this.childNodes.map((node) => node.text).join(""); }
  contains(node) { return node === this || this.childNodes.some((one) => one.contains(node)); }
  removeChild(node) {
    this.childNodes = this.childNodes.filter((one) => one !== node);
    node.parent = null;
  }
  insertBefore(node, next) {
    moves += 1;
    if (node.parent) node.parent.removeChild(node);
    this.childNodes.splice(next ? this.childNodes.indexOf(next) : this.childNodes.length, 0, node);
    node.parent = this;
  }
  setAttribute(name, value) { this.attributes[name] = String(value); }
  removeAttribute(name) { delete this.attributes[name]; }
}

const make = (tag) => new FakeNode(tag);
globalThis.document = { createElement: make, createElementNS: (_, tag) => make(tag), createTextNode: () => make("#text"), activeElement: null };
const { h, render } = await import("../../web/dom.js");
const list = (...ids) => ids.map((id) => h("li.note", { key: id }, id));

test("a note that stays is the same element, and is not moved when others come and go around it", () => {
  const place = make("ul");
  render(place, list("a", "b", "c"));
  const [, b] = place.childNodes;
  moves = 0;
  render(place, list("b", "c", "d"));
  assert.equal(place.childNodes[0], b);
  assert.equal(place.text, "bcd");
  // The element of d, and its text.
  assert.equal(moves, 2);
});

test("a redraw that changes nothing touches nothing, and typed text is left alone", () => {
  const place = make("main");
  const page = () => [h("h1", "Écris"), h("textarea", { value: "" }), h("p", { "aria-live": "polite" }, 3)];
  render(place, page());
  place.childNodes[1].value = "Un livre d’or";
  moves = 0;
  render(place, page());
  assert.equal(moves, 0);
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
