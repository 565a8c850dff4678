// The parts of the console, as pure functions of the views: what they say, and what they send.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { Controls } from "../../web/console-controls.js";
import { doorPage } from "../../web/console-door.js";
import { improvise } from "../../web/console-improvise.js";
import { Lead } from "../../web/console-lead.js";
import { notices } from "../../web/console-notices.js";
import { page } from "../../web/console-page.js";
import { stripSheet } from "../../web/console-strip.js";
import { tablesPage } from "../../web/console-tables.js";
import { Watch } from "../../web/console-watch.js";
import { speaker } from "../../web/shapes/say.js";

const words = JSON.parse(readFileSync(new URL("../../web/words/fr.json", import.meta.url), "utf8"));
const say = speaker(words, "fr");
const minute = 60000;
const plan = {
  a1: { rank: 1, title: "Un", minutes: 5, state: "current" }, a2: { rank: 2, title: "Deux", minutes: 5, state: "ahead", skipped: true },
  a3: { rank: 3, title: "Trois", minutes: 5, state: "ahead" },
};

globalThis.document = { querySelector: () => null };
globalThis.sessionStorage = { getItem: () => null };

/** A console on a session, what it sends, and what its page holds. */
function desk(session, wall, now = 0) {
  const sent = [];
  const view = Object.assign({ plan, phase: "running", code: "482913", door: "open", people: 4, links: {}, activity: { id: "a1", minutes: 5, startedAt: 0, endsAt: 5 * minute } }, session);
  const link = {
    session: () => view, wall: () => wall, now: () => now, state: () => "open",
    act: (activity, command) => {
      sent.push([activity, command]);
      return Promise.resolve();
    },
  };
  const lead = new Lead(link, () => say, () => {});
  const held = { place: "live", shortcuts: true, chosen: new Set(), tool: "", strip: "", doubted: "", entering: { activity: "", open: "", values: {} }, person: "", table: "", item: "", answer: "", refusalsSeen: 0, draft: {}, watch: new Watch() };
  return { say, lead, desk: held, sent, redraw() {}, turn() {}, show(place) { held.place = place; }, toggleShortcuts() {}, controls: new Controls(lead, say) };
}

/** Every element of a drawing. */
function elements(drawing) {
  if (Array.isArray(drawing)) return [].concat(...drawing.map(elements));
  return drawing && drawing.tag ? [drawing].concat(elements(drawing.children)) : [];
}

/** What an element says. */
function text(drawing) {
  if (Array.isArray(drawing)) return drawing.map(text).join("");
  return drawing && drawing.tag ? text(drawing.children) : drawing || drawing === 0 ? String(drawing) : "";
}

function button(drawing, said) {
  const found = elements(drawing).find((one) => one.tag === "button" && (text(one).includes(said) || (one.props["aria-label"] || "").includes(said)));
  assert.ok(found, `a button says ${said}`);
  return found;
}

test("P12 whichever lead did it, the last action can be taken back here until its time is over", () => {
  const undo = { step: 12, word: "pause", until: 20000 };
  const at = desk({ undo }, undefined, 6000);
  const back = button(notices(at), "Annuler");
  assert.match(text(notices(at)), /L’horloge est en pause.*14 s/);
  back.props.onclick();
  assert.deepEqual(at.sent, [[undefined, { undo: { step: 12 } }]]);
  assert.doesNotMatch(text(notices(desk({ undo }, undefined, 20000))), /Annuler/);
});

test("what is left out is passed over, and an example counts as its activity", () => {
  assert.equal(desk().lead.neighbour(1)[0], "a3");
  assert.equal(desk({ activity: { id: "a1e1", of: "a1", practice: true, minutes: 5 } }).lead.neighbour(1)[0], "a3");
});

test("P9 a table where nobody is at it for three minutes is shown as a table, never while the room waits for the lead", () => {
  const table = (working) => ({ t1: { rank: 1, people: 5, done: 2, working, here: 5 } });
  const still = (first, then, before = {}) => {
    const watch = new Watch();
    const view = (tables, more) => Object.assign({ phase: "running", activity: { id: "a1" }, tables }, more);
    watch.look(view(first, before), 0);
    watch.look(view(then), 3 * minute);
    return watch.still(view(then), 3 * minute).map((one) => one.table);
  };
  assert.deepEqual(still(table(0), table(0)), ["t1"]);
  assert.deepEqual(still(table(1), table(0)), []);
  assert.deepEqual(still(table(1), table(1)), []);
  const watch = new Watch();
  const raised = { phase: "running", activity: { id: "a1" }, tables: table(0), attention: {} };
  [0, 4 * minute].forEach((now) => watch.look(raised, now));
  assert.deepEqual(watch.still(raised, 4 * minute), []);
});

test("a call, a burst and an empty battery wait in one place, and the call is answered there", () => {
  const at = desk({
    tables: { t4: { rank: 4, people: 2, done: 0, working: 1, here: 2 } }, calls: { t4: { since: 0 } }, burst: { people: 40, since: 7 },
    laptop: { battery: 9, charging: false },
  }, undefined, 40000);
  const told = text(notices(at));
  assert.match(told, /La table Vague t’appelle.*depuis 40 secondes.*40 arrivées.*Batterie : 9 %/);
  button(notices(at), "J’y vais").props.onclick();
  button(notices(at), "Les retirer").props.onclick();
  assert.deepEqual(at.sent.map((one) => one[1]), [{ answerCall: { table: "t4" } }, { removeBurst: { since: 7 } }]);
});

test("P5 a favourite is added in one tap of its panel; one that asks waits for its sentence", () => {
  const favourites = { pause: { rank: 1, title: "Pause", minutes: 10, asks: false }, question: { rank: 2, title: "Une question", minutes: 5, asks: true } };
  const at = desk({ favourites });
  button(improvise(at), "Une question").props.onclick();
  assert.deepEqual(at.sent, []);
  assert.ok(elements(improvise(at)).some((one) => one.props.id === "asked"));
  button(improvise(at), "Pause").props.onclick();
  assert.deepEqual(at.sent, [[undefined, { insert: { favourite: "pause" } }]]);
});

test("P5 catching up says what it cuts before it cuts", () => {
  const at = desk({ catchUp: { minutes: 2, cuts: { a3: 2 } }, endsAround: 0 });
  assert.match(text(improvise(at)), /Trois.*au lieu de 5.*3 min/);
  button(improvise(at), "Couper ces 2 minutes").props.onclick();
  assert.deepEqual(at.sent, [[undefined, { catchUp: { minutes: 2 } }]]);
});

test("A14 two taps set a note of the strip aside with its reason, one lets it through", () => {
  const strip = {
    items: { n1: { rank: 1, number: 1, text: "Un frigo" } }, aside: {}, concerns: { insult: { rank: 1 } },
    commands: { pass: { pass: { seen: 2 } }, passAll: { pass: { seen: 2 } }, setAside: { setAside: {} }, bringBack: { bringBack: {} } },
  };
  const at = desk({}, { word: "x", strip });
  button(stripSheet(at, strip), "Au mur").props.onclick();
  button(stripSheet(at, strip), "Écarter").props.onclick();
  assert.equal(at.sent.length, 1);
  button(stripSheet(at, strip), "Une insulte").props.onclick();
  assert.deepEqual(at.sent, [["a1", { pass: { seen: 2, note: "n1" } }], ["a1", { setAside: { note: "n1", concern: "insult" } }]]);
});

test("J6 the lobby is let in at once, and J7 sending somebody out is asked twice and says what stays", () => {
  const at = desk({ door: "lobby", lobby: { p8: { rank: 8 }, p9: { rank: 9 } }, present: { p1: { rank: 1, here: true, name: "Inès" } } });
  button(doorPage(at), "Faire entrer tout le monde").props.onclick();
  at.desk.person = "p1";
  button(doorPage(at), "Faire sortir").props.onclick();
  assert.deepEqual(at.sent, [[undefined, { admit: { people: ["p8", "p9"] } }]]);
  assert.match(at.lead.asking.question, /Ce qui est déjà compté reste compté/);
});

test("J10 without phones no code and no square is on the door's page", () => {
  const drawn = doorPage(desk({ withoutPhones: true, address: "192.168.4.1", qr: { size: 1, path: "M0 0" } }));
  assert.doesNotMatch(text(drawn), /482|192\.168/);
  assert.ok(!elements(drawn).some((one) => /qr/.test(one.props.class || "")));
});

test("P8 somebody in hand is seated by one tap on a table", () => {
  const tables = { t1: { rank: 1, people: 1, here: 1 }, t2: { rank: 2, people: 0, here: 0 } };
  const at = desk({ tables, present: { p1: { rank: 1, table: "t1", here: true } } });
  button(tablesPage(at), "Personne 1").props.onclick();
  button(tablesPage(at), "L’asseoir ici").props.onclick();
  assert.deepEqual(at.sent, [[undefined, { move: { person: "p1", table: "t2" } }]]);
});

test("P8 a draw is asked for, drawn, looked at table by table without anybody being told apart, then kept", () => {
  const tables = { t1: { rank: 1, people: 2, here: 2 } };
  const counter = { b1: { rank: 1, title: "Moins de 16 ans", count: 0 } };
  const drawing = (draw) => desk({ tables, counter, draw, present: { p1: { rank: 1, table: "t1", here: true } } });
  const sent = [[undefined, "Préparer un tirage"], [{ phase: "asking", answered: 1 }, "Tirer les places"], [{ phase: "drawn", answered: 1 }, "Garder ces places"]].map(([draw, said]) => {
    const at = drawing(draw);
    button(tablesPage(at), said).props.onclick();
    return at.sent[0][1];
  });
  assert.deepEqual(sent, [{ askForDraw: {} }, { draw: {} }, { forgetDraw: {} }]);
  const drawn = drawing({ phase: "drawn", answered: 1, tables: { t1: { before: 1, bands: { b1: 1 } } } });
  assert.match(text(tablesPage(drawn)), /1 déjà venue · Moins de 16 ans : 1/);
});

test("P8 who stays together brings along those who stay with them already", () => {
  const present = { p1: { rank: 1, here: true, together: "g0a" }, p2: { rank: 2, here: true, together: "g0a" }, p3: { rank: 3, here: true } };
  const at = desk({ tables: { t1: { rank: 1, people: 0, here: 0 } }, present });
  button(tablesPage(at), "Personne 3").props.onclick();
  button(tablesPage(at), "Ensemble").props.onclick();
  button(tablesPage(at), "Personne 1").props.onclick();
  assert.deepEqual(at.sent, [[undefined, { keepTogether: { people: ["p1", "p2", "p3"] } }]]);
});

test("P10 one screen for all is the wall alone, and Escape's button brings the console back", () => {
  const at = desk({ singleScreen: true, links: { screen: "http://localhost/screen#abc" } });
  const drawn = page(at);
  assert.ok(elements(drawn).some((one) => one.tag === "iframe" && one.props.src === "/screen#abc"));
  assert.ok(!elements(drawn).some((one) => /controls|notices|people/.test(one.props.class || "")));
  button(drawn, "Revenir à la console").props.onclick();
  assert.deepEqual(at.sent, [[undefined, { singleScreen: { on: false } }]]);
});
