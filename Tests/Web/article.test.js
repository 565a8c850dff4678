// An article on a phone: what was typed is never lost, whatever the others do; and its front page on the wall.
import assert from "node:assert/strict";
import { webcrypto } from "node:crypto";
import { readFileSync } from "node:fs";
import test from "node:test";
import { FakeNode, make, page } from "./document.js";

globalThis.window = globalThis.window || {};
globalThis.crypto = globalThis.crypto || webcrypto;
page.head = new FakeNode("head");
page.querySelector = () => null;
page.documentElement = { lang: "fr" };
globalThis.fetch = () => new Promise(() => {});
globalThis.XMLHttpRequest = class { open() {} send() {} };
const { draw } = await import("../../web/activities/article.js");
const { shape } = await import("../../web/shapes/all.js");
const { pieces } = await import("../../web/shapes/page.js");
const { speaker } = await import("../../web/shapes/say.js");
const { ways } = await import("../../web/shapes/ways.js");

/** Somebody at a table, the page they see and the commands they send. */
function phone() {
  const memory = new Map();
  const one = {
    place: { main: make("main"), dock: make("dock"), top: make("top") }, sent: [],
    context: {
      activity: { steps: [], mode: "table" }, pending: [], sent: true, local: {}, session: {}, person: "p1", now: () => 1e6, need: () => false, redraw() {},
      view: { phase: "writing", by: "table", paper: "La Voix", letters: 4000, paragraphs: 12 },
      own: { parts: {}, held: {}, lettersLeft: 4000 },
      t: (key, figures) => (figures ? `${key} ${figures.count}` : key), act: (command) => one.sent.push(command),
      remember: (name, value) => {
        if (value !== undefined) memory.set(name, value);
        return memory.has(name) ? memory.get(name) : null;
      },
    },
    show() { return draw(one.place, one.context); },
    all(node = one.place) {
      const under = (at) => [at].concat(...at.childNodes.map(under));
      return under(node.main).concat(under(node.dock));
    },
    press(word) { one.all().find((node) => node.tag === "button" && node.text.includes(word)).onclick(); return one.show(); },
    type(text) { one.all().find((node) => node.tag === "textarea").oninput({ target: { value: text } }); one.show(); },
    get text() { return one.place.main.text + one.place.dock.text; },
  };
  return one;
}
const write = (one) => one.all().find((node) => node.attributes["aria-label"] === "more.article.write : more.article.title").onclick();

test("a part is held as soon as it is touched, and names the version it is written over", () => {
  const one = phone();
  one.show();
  write(one);
  one.show();
  one.type("Un frigo ouvert à tous");
  one.press("more.article.done");
  assert.deepEqual(one.sent, [{ hold: { part: "title" } }, { write: { part: "title", text: "Un frigo ouvert à tous", over: 0 } }]);
});

test("where somebody else writes it is said, and there is nothing to touch", () => {
  const one = phone();
  one.context.own.held = { title: true };
  one.show();
  assert.match(one.text, /more\.article\.someone/);
  assert.equal(one.all().some((node) => (node.attributes["aria-label"] || "").endsWith("more.article.title")), false);
});

test("somebody was faster: both texts are shown, and mine becomes a paragraph or takes the place at one touch", () => {
  const one = phone();
  one.show();
  write(one);
  one.show();
  one.type("Mon titre");
  one.context.own.parts = { title: { text: "Leur titre", version: 1 } };
  assert.equal(one.show(), "crossing");
  assert.match(one.text, /Leur titre[\s\S]*Mon titre/);
  one.press("more.article.asNew");
  const added = one.sent.pop().add;
  assert.equal(added.text, "Mon titre");
  assert.match(added.part, /^d[0-9a-f]{16}$/);
});

test("what was refused is under the pen again, word for word", () => {
  const one = phone();
  one.show();
  write(one);
  one.show();
  one.type("Mon titre");
  one.press("more.article.done");
  one.context.local.returned = one.sent.pop();
  one.context.own.parts = { title: { text: "Leur titre", version: 1 } };
  assert.equal(one.show(), "crossing");
  one.press("more.article.instead");
  one.press("more.article.done");
  assert.deepEqual(one.sent.pop(), { write: { part: "title", text: "Mon titre", over: 1 } });
});

test("who goes back keeps the text on the phone, frees the part, and can go on", () => {
  const one = phone();
  one.show();
  write(one);
  one.show();
  one.type("À moitié");
  one.press("more.article.back");
  assert.deepEqual(one.sent.pop(), { free: { part: "title" } });
  assert.match(one.text, /more\.article\.kept/);
  one.press("more.article.goOn");
  assert.equal(one.all().find((node) => node.tag === "textarea").value, "À moitié");
});

const words = JSON.parse(readFileSync(new URL("../../web/words/fr.json", import.meta.url), "utf8"));
const say = speaker(words, "fr");
const front = (rank, title, more) => Object.assign({ rank, table: `t${rank}`, paper: "La Voix du quartier", title, paragraphs: { d1: { rank: 1, text: "Samedi, on a coupé le ruban." } } }, more);
const json = (tree) => JSON.stringify(tree);

test("the wall shows one page; who leads sees all, the next one first, and which one the room sees", () => {
  const pages = { paper: "La Voix du quartier", items: { ft1: front(1, "Un frigo"), ft2: front(2, "Une carte") }, shown: "ft1", next: "ft2" };
  const lead = json(shape({ word: "x", page: pages }, { say, steps: [], lead: true }));
  assert.ok(lead.indexOf("Une carte") < lead.indexOf("Un frigo"));
  assert.ok(lead.includes(words.wall.page.shown) && lead.includes(words.wall.page.next));
  const wall = json(shape({ word: "x", page: Object.assign({}, pages, { items: { ft1: pages.items.ft1 } }) }, { say, steps: [] }));
  assert.ok(wall.includes("Un frigo") && !wall.includes("Une carte"));
});

test("before there is a page the wall shows the paper, what it will tell, and lines to come", () => {
  const wall = json(shape({ word: "x", page: { paper: "La Voix", about: "Dans un an, ça marche", items: {} } }, { say, steps: [] }));
  assert.ok(wall.includes("La Voix") && wall.includes("Dans un an, ça marche") && wall.includes("to-come"));
});

test("a page too long for large type is shown as it is printed, then its text in large type", () => {
  const wall = { word: "x", page: { paper: "La Voix", items: { ft1: front(1, "Un frigo") }, shown: "ft1" } };
  const [whole, leaves] = ways(wall, { say, steps: [], fresh: [], sides: false, spread: false, one: false, narrow: false });
  assert.equal(whole.length, 1);
  assert.deepEqual(leaves.map((leaf) => leaf.key), ["page 1", "text 1"]);
  assert.ok(json(leaves[1].draw()).includes("Samedi"));
});

test("a long paragraph is cut where sentences end, and no word of it is lost", () => {
  const text = "Une phrase assez longue pour compter. ".repeat(40) + "Et « la fin » !";
  const cut = pieces(text);
  assert.ok(cut.length > 3 && cut.every((one) => one.length <= 400));
  assert.equal(cut.join(" ").replace(/\s+/g, " "), text.replace(/\s+/g, " "));
});
