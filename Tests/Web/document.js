// A document of a few lines, for what pages do with one.

export const counted = { moves: 0 };

export class FakeNode {
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
    counted.moves += 1;
    if (node.parent) node.parent.removeChild(node);
    this.childNodes.splice(next ? this.childNodes.indexOf(next) : this.childNodes.length, 0, node);
    node.parent = this;
  }
  setAttribute(name, value) { this.attributes[name] = String(value); }
  appendChild(node) { this.insertBefore(node, null); }
  focus() { page.activeElement = this; }
  removeAttribute(name) { delete this.attributes[name]; }
}

export const make = (tag) => new FakeNode(tag);
const body = make("body");
body.classList = { names: new Set(), add: (name) => body.classList.names.add(name), remove: (name) => body.classList.names.delete(name) };
export const page = {
  body, contains: (node) => body.contains(node),
  createElement: make, createElementNS: (_, tag) => make(tag), createTextNode: () => make("#text"), activeElement: null,
};
globalThis.document = page;
