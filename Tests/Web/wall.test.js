// What the wall shows when not everything fits: which leaves there are, and when they are turned. What fits is measured in a browser.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { Turns } from "../../web/screen-turns.js";
import { speaker } from "../../web/shapes/say.js";
import { ways } from "../../web/shapes/ways.js";

const say = speaker(JSON.parse(readFileSync(new URL("../../web/words/fr.json", import.meta.url), "utf8")), "fr");
const show = (wall, more) => ways(Object.assign({ word: "x" }, wall), Object.assign({ say, steps: [], fresh: [], sides: false, spread: false, one: false, narrow: false }, more));
const text = (tree) => (Array.isArray(tree) ? tree.map(text).join(" ") : tree && typeof tree === "object" ? tree.children.map(text).join(" ") : String(tree || ""));
const titles = (leaves) => leaves.map((leaf) => leaf.title);

const columns = { c1: { rank: 1, title: "Manger", count: 2 }, c2: { rank: 2, title: "Dormir", count: 1 }, c3: { rank: 3, title: "Parler", count: 0 } };
const notes = {
  n1: { column: "c1", rank: 1, number: 1, text: "Un frigo" }, n2: { column: "c1", rank: 2, number: 2, text: "Un repas", group: "g1" },
  n3: { column: "c2", rank: 3, number: 3, text: "Une tente", from: "n1" }, n4: { column: "c2", rank: 4, number: 4, text: "Une insulte", aside: true },
};
const board = { faceDown: false, columns, notes, groups: { g1: { rank: 1, title: "Ensemble" } } };

test("P10 a board too full for the wall is read column after column, then group after group, without what was set aside", () => {
  const [whole, leaves] = show({ board });
  assert.equal(whole.length, 1);
  assert.deepEqual(titles(leaves), ["Manger", "Ensemble", "Dormir"]);
  assert.match(text(leaves[0].draw()), /Un frigo/);
  assert.doesNotMatch(leaves.map((leaf) => text(leaf.draw())).join(" "), /insulte/);
});

test("P10 one idea at a time shows each idea alone, column after column", () => {
  const [leaves] = show({ board }, { one: true });
  assert.deepEqual(leaves.map((leaf) => leaf.above), ["Manger", "Manger", "Dormir"]);
  assert.match(text(leaves[0].draw()), /Un frigo .*1 idée est née/);
  assert.doesNotMatch(text(leaves[0].draw()), /Un repas/);
});

test("a board face down has nothing to turn", () => {
  assert.equal(show({ board: Object.assign({}, board, { faceDown: true }) }).length, 1);
});

test("A8 boxes too full for their words hold the numbers, then each box that is not empty is read by itself", () => {
  const axes = { x: { question: "Facile ?", low: "difficile", middle: "moyen", high: "facile" }, y: { question: "Utile ?", low: "un peu", high: "beaucoup" } };
  const quadrants = { start: "On commence", prepare: "On prépare", ifTime: "Si on a le temps", keepIdea: "On garde" };
  const at = (number, words, x, y, divided) => ({ number, text: words, answers: 9, x: { low: 4, high: 5 }, y: { low: 4, high: 5 }, at: { x, y }, divided });
  const items = { a: at(1, "Une douche", 4, 2), b: at(2, "Un frigo", 0, 0), c: at(3, "Une carte", 2, 2), d: at(4, "Un hôtel", 4, 0, true) };
  const [whole, leaves] = show({ scatter: { axes, quadrants, items } });
  assert.match(text(whole[0].draw()), /Une douche/);
  assert.deepEqual(titles(leaves).slice(1), ["À discuter", "On commence", "On garde", "Entre deux cases"]);
  assert.match(text(leaves[1].draw()), /Un hôtel .*difficile.: 4, moyen.: 0, facile.: 5/);
  assert.equal(leaves[2].above, "facile · beaucoup");
  const [only, ...others] = show({ scatter: { axes, quadrants, items: Object.assign({ e: { number: 5, text: "Un café", answers: 0, x: {}, y: {} } }, items) } });
  assert.equal(others.length, 0);
  assert.match(text(only[only.length - 1].draw()), /Un café/);
});

test("V3 groups stand side by side after the reveal, as many as the wall is wide, and the whole ranking follows", () => {
  const items = {};
  for (let number = 1; number <= 8; number += 1) items[`n${number}`] = { number, text: `Idée ${number}`, place: number, tied: false, dots: 9 - number, people: 1 };
  const group = (rank) => ({ rank, title: `Groupe ${rank}`, voters: 5, items });
  const ranking = { voters: 20, items, groups: { g1: group(1), g2: group(2), g3: group(3), g4: group(4) } };
  assert.equal(show({ ranking })[0].length, 1);
  const [leaves] = show({ ranking }, { sides: true });
  assert.equal(leaves.length, 3);
  assert.match(text(leaves[0].draw()), /Groupe 1 .*Groupe 2/);
  assert.doesNotMatch(text(leaves[0].draw()), /Groupe 3|Idée 6/);
  assert.equal(leaves[0].title, "Les premières idées de chaque groupe");
  assert.match(text(leaves[2].draw()), /Idée 8/);
});

test("pages turn by themselves, slower when there is more to read, and wait when a hand turns them", () => {
  const turns = new Turns();
  turns.follow("a", [2, 1]);
  const turned = (now, letters) => turns.tick(now, () => letters);
  assert.equal(turned(0, 200), false);
  assert.equal(turned(17999, 200), false);
  assert.equal(turned(18000, 200), true);
  assert.deepEqual(turns.place(), [0, 1]);
  turns.step(1, 20000);
  assert.deepEqual(turns.place(), [1, 0]);
  assert.equal(turned(79999, 10), false);
  assert.equal(turned(80000, 10), true);
  assert.deepEqual(turns.place(), [0, 0]);
  turns.step(-1, 0);
  assert.deepEqual(turns.place(), [1, 0]);
});

test("something added keeps the page, something else starts at its first", () => {
  const turns = new Turns();
  turns.follow("a", [3]);
  turns.step(1, 0);
  turns.follow("a", [4]);
  assert.equal(turns.at, 1);
  turns.follow("a", [1]);
  assert.equal(turns.at, 0);
  turns.follow("b", [5]);
  assert.deepEqual([turns.at, turns.pages], [0, 5]);
});
