import assert from "node:assert/strict";
import { test } from "node:test";
import {
  duplicated, inserted, languagesOf, minutesInAll, moved, removed, sitsTooLong, split, valueAt, withValue, withWords, wordsIn,
} from "../../web/editor-plan.js";

const plan = Object.freeze({
  title: "Aider ?",
  activities: [
    { title: "A", minutes: 10 }, { title: "B", minutes: 15 }, { title: "C", minutes: 25, notesFrom: 2 }, { title: "D", minutes: 5, notesFrom: 3 },
  ],
});
const order = (/** @type {any} */ one) => one.activities.map((/** @type {any} */ activity) => activity.title + (activity.notesFrom || "")).join(" ");

test("ideas follow the activity they come from, wherever it goes", () => {
  assert.equal(order(moved(plan, 0, 3)), "B C1 D2 A");
  assert.equal(order(moved(plan, 3, 0)), "D4 A B C3");
  assert.equal(order(moved(plan, 1, 2)), "A C3 B D2");
  assert.equal(order(plan), "A B C2 D3");
});

test("who took ideas from an activity that is removed takes none", () => {
  assert.equal(order(removed(plan, 1)), "A C D2");
  assert.equal(order(removed(plan, 0)), "B C1 D2");
});

test("a copy stands behind and takes its ideas from the same place", () => {
  assert.equal(order(duplicated(plan, 2)), "A B C2 C2 D3");
  assert.equal(order(duplicated(plan, 0)), "A A B C3 D4");
});

test("what is inserted pushes the places of those behind", () => {
  assert.equal(order(inserted(plan, 2, [{ title: "N", notesFrom: 1 }])), "A B N1 C2 D4");
});

test("an activity in two halves gets the room up in between and goes on with its own ideas", () => {
  const halves = split(plan, 2, { title: "On bouge", minutes: 5 });
  assert.equal(order(halves), "A B C2 On bouge C3 D3");
  assert.deepEqual(halves.activities.map((/** @type {any} */ one) => one.minutes), [10, 15, 13, 5, 12, 5]);
  assert.ok(plan.activities.some(sitsTooLong) && !halves.activities.some(sitsTooLong));
  assert.equal(minutesInAll(halves), minutesInAll(plan) + 5);
});

test("minutes that are none do not count", () => {
  assert.equal(minutesInAll({ activities: [{ minutes: "x" }, { minutes: -3 }, { minutes: 1e9 }, {}, { minutes: 7 }] }), 7);
  assert.equal(minutesInAll({}), 0);
});

test("a value is set where nothing was, and taken away without a trace", () => {
  const set = withValue(plan, ["activities", 0, "settings", "columns", 0, "title"], "Manger");
  assert.equal(valueAt(set, ["activities", 0, "settings", "columns", 0, "title"]), "Manger");
  assert.equal(valueAt(plan, ["activities", 0, "settings", "columns"]), undefined);
  assert.deepEqual(Object.keys(withValue(plan, ["title"], undefined)), ["activities"]);
});

test("a text has no language until a second one is written", () => {
  assert.equal(withWords(undefined, "fr", "Bonjour", "fr"), "Bonjour");
  assert.deepEqual(withWords("Bonjour", "en", "Hello", "fr"), { fr: "Bonjour", en: "Hello" });
  assert.deepEqual(withWords({ fr: "Bonjour", en: "Hello" }, "en", "", "fr"), { fr: "Bonjour" });
  assert.equal(withWords("Bonjour", "en", "", "fr"), "Bonjour");
  assert.deepEqual(withWords({ fr: "Bonjour" }, "fr", "Salut", "fr"), { fr: "Salut" });
  assert.equal(wordsIn("Bonjour", "en", "fr"), "");
  assert.equal(wordsIn({ en: "Hello" }, "en", "fr"), "Hello");
});

test("the languages of a plan are those of its texts", () => {
  assert.deepEqual(languagesOf({ title: { en: "A", fr: "B" }, activities: [{ steps: ["x", { ar: "y" }] }] }, ["fr", "en", "ar"]), ["fr", "en", "ar"]);
  assert.deepEqual(languagesOf({ title: "A", settings: {} }, ["fr", "en", "ar"]), []);
});
