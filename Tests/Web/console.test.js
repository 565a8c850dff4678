// The console decides nothing, but it must never do by accident what the room would notice.
import assert from "node:assert/strict";
import test from "node:test";
import "./browser.js";
import { Controls } from "../../web/console-controls.js";
import { controlOf } from "../../web/console-keys.js";
import { Lead } from "../../web/console-lead.js";
import { marks } from "../../web/console-people.js";
import { Reveal, applause, pause } from "../../web/screen-reveal.js";
import { speaker } from "../../web/shapes/say.js";

const say = speaker({ refused: { stale: "Trop tard." } }, "fr");
const plan = { a1: { rank: 1, title: "Un", minutes: 5, state: "current" }, a2: { rank: 2, title: "Deux", minutes: 5, state: "ahead" } };

/** A console on a session, with what it sends. */
function console_(session, wall, refusal) {
  const sent = [];
  const link = {
    session: () => Object.assign({ plan, phase: "running", activity: { id: "a1", minutes: 5, startedAt: 0, endsAt: 300000 } }, session),
    wall: () => wall,
    now: () => 0,
    act: (activity, command) => {
      sent.push([activity, command]);
      return refusal ? Promise.reject(refusal) : Promise.resolve();
    },
  };
  const lead = new Lead(link, () => say, () => {});
  return { sent, lead, controls: new Controls(lead, say) };
}

globalThis.document = { querySelector: () => null };

test("while an example is played, next and back are those of the activity that it is of", () => {
  const { lead } = console_({ activity: { id: "a1e1", of: "a1", practice: true, minutes: 5 } });
  assert.equal(lead.neighbour(1)[0], "a2");
  assert.equal(lead.neighbour(-1), undefined);
});

const careful = { rank: 1, word: "x.reveal", command: { turn: { to: "reading" } }, careful: true, main: true };

test("a careful move is sent by its second tap, never by its first", async () => {
  const { sent, lead, controls } = console_({}, { moves: { m1: careful } });
  const main = controls.main();
  assert.equal(main.careful, true);
  main.run();
  assert.deepEqual(sent, []);
  await lead.asking.run();
  assert.deepEqual(sent, [["a1", { turn: { to: "reading" } }]]);
  assert.equal(lead.asking, undefined);
});

test("the main button goes to the next activity when nothing else is main, from the one that is current", async () => {
  const { sent, controls } = console_({}, { moves: {} });
  assert.equal(controls.main().label, "Deux");
  await controls.main().run();
  assert.deepEqual(sent, [[undefined, { go: { activity: "a2", from: "a1" } }]]);
});

test("a clicker does not walk out of an activity that is not finished", () => {
  const { sent, controls } = console_({}, { moves: { m1: Object.assign({}, careful, { main: false }) } });
  assert.equal(controls.main().careful, true);
  controls.main().run();
  assert.deepEqual(sent, []);
});

test("ending the workshop is asked twice, starting it once", () => {
  const last = console_({ plan: { a1: plan.a1 } }, { moves: {} });
  last.controls.main().run();
  assert.deepEqual(last.sent, []);
  const first = console_({ phase: "welcome", activity: undefined }, undefined);
  first.controls.main().run();
  assert.deepEqual(first.sent, [[undefined, { start: {} }]]);
});

test("a refusal is said in its own sentence and what was done keeps its way back", async () => {
  const no = console_({}, {}, "stale");
  await no.lead.addMinutes(2);
  assert.deepEqual([no.lead.news.text, no.lead.news.bad, no.lead.pending], ["Trop tard.", true, 0]);
  const yes = console_({}, { board: { notes: { n1: { column: "c1" }, n2: { column: "c2" } } } });
  await yes.lead.touch("merge", { atLeast: 2, words: true, makes: "into" }, ["n1", "n2"], { words: "Un frigo" });
  const made = yes.sent[0][1].merge.into;
  assert.match(made, /^n[0-9a-f]{16}$/);
  assert.deepEqual(yes.sent[0], ["a1", { merge: { notes: ["n1", "n2"], into: made, text: "Un frigo" } }]);
});

test("what is done to notes one by one is sent once for each, with its column or its reason", async () => {
  const { sent, lead } = console_({}, { board: { notes: { n1: { column: "c1" }, n2: { column: "c2" } } } });
  await lead.touch("move", { atLeast: 1, column: true }, ["n1", "n2"], { column: "c3" });
  await lead.touch("setAside", { atLeast: 1, words: true }, ["n1"], { words: "une blague" });
  assert.deepEqual(sent.map((one) => one[1]), [{ move: { note: "n1", column: "c3" } }, { move: { note: "n2", column: "c3" } }, { setAside: { note: "n1", reason: "une blague" } }]);
});

test("a key does nothing while somebody types, nor with a modifier", () => {
  const key = (name, more) => Object.assign({ key: name, ctrlKey: false, metaKey: false, altKey: false }, more);
  assert.equal(controlOf(key("PageDown"), false), "main");
  assert.equal(controlOf(key("B"), false), "blank");
  assert.equal(controlOf(key("b"), true), undefined);
  assert.equal(controlOf(key("p", { ctrlKey: true }), false), undefined);
  assert.equal(controlOf(key("Enter"), false), undefined);
});

test("I1 the arrow keys go where the arrows on the buttons point, also from right to left; the keys of a clicker do not turn round", () => {
  const key = (name, language) => controlOf({ key: name, ctrlKey: false, metaKey: false, altKey: false }, false, language);
  assert.deepEqual([key("ArrowRight", "fr"), key("ArrowLeft", "fr"), key("PageDown", "fr")], ["main", "back", "main"]);
  assert.deepEqual([key("ArrowRight", "ar"), key("ArrowLeft", "ar"), key("PageDown", "ar")], ["back", "main", "main"]);
});

test("silhouettes are counted, lost ones after those who have not finished", () => {
  const states = (one) => marks(one, one.people - one.here).map((mark) => mark.props.class.replace("pawn ", ""));
  assert.deepEqual(states({ people: 5, done: 2, working: 1, here: 4 }), ["done", "done", "working", "waiting", "lost"]);
  assert.deepEqual(states({ people: 2, done: 2, working: 0, here: 1 }), ["done", "done"]);
});

test("the wall turns places over one by one, last first, ties together, and keeps hidden what it has not turned", () => {
  const place = (number) => ({ number, place: number, text: "", tied: false, dots: 1, people: 1 });
  const wall = (ids, hiddenPlaces) => ({ word: "x", ranking: { voters: 9, hiddenPlaces, items: Object.fromEntries(ids.map((id) => [id, place(Number(id[1]))])) } });
  const reveal = new Reveal();
  const seen = (view) => Object.keys(view.ranking.items).sort();
  reveal.through("a1", { word: "x", turnout: {} }, 10000);
  assert.deepEqual(seen(reveal.through("a1", wall(["n2", "n3"], 1), 20000)), ["n3"]);
  const first = reveal.through("a1", wall(["n2", "n3"], 1), 20000 + pause - 1);
  assert.deepEqual([seen(first), first.ranking.hiddenPlaces], [["n3"], 2]);
  assert.deepEqual(seen(reveal.through("a1", wall(["n2", "n3"], 1), 20000 + pause)), ["n2", "n3"]);
  assert.deepEqual(reveal.fresh(20000 + pause), ["n2"]);
  assert.equal(reveal.sides(20000 + pause + applause), false);
  reveal.through("a1", wall(["n1", "n2", "n3"], 0), 40000);
  assert.equal(reveal.sides(40000 + applause - 1), false);
  assert.equal(reveal.sides(40000 + applause), true);
});

test("a wall that is reloaded after the reveal shows at once what was shown", () => {
  const reveal = new Reveal();
  reveal.through("a1", undefined, 1000);
  const view = reveal.through("a1", { word: "x", ranking: { voters: 1, items: { n1: { number: 1, place: 1, text: "", tied: false, dots: 1, people: 1 } } } }, 2000);
  assert.deepEqual(Object.keys(view.ranking.items), ["n1"]);
  assert.equal(reveal.sides(2000 + applause), true);
});
