// The shapes are functions from a view to a tree: what they show, and what they do not, can be read without a browser.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { shape } from "../../web/shapes/all.js";
import { clock, digits } from "../../web/shapes/clock.js";
import { sizes } from "../../web/shapes/words.js";
import { ways } from "../../web/shapes/ways.js";
import { filled, speaker, spaced, textIn } from "../../web/shapes/say.js";

const words = { fr: wordsOf("fr"), en: wordsOf("en") };
const say = speaker(words.fr, "fr");

function wordsOf(language) {
  return JSON.parse(readFileSync(new URL(`../../web/words/${language}.json`, import.meta.url), "utf8"));
}

/** The children of a tree, lists opened and what is left out left out. */
function children(tree) {
  const open = (list) => [].concat(...list.map((one) => (Array.isArray(one) ? open(one) : one || one === 0 ? [one] : [])));
  return open(tree.children);
}

/** Every string of a tree, in the order it is read. */
function texts(tree) {
  if (Array.isArray(tree)) return tree.map(texts).join(" ");
  return typeof tree === "object" ? children(tree).map(texts).join(" ").replace(/\s+/g, " ").trim() : String(tree);
}

/** Every element of a tree whose class holds a word. */
function having(tree, name) {
  if (Array.isArray(tree)) return [].concat(...tree.map((child) => having(child, name)));
  if (!tree || typeof tree !== "object") return [];
  const mine = ` ${(tree.props || {}).class || ""} `.includes(` ${name} `) ? [tree] : [];
  return mine.concat(having(children(tree), name));
}

const draw = (wall, more) => shape(wall, Object.assign({ say, steps: [] }, more));
const item = (number, text, more) => Object.assign({ number, text, tint: "sun" }, more);

test("a board face down shows how many, and only the notes that were there before", () => {
  const columns = { c1: { rank: 1, title: "Manger", picture: "eat", count: 12 }, c2: { rank: 2, title: "Dormir", count: 3 } };
  const notes = { n1: { column: "c1", rank: 1, number: 1, text: "d’avant" } };
  assert.equal(having(draw({ word: "x", board: { faceDown: true, columns } }), "back").length, 15);
  const tree = draw({ word: "x", board: { faceDown: true, columns, notes } });
  assert.equal(having(tree, "back").length, 14);
  assert.match(texts(tree), /Manger +12 +1 d’avant/);
});

const sheet = {
  faceDown: false,
  rows: { r1: { rank: 1, title: "Accueil" }, r2: { rank: 2, title: "Sorties", picture: "move" } },
  heads: { c1: { rank: 1, title: "Marché" }, c2: { rank: 2, title: "Manqué" } },
  columns: {
    c1r1: { rank: 1, title: "Marché · Accueil", count: 1, row: "r1", head: "c1" }, c2r1: { rank: 2, title: "Manqué · Accueil", count: 0, row: "r1", head: "c2" },
    c1r2: { rank: 3, title: "Marché · Sorties", count: 0, row: "r2", head: "c1" }, c2r2: { rank: 4, title: "Manqué · Sorties", count: 2, row: "r2", head: "c2" },
  },
  notes: {
    n1: { column: "c1r1", rank: 1, number: 1, text: "Un bonjour" }, n2: { column: "c2r2", rank: 2, number: 2, text: "Un bus" },
    n3: { column: "c2r2", rank: 3, number: 3, text: "La mer" },
  },
};

test("a grid has the heads of its rows and columns, and each note in its box", () => {
  const tree = draw({ word: "x", board: sheet });
  assert.deepEqual(having(tree, "across").map((row) => having(row, "cell").map((cell) => having(cell, "note").map(texts))), [[["1 Un bonjour"], []], [[], ["2 Un bus", "3 La mer"]]]);
  assert.deepEqual(having(tree, "head").map(texts), ["Marché", "Manqué", "Accueil", "Sorties"]);
});

test("a grid face down says how many are in each box and nothing else", () => {
  const tree = draw({ word: "x", board: Object.assign({}, sheet, { faceDown: true, notes: undefined }) });
  assert.deepEqual(having(tree, "cell").map((cell) => having(cell, "back").length), [1, 0, 0, 2]);
  assert.equal(texts(tree).includes("bus"), false);
});

test("a grid that is too much for the wall opens one row after the other, and shuts none away", () => {
  const context = { say, steps: [], fresh: [], sides: false, spread: false, one: false, narrow: false };
  const [, rows, boxes] = ways({ word: "board.reading", board: sheet }, context);
  assert.deepEqual(rows.map((leaf) => having(leaf.draw(), "note").length), [1, 2]);
  rows.forEach((leaf) => assert.deepEqual(having(leaf.draw(), "head").map(texts), ["Marché", "Manqué", "Accueil", "Sorties"]));
  assert.deepEqual(boxes.map((leaf) => leaf.title), ["Marché · Accueil", "Manqué · Sorties"]);
});

const day = {
  faceDown: false,
  persona: { name: "Nadia", age: 62, says: "Je marche peu." },
  columns: { c1: { rank: 1, title: "Se lever", moment: "8 h", count: 1 }, c2: { rank: 2, title: "Dormir", moment: "22 h", count: 1 } },
  notes: { n1: { column: "c1", rank: 1, number: 1, text: "Un réveil" }, n2: { column: "c2", rank: 2, number: 2, text: "Un lit" } },
};

test("a day is a line of moments, under whose day it is, on every page of the wall", () => {
  const context = { say, steps: [], fresh: [], sides: false, spread: false, one: false, narrow: false };
  const pages = ways({ word: "board.reading", board: day }, context);
  pages.concat(ways({ word: "board.reading", board: day }, Object.assign({}, context, { one: true }))).forEach((leaves) => leaves.forEach((leaf) => {
    assert.match(texts(leaf.draw()), /^N Nadia, 62 ans +Je marche peu\./);
  }));
  pages.forEach((leaves) => leaves.forEach((leaf) => assert.deepEqual(having(leaf.draw(), "stop").map(texts), ["8 h", "22 h"])));
  assert.deepEqual(pages[1].map((leaf) => having(leaf.draw(), "note").map(texts)), [["1 Un réveil"], ["2 Un lit"]]);
});

test("what the lead sees before the room is said to be so", () => {
  const line = (number) => item(number, "Idée", { place: number, tied: false, dots: 9 - number, people: 1 });
  const ranking = { voters: 9, hiddenPlaces: 2, items: { n1: line(1), n2: line(2), n3: line(3) } };
  assert.equal(having(draw({ word: "x", ranking }, { lead: true }), "unseen").length, 2);
  assert.equal(having(draw({ word: "x", ranking: Object.assign({}, ranking, { hiddenPlaces: 0 }) }, { lead: true }), "unseen").length, 0);
});

test("a note on a board can be taken in hand only where a hand is given", () => {
  const wall = { word: "x", board: { faceDown: false, columns: { c1: { rank: 1, title: "Manger", count: 1 } }, notes: { n1: { column: "c1", rank: 1, number: 7, text: "Un frigo" } } } };
  assert.equal(JSON.stringify(draw(wall)).includes('"button"'), false);
  const chosen = [];
  const tree = draw(wall, { hand: { chosen: new Set(["n1"]), choose: (note) => chosen.push(note) } });
  const button = children(having(tree, "note")[0])[0];
  assert.equal(button.props["aria-pressed"], "true");
  button.props.onclick();
  assert.deepEqual(chosen, ["n1"]);
});

test("turnout shows people and a count and nothing of what they chose", () => {
  const tree = draw({ word: "smartvote.open", figures: { dots: 3, cap: 2 }, turnout: { done: 15, people: 28 } });
  assert.equal(having(tree, "done").length, 15);
  assert.equal(having(tree, "waiting").length, 13);
  assert.match(texts(tree), /15 sur 28/);
});

test("places still hidden keep their row, and nothing else of them is there", () => {
  const items = { n2: item(2, "Un livre d’or", { place: 2, tied: false, dots: 4, people: 4 }) };
  const tree = draw({ word: "x", ranking: { voters: 26, hiddenPlaces: 1, items } });
  assert.match(texts(tree), /1re Encore un instant… 2e +2 +Un livre d’or +4 gommettes +de 4 personnes/);
});

test("ties are said as ties, on one place", () => {
  const items = { n1: item(1, "Un", { place: 1, tied: true, dots: 9, people: 8 }), n2: item(2, "Deux", { place: 1, tied: true, dots: 9, people: 7 }) };
  const said = texts(draw({ word: "x", ranking: { voters: 20, hiddenPlaces: 0, items } }));
  assert.equal(said.match(/égalité/g).length, 2);
  assert.equal(said.match(/1re/g).length, 2);
});

test("groups of voters stand beside everybody once the places are there, and a withheld one is said to be", () => {
  const items = { n1: item(1, "Un", { place: 1, tied: false, dots: 9, people: 8 }) };
  const groups = { g1: { rank: 1, title: "Les jeunes", voters: 14, items: { n1: { place: 1, tied: false, dots: 6, people: 5 } } } };
  assert.doesNotMatch(texts(draw({ word: "x", ranking: { voters: 20, items, groups } })), /jeunes/);
  assert.match(texts(draw({ word: "x", ranking: { voters: 20, items, groups } }, { sides: true })), /Tout le monde +20 votes .* Les jeunes +14 votes/);
  assert.match(texts(draw({ word: "x", ranking: { voters: 20, items, groupsWithheld: true } })), /on garde le secret/);
});

test("an idea stands in the box its medians say, on the line when it is on an axis, apart when the room is divided", () => {
  const axes = { x: { question: "Facile ?", low: "difficile", middle: "moyen", high: "facile" }, y: { question: "Utile ?", low: "un peu", high: "beaucoup" } };
  const quadrants = { start: "On commence", prepare: "On prépare", ifTime: "Si on a le temps", keepIdea: "On garde" };
  const at = (number, text, x, y, divided) => item(number, text, { answers: 3, x: {}, y: {}, at: { x, y }, divided });
  const items = { a: at(1, "easy", 4, 2, false), b: at(2, "hard", 0, 0, false), c: at(3, "middle", 2, 2, false), d: at(4, "split", 4, 0, true) };
  const tree = draw({ word: "x", scatter: { axes, quadrants, items } });
  const inside = (name) => having(tree, "box").filter((box) => texts(box).includes(name)).map(texts)[0];
  assert.match(inside("On commence"), /easy/);
  assert.match(inside("On garde"), /hard/);
  assert.match(texts(having(tree, "line")), /middle/);
  assert.match(texts(having(tree, "talk")), /À discuter .*split/);
  assert.doesNotMatch(inside("Si on a le temps"), /split/);
  assert.match(texts(draw({ word: "x", scatter: { axes, quadrants, items } }, { spread: true })), /Facile \?/);
});

test("how often an idea is kept stands under it, and the word of those who know the cost where it is not the room's", () => {
  const axes = { x: { question: "Facile ?", low: "difficile", middle: "moyen", high: "facile" }, y: { question: "Utile ?", low: "un peu", high: "beaucoup" } };
  const at = (number, text, x, more) => item(number, text, Object.assign({ answers: 3, x: {}, y: {}, at: { x, y: 2 }, divided: false }, more));
  const items = { a: at(1, "same", 4, { expert: 4, kept: 1 }), b: at(2, "other", 4, { expert: 0, kept: 2 }), c: at(3, "unheard", 4, {}) };
  const told = (more) => texts(draw({ word: "x", scatter: Object.assign({ axes, quadrants: { start: "On commence" }, items }, more) }));
  assert.match(told({ experts: "La ville" }), /same gardée 1 fois.*other La ville : difficile gardée 2 fois.*unheard(?! (La ville|gardée))/);
  assert.doesNotMatch(told({ experts: "La ville" }), /La ville : facile/);
  assert.match(texts(draw({ word: "x", scatter: { axes, quadrants: {}, items, experts: "La ville" } }, { spread: true })), /La ville .*facile .*difficile/);
});

test("faces can be touched before they are counted, then each stands under its people", () => {
  const face = (rank, title, count) => ({ rank, title, picture: "face-fit", tint: "sun", count });
  const asked = draw({ word: "mood.answering", figures: { answered: 3 }, pictures: { items: { fit: face(1, "En forme"), low: face(2, "Pas le moral") } } });
  assert.equal(having(asked, "pawn").length, 0);
  assert.match(texts(asked), /En forme .*Pas le moral .*3 personnes ont répondu/);
  const shown = draw({ word: "mood.shown", figures: { answered: 9 }, pictures: { items: { low: face(2, "Pas le moral", 1), fit: face(1, "En forme", 8) } } });
  assert.equal(having(shown, "pawn").length, 9);
  assert.match(texts(shown), /8 .*En forme .*1 .*Pas le moral/);
});

const three = [["participatif", 35], ["apprentissage", 22], ["technologie", 21], ["rencontre", 18], ["pouvoir d’agir", 16], ["pratique", 13], ["joyeux", 7], ["solidarité", 7],
  ["compliqué", 2], ["ennuyeux", 2], ["intellectuel", 2], ["mascarade", 2], ["inutile", 1]];
const cloud = (words) => ({ question: "Trois mots ?", answers: 51, silent: 2, items: words.reduce((all, [title, count], index) => Object.assign(all, { [`n${index}`]: { rank: index + 1, title, count } }), {}) });

test("words lie as large as they are frequent, in the order of their counts for who hears them, and always alike", () => {
  const tree = draw({ word: "x", words: cloud(three.concat([["absent", 0]])) });
  assert.match(texts(tree), /Trois mots \? participatif +35 apprentissage +22 .* inutile +1 2 sans réponse/);
  assert.doesNotMatch(texts(tree), /absent/);
  const steps = sizes(three.map(([word, count]) => ({ word, count })));
  assert.deepEqual(steps, steps.slice().sort((one, other) => other - one));
  assert.ok(steps[0] > steps[5] && steps[5] > steps[12]);
  assert.deepEqual(JSON.stringify(draw({ word: "x", words: cloud(three.slice().reverse().reverse()) })), JSON.stringify(draw({ word: "x", words: cloud(three) })));
});

test("more words than the wall holds are counted, not cut", () => {
  const many = three.concat(Array.from({ length: 60 }, (_, index) => [`un mot inventé ${index}`, 1]));
  const tree = draw({ word: "x", words: cloud(many) });
  const shown = having(tree, "size-1").length + [2, 3, 4, 5, 6, 7, 8, 9].reduce((sum, size) => sum + having(tree, `size-${size}`).length, 0);
  assert.ok(shown >= 13 && shown < 73, String(shown));
  assert.match(texts(tree), new RegExp(`et ${73 - shown} autres`));
  assert.equal(having(draw({ word: "x", words: cloud([]) }), "none").length, 1);
});

test("bars say how many people, what the ends of a scale mean and whether the room agrees, in words", () => {
  const bar = (rank, title, count) => ({ rank, title, count });
  const agreed = { question: "On a pu parler.", items: { o1: bar(1, "Tout à fait", 14), o2: bar(2, "Plutôt", 26) }, answers: 40, silent: 2, verdict: "divided" };
  assert.match(texts(draw({ word: "x", bars: agreed })), /On a pu parler\. Tout à fait +14 Plutôt +26 Nous sommes partagés +2 sans réponse/);
  const scale = { question: "Comment ?", items: { o1: bar(1, "1", 0), o5: bar(2, "5", 3) }, answers: 3, silent: 0, low: "pas bien", high: "très bien", average: 43 };
  assert.match(texts(draw({ word: "x", bars: scale })), /1 pas bien +0 5 très bien +3/);
  assert.doesNotMatch(texts(draw({ word: "x", bars: scale })), /4,3/);
  assert.match(texts(draw({ word: "x", bars: scale }, { lead: true })), /En moyenne : 4,3/);
});

test("what was answered before stands beside what is answered now, with how many people each time", () => {
  const bar = (rank, title, count, before) => ({ rank, title, count, before });
  const scale = { question: "Ensemble ?", items: { o1: bar(1, "1", 2, 14), o5: bar(2, "5", 26, 3) }, answers: 28, silent: 0, verdict: "agree", average: 47, before: { answers: 17, average: 17, verdict: "divided" } };
  const said = texts(draw({ word: "x", bars: scale }, { lead: true }));
  assert.match(said, /Avant : 17 personnes Maintenant : 28 personnes/);
  assert.match(said, /1 +avant +14 +maintenant +2 +5 +avant +3 +maintenant +26/);
  assert.match(said, /Nous sommes d’accord .*avant : nous sommes partagés.*4,7 \(avant : 1,7\)/);
  const cloud = { question: "Trois mots ?", items: { o1: bar(1, "joie", 9, 0), b1: bar(2, "retard", 0, 12), n1: bar(3, "rien", 0, 0) }, answers: 9, silent: 0, before: 12 };
  const words = texts(draw({ word: "x", words: cloud }));
  assert.match(words, /retard +avant +12 +maintenant +0 +joie +avant +0 +maintenant +9/);
  assert.doesNotMatch(words, /rien/);
});

test("the cards of all tables stand side by side, then one table with what it answered", () => {
  const card = (title, count) => ({ rank: 1, title, say: "Lequel ?", picture: "play", count });
  const items = { t1: { rank: 1, cards: { c1: card("Un succès récent", 2) } }, t2: { rank: 2, cards: {} } };
  const all = texts(draw({ word: "x", deck: { items } }));
  assert.match(all, /Table 1 +2 réponses +Un succès récent +Lequel \? +Table 2 +Pas encore de carte/);
  const notes = { n1: { column: "c1", rank: 4, number: 4, text: "La fête" } };
  const one = texts(draw({ word: "x", deck: { items, current: "t1", notes } }));
  assert.match(one, /Table 1 +Un succès récent +Lequel \? +4 +La fête/);
  assert.doesNotMatch(one, /Table 2/);
  assert.match(texts(draw({ word: "x", deck: { items: { t0: items.t1 }, current: "t0", aloud: true } })), /Toute la salle .*On écoute la table/);
});

test("the table that is up has its clock, then its applause; those that have been and that come next are said to be so", () => {
  const passage = { items: { t2: { rank: 1, passed: true }, t4: { rank: 2 }, t1: { rank: 3 } }, current: "t4", next: "t1", applause: false, minutes: 2, startedAt: 1000 };
  const said = texts(draw({ word: "x", passage }, { now: 61000 }));
  assert.match(said, /Table 4 Vague encore +1:00/);
  assert.match(said, /Table 2 · Étoile +passée .*en ce moment .*Table 1 · Soleil +ensuite/);
  const applause = texts(draw({ word: "x", passage: Object.assign({}, passage, { applause: true, startedAt: undefined }) }, { now: 61000 }));
  assert.match(applause, /On applaudit/);
  assert.doesNotMatch(applause, /1:00/);
});

test("averages have one decimal, in the way of the language; what nobody rated has a dash", () => {
  const rates = { criteria: { k1: { rank: 1, title: "Lieu" }, k2: { rank: 2, title: "Prix" } }, answers: 1,
    items: { n1: item(1, "Ville de Lille", { cells: { k1: 40 }, average: 43 }), n2: item(2, "CAF", { cells: {} }) } };
  assert.match(texts(draw({ word: "x", rates })), /1 +Ville de Lille +4,0 +– +4,3 +2 +CAF +– +– +–/);
  assert.match(texts(draw({ word: "x", rates }, { say: speaker(words.en, "en") })), /4\.3/);
});

test("only the steps already said are on the wall, the last one marked", () => {
  const tree = draw({ word: "instruction.open", figures: { done: 0 }, steps: {} }, { steps: ["Un", { fr: "Deux", en: "Two" }] });
  assert.match(texts(tree), /1 Un 2 Deux/);
  assert.equal(texts(having(tree, "this")).trim(), "2 Deux");
});

test("the clock is a guide: orange under a fifth, red under a twentieth, then it counts up", () => {
  const timed = (left) => clock({ minutes: 10, startedAt: 0, endsAt: 600000 }, 600000 - left);
  assert.deepEqual([600000, 300000, 120000, 30000, -1000].map((left) => timed(left).level), ["calm", "calm", "soon", "last", "over"]);
  assert.deepEqual([600000, 300000, 120000, 30000, -1000].map((left) => timed(left).word), ["start", "half", "soon", "last", "over"]);
  assert.deepEqual([192000, 191001, 0, -1, -71000].map(digits), ["3:12", "3:12", "0:00", "0:01", "1:11"]);
  assert.equal(clock({ minutes: 10, startedAt: 0, leftMilliseconds: 60000 }, 999).word, "paused");
  assert.equal(clock(undefined, 0), undefined);
});

test("sentences choose the right word for their number, and a language that is missing falls back to French", () => {
  assert.deepEqual([0, 1, 2].map((notes) => filled("{notes} {notes|idée|idées}", { notes }, "fr")), ["0 idée", "1 idée", "2 idées"]);
  assert.deepEqual([0, 1, 2].map((notes) => filled("{notes} {notes|idea|ideas}", { notes }, "en")), ["0 ideas", "1 idea", "2 ideas"]);
  assert.equal(speaker({ refused: { stale: { tu: "Regarde.", vous: "Regardez." } } }, "fr").words("refused.stale"), "Regarde.");
  assert.equal(textIn({ fr: "Manger", en: "Eat" }, "ar"), "Manger");
  assert.equal(textIn(undefined, "fr"), "");
  assert.equal(spaced("482913"), "482\u00a0913");
});

test("both languages say the same things with the same figures", () => {
  const figures = (sentence) => (sentence.match(/\{\w+/g) || []).sort().filter((one, index, all) => all.indexOf(one) === index).join();
  const walk = (french, english, path) => Object.keys(french).forEach((name) => {
    const here = `${path}.${name}`;
    assert.ok(name in english, `${here} is not in en.json`);
    if (typeof french[name] === "object") walk(french[name], english[name], here);
    else assert.ok(figures(english[name]).split(",").every((one) => !one || figures(french[name]).includes(one)), here);
  });
  ["lead", "wall", "move", "print"].forEach((section) => walk(words.fr[section], words.en[section], section));
});
