// What the lead puts on the wall, read from the tree of each page.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { page } from "../../web/screen-pages.js";
import { speaker } from "../../web/shapes/say.js";

const say = speaker(JSON.parse(readFileSync(new URL("../../web/words/fr.json", import.meta.url), "utf8")), "fr");
const text = (tree) => (Array.isArray(tree) ? tree.map(text).join(" ") : tree && typeof tree === "object" ? tree.children.map(text).join(" ") : String(tree || ""));
const activity = { id: "a1", kind: "x", title: "Bienvenue", rank: 1, count: 3, minutes: 0, steps: ["On écoute."] };
const calm = { code: "482913", address: "192.168.4.1", title: "Aider ?", purpose: "choisir", qr: { size: 29, path: "M0 0h7v1h-7z" }, phase: "running", people: 5, activity, next: "Le 28 novembre", blank: false };
const steps = { word: "instruction.open", figures: {}, steps: {} };

/** Every leaf that the wall may show. */
function wall(session, more) {
  const seen = Object.assign({ say, session: Object.assign({}, calm, session), wall: steps, now: 0, state: "open", code: false, spread: false, one: false, narrow: false, fresh: [], turning: false, sides: true }, more);
  const shown = page(seen);
  return { name: shown.name, said: shown.ways.map((way) => way.map((leaf) => text(leaf(""))).join(" ")).join(" ").replace(/\s+/g, " ") };
}

test("P7 the raised hand covers the activity with the lead's own phrase, else ours", () => {
  assert.match(wall({ attention: {} }).said, /On lève la main\. On pose le téléphone\. Votre texte est gardé\./);
  const own = wall({ attention: { phrase: "On se connecte." } });
  assert.equal(own.name, "attention");
  assert.match(own.said, /On se connecte\./);
  assert.doesNotMatch(own.said, /On lève|On écoute/);
});

test("P10 a blank wall is blank, whatever the lead put there before", () => {
  const blank = wall({ blank: true, attention: {}, wall: "rules" });
  assert.equal(blank.name, "blank");
  assert.doesNotMatch(blank.said, /main|règles|écoute/);
});

test("P10 the lead puts the code, the trial, the rules or the next date on the wall", () => {
  assert.equal(wall({ wall: "code" }).name, "code-page");
  assert.equal(wall({}, { code: true }).name, "code-page");
  assert.match(wall({ wall: "trial" }).said, /CERISE/);
  assert.match(wall({ wall: "next" }).said, /Prochaine fois Le 28 novembre/);
  assert.match(wall({ wall: "rules" }).said, /Toutes les idées sont bonnes/);
  assert.match(wall({ wall: "rules", rules: { r2: { rank: 2, text: "Deux" }, r1: { rank: 1, text: "Un" } } }).said, /Un Deux/);
  assert.match(wall({ wall: "activity" }).said, /On écoute/);
});

test("J10 without phones no page of the wall shows a code, an address or the picture of one", () => {
  ["welcome", "running", "closed"].forEach((phase) => [undefined, "code", "trial", "rules", "next"].forEach((put) => {
    const { name, said } = wall({ withoutPhones: true, phase, wall: put, tables: { t1: { rank: 1, people: 3 }, t2: { rank: 2, people: 4 } }, rules: { r1: { rank: 1, text: "Un" } } }, { code: true });
    assert.doesNotMatch(said, /482|192\.168|Pour entrer|téléphone|touchez/, `${phase} ${put}`);
    assert.notEqual(name, "code-page");
  }));
});

test("P4 while people come in the wall shows the purpose, the rules and the tables in turn", () => {
  const { said } = wall({ phase: "welcome", rules: { r1: { rank: 1, text: "On s’écoute" } }, tables: { t1: { rank: 1, people: 3 }, t2: { rank: 2, people: 9 } } });
  assert.match(said, /Votre participation servira à choisir.*On s’écoute.*On s’assoit où on veut.*Soleil 3 personnes.*Étoile 9 personnes/);
});

test("P15 the example says that nothing is kept", () => {
  assert.match(wall({ activity: Object.assign({ practice: true, example: "Pomme ou crêpe ?" }, activity) }).said, /Rien n’est gardé\. Pomme ou crêpe \?/);
  assert.doesNotMatch(wall({}).said, /Rien n’est gardé/);
});

test("P11 the next date is on the wall from the last activity on", () => {
  assert.doesNotMatch(wall({}).said, /28 novembre/);
  assert.match(wall({ activity: Object.assign({}, activity, { rank: 3 }) }).said, /28 novembre/);
  assert.match(wall({ phase: "closed" }).said, /28 novembre/);
});
