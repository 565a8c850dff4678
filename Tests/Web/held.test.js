// The pages held in the hand decide nothing; they must let nobody do by accident what the room would notice, and show no more than they may.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import "./browser.js";
import "./document.js";
import { Controls } from "../../web/console-controls.js";
import { beginning, entry, filled } from "../../web/entry.js";
import { Lead } from "../../web/console-lead.js";
import { Watch } from "../../web/console-watch.js";
import { helped } from "../../web/host-people.js";
import { page } from "../../web/remote-page.js";
import { speaker } from "../../web/shapes/say.js";
import { command, reading, waiting } from "../../web/strip.js";

document.querySelector = () => null;
const say = speaker(JSON.parse(readFileSync(new URL("../../web/words/fr.json", import.meta.url), "utf8")), "fr");
const plan = { a1: { rank: 1, title: "Un", minutes: 5, state: "current" }, a2: { rank: 2, title: "Deux", minutes: 5, state: "ahead" } };
const running = { phase: "running", people: 5, tables: { t1: { rank: 1, people: 5, done: 2, working: 1, here: 5 } }, done: 2, plan, present: {} };

/** The télécommande on a session, with what it sends. */
function remote(session, wall) {
  const sent = [];
  const link = {
    state: () => "open", now: () => 0, wall: () => wall,
    session: () => Object.assign({ activity: { id: "a1", title: "Un", rank: 1, count: 2, mode: "plenary" } }, running, session),
    act: (activity, asked) => Promise.resolve(sent.push([activity, asked])),
  };
  const lead = new Lead(link, () => say, () => {});
  const desk = { place: "live", chosen: new Set(), refusalsSeen: 0, watch: new Watch(), bell: {}, person: "", table: "", item: "", draft: {} };
  const at = { say, lead, desk, redraw: () => {}, show: (place) => { desk.place = place; }, turn: () => {}, toggleShortcuts: () => {} };
  return { sent, lead, desk, drawn: () => page(Object.assign(at, { controls: new Controls(lead, say) })) };
}

/** Everything in a drawing that a condition holds for, in the order of the page. */
function all(drawing, holds) {
  const list = Array.isArray(drawing) ? drawing : drawing && drawing.children ? drawing.children : [];
  const mine = drawing && drawing.tag && holds(drawing) ? [drawing] : [];
  return mine.concat(...list.map((one) => all(one, holds)));
}
const words = (drawing) => (Array.isArray(drawing) ? drawing.map(words).join("") : drawing && drawing.tag ? words(drawing.children) : drawing === 0 || drawing ? String(drawing) : "");
const buttons = (drawing) => all(drawing, (one) => one.tag === "button");
const named = (drawing, name) => buttons(drawing).filter((one) => words(one).indexOf(name) >= 0)[0];

test("P13 the controls of the telephone do what those of the console do, the next thing last, under the thumb", () => {
  const { drawn, sent } = remote({}, { word: "x", moves: {} });
  const dock = drawn().filter((one) => /dock/.test(one.props.class))[0];
  assert.deepEqual(buttons(dock).map(words), ["Revenir", "Pause", "+2 min", "Éteindre le mur", "On lève la main", "Deux"]);
  named(dock, "Deux").props.onclick();
  named(dock, "On lève la main").props.onclick();
  assert.deepEqual(sent, [[undefined, { go: { activity: "a2", from: "a1" } }], [undefined, { attention: { on: true } }]]);
});

test("P13 a careful move waits for a second tap, elsewhere: where the first one was lies the way out", async () => {
  const reveal = { rank: 1, word: "board.reveal", command: { turn: { to: "reading" } }, careful: true, main: true };
  const { drawn, sent, lead } = remote({}, { word: "board.silent", moves: { m1: reveal } });
  named(drawn(), "Montrer les idées").props.onclick();
  assert.deepEqual(sent, []);
  assert.deepEqual(buttons(drawn()).slice(-2).map(words), ["Montrer les idées", "Pas encore"]);
  await lead.asking.run();
  assert.deepEqual(sent, [["a1", { turn: { to: "reading" } }]]);
});

test("V2 a vote closed too early opens again by one tap, while there is time", () => {
  const reopen = { rank: 2, word: "smartvote.reopen", command: { reopen: {} }, careful: false, main: false };
  const { drawn, sent } = remote({}, { word: "smartvote.stopped", figures: { until: 18000 }, moves: { m2: reopen } });
  const again = named(drawn(), "Rouvrir le vote");
  assert.match(words(again), /18 s/);
  again.props.onclick();
  assert.deepEqual(sent, [["a1", { reopen: {} }]]);
});

test("a call is answered in one tap, and says which table, never who", () => {
  const present = { p1: { table: "t1", name: "Fatima", rank: 1, here: true } };
  const { drawn, sent } = remote({ calls: { t1: { since: -60000 } }, present }, { word: "x" });
  assert.match(words(drawn()), /Soleil/);
  assert.doesNotMatch(words(drawn()), /Fatima/);
  named(drawn(), "J’y vais").props.onclick();
  assert.deepEqual(sent, [[undefined, { answerCall: { table: "t1" } }]]);
});

const strip = {
  items: { n2: { rank: 2, number: 2, text: "Un frigo" }, n1: { rank: 1, number: 1, text: "Vous êtes nuls" } }, aside: {},
  concerns: { insult: { rank: 1 }, other: { rank: 2 } }, commands: { pass: { pass: { seen: 7 } }, setAside: { setAside: {} }, bringBack: { bringBack: {} } },
};

test("A14 notes are read one by one, in order; one tap sets aside with its reason, one takes it back", () => {
  const sent = [];
  const state = { aside: false, last: "", until: 0 };
  const at = (given) => reading({ say, strip: given, redraw: () => {}, state, act: (asked) => sent.push(asked) });
  assert.equal(waiting(strip), 2);
  assert.match(words(at(strip)), /Vous êtes nuls/);
  assert.doesNotMatch(words(at(strip)), /Un frigo/);
  named(at(strip), "Une insulte").props.onclick();
  const after = Object.assign({}, strip, { items: { n2: strip.items.n2 }, aside: { n1: Object.assign({ concern: "insult" }, strip.items.n1) } });
  named(at(after), "Annuler").props.onclick();
  named(at(after), "Oui, au mur").props.onclick();
  assert.deepEqual(sent, [{ setAside: { note: "n1", concern: "insult" } }, { bringBack: { note: "n1" } }, { pass: { seen: 7, note: "n2" } }]);
  assert.deepEqual(strip.commands.pass, command(strip, "pass", {}));
});

test("P14 a host writes for those of the own table whom the team added, for nobody else", () => {
  const present = { p1: { table: "t1", rank: 1 }, p2: { table: "t1", rank: 3, byTeam: true }, p3: { table: "t2", rank: 2, byTeam: true }, p4: { table: "t1", rank: 2, byTeam: true } };
  assert.deepEqual(helped({ table: "t1", present }), ["p4", "p2"]);
});

const hands = {
  rank: 1, word: "smartvote.hands", again: false, command: { count: { channel: "hands", replaces: 1 } },
  fields: { voters: { rank: 1, number: { from: 0, to: 30 }, value: 12 }, dots: { rank: 2, numbers: { from: 0, to: 90, items: { n0a: { rank: 1, number: 1, title: "Une carte" } } }, value: { n0a: 7 } } },
};

test("J10 what the room said without phones is typed by the form that the view brings, and goes out whole", () => {
  const sent = [];
  const state = { open: "e1", values: beginning(hands) };
  const at = () => entry({ say, forms: { e1: hands }, state, act: (asked) => sent.push(asked), redraw: () => {} });
  const more = (index) => all(at(), (one) => one.props["aria-label"] === "Un de plus")[index].props.onclick();
  more(0);
  more(1);
  more(1);
  all(at(), (one) => one.tag === "form")[0].props.onsubmit({ preventDefault: () => {} });
  assert.deepEqual(sent, [{ count: { channel: "hands", replaces: 1, voters: 13, dots: { n0a: 9 } } }]);
  assert.equal(state.open, "");
});

test("J10 each idea of the paper gets an id of its own, and the form stays open for the next", () => {
  const paper = { rank: 1, word: "board.enter", again: true, command: { enter: {} }, fields: { note: { rank: 1, draw: "n" }, column: { rank: 2, choice: { c2: { rank: 2, title: "Dormir" }, c1: { rank: 1, title: "Manger" } } }, text: { rank: 3, text: { letters: 280 } } } };
  const values = beginning(paper);
  assert.deepEqual(values, { note: "", column: "c1", text: "" });
  const [one, other] = [filled(paper, values), filled(paper, values)].map((asked) => asked.enter);
  assert.match(one.note, /^n[0-9a-f]{16}$/);
  assert.notEqual(one.note, other.note);
  assert.deepEqual([one.column, one.text], ["c1", ""]);
});
