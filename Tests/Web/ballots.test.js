// The rules of the queue that keep a ballot true: what is displayed is what is sent last, and never more than was meant.
import assert from "node:assert/strict";
import test from "node:test";
import { Clockwork } from "./clockwork.js";

const sent = (room) => room.acts.map((act) => act.command.ballot);

test("a ballot that waits takes the place of the one that waits already", () => {
  const room = new Clockwork().join().vote(3);
  room.ballot({ n1: 1 }, 3);
  room.ballot({ n1: 2 }, 3);
  room.ballot({ n1: 2, n2: 1 }, 3);
  assert.equal(room.connection.queue.length, 2);
  room.say({ done: { id: room.acts[0].id } });
  assert.deepEqual(sent(room), [{ dots: { n1: 1 }, replaces: 3 }, { dots: { n1: 2, n2: 1 }, replaces: 4 }]);
});

test("K9 twenty fast taps end in the last one, each ballot following the one before", () => {
  const room = new Clockwork().join().vote();
  for (let tap = 1; tap <= 20; tap += 1) {
    room.ballot({ n1: tap }, 0);
    if (tap % 3 === 0) room.say({ done: { id: room.acts[room.acts.length - 1].id } });
  }
  while (room.connection.queue.length) room.say({ done: { id: room.acts[room.acts.length - 1].id } });
  const ballots = sent(room);
  assert.equal(ballots[ballots.length - 1].dots.n1, 20);
  ballots.forEach((ballot, place) => assert.equal(ballot.replaces, place));
});

test("a ballot stays on display between its answer and the view that shows it", () => {
  const room = new Clockwork().join().vote();
  room.ballot({ n1: 1 });
  const shown = () => room.connection.waiting("p1", "a1").map((entry) => entry.command.ballot.dots.n1);
  room.say({ done: { id: room.acts[0].id } });
  assert.deepEqual(shown(), [1]);
  assert.equal(room.connection.waiting("p1", "a1", false).length, 0);
  room.say({ patch: { stream: "own/p1", version: 2, patch: { version: 1, dots: { n1: 1 } } } });
  assert.deepEqual(shown(), []);
});

test("F3 a refused ballot takes with it the one built on it, and leaves post-its alone", () => {
  const room = new Clockwork().join().vote(2);
  room.ballot({ n1: 1 }, 2);
  room.connection.act("p1", "a1", { finish: {} });
  room.ballot({ n1: 2 }, 2);
  room.say({ refused: { id: room.acts[0].id, code: "stale" } });
  assert.deepEqual(room.refusals.map(([code]) => code), ["stale"]);
  assert.deepEqual(room.connection.queue.map((entry) => Object.keys(entry.command)[0]), ["finish"]);
});

test("a new round starts again from its own version", () => {
  const room = new Clockwork().join().vote(0);
  room.ballot({ n1: 1 }, 0);
  room.say({ done: { id: room.acts[0].id } });
  room.say({ view: { stream: "own/p1", epoch: "e.1.1", version: 2, view: { version: 0, dots: {} } } });
  room.ballot({ n2: 1 }, 0);
  assert.equal(sent(room)[1].replaces, 0);
});

test("a ballot that may have left is never changed: the next one follows it", () => {
  const room = new Clockwork().join().vote();
  room.ballot({ n1: 1 });
  room.cut();
  room.ballot({ n1: 2 });
  room.pass(3000);
  room.join();
  assert.deepEqual(sent(room), [{ dots: { n1: 1 }, replaces: 0 }]);
  room.say({ done: { id: room.acts[0].id } });
  assert.deepEqual(sent(room)[1], { dots: { n1: 2 }, replaces: 1 });
});

test("a twenty-first command is refused here, and what waits stays", () => {
  const room = new Clockwork().join();
  room.cut();
  for (let n = 0; n <= 20; n += 1) room.connection.act("p1", "a1", { write: { note: `n${n}`, text: "a" } });
  assert.deepEqual(room.refusals.map(([code]) => code), ["tooManyWaiting"]);
  assert.equal(room.connection.queue.length, 20);
});

test("only the tab that holds the lease sends", async () => {
  const room = new Clockwork().join();
  let mine = false;
  room.connection.store = { put: () => undefined, remove: () => undefined, hold: () => Promise.resolve(mine) };
  room.connection.act("p1", "a1", { finish: {} });
  await Promise.resolve();
  assert.equal(room.acts.length, 0);
  mine = true;
  room.connection.pump();
  await Promise.resolve();
  assert.equal(room.acts.length, 1);
});
