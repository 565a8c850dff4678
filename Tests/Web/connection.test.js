import assert from "node:assert/strict";
import test from "node:test";
import { backOff, hex, patched } from "../../web/connection.js";
import { Clockwork } from "./clockwork.js";

const ids = (acts) => acts.map((act) => act.id);

test("a patch changes, adds and removes as RFC 7396 says", () => {
  const before = { a: "b", c: { d: "e", f: "g" }, l: [1, 2] };
  const after = patched(before, { a: "z", c: { f: null }, l: [3], n: { m: null, o: 1 } });
  assert.equal(JSON.stringify(after), JSON.stringify({ a: "z", c: { d: "e" }, l: [3], n: { o: 1 } }));
  assert.equal(before.c.f, "g");
});

test("D5 a key called __proto__ or constructor is a key like another", () => {
  const view = patched(null, JSON.parse("{\"notes\":{\"__proto__\":{\"text\":\"a\"},\"constructor\":{\"text\":\"b\"}}}"));
  assert.deepEqual(Object.keys(view.notes).sort(), ["__proto__", "constructor"]);
  assert.equal(view.notes.toString, undefined);
  assert.equal({}.text, undefined);
});

test("ids are hexadecimal and differ", () => {
  assert.match(hex(16), /^[0-9a-f]{32}$/);
  assert.notEqual(hex(16), hex(16));
});

test("waits before coming back grow to three seconds at most, with full jitter", () => {
  assert.deepEqual([0, 1, 2, 3, 9].map((attempt) => backOff(attempt, 1)), [250, 500, 1000, 2000, 3000]);
  assert.equal(backOff(9, 0), 0);
});

test("K8 a patch that does not follow asks again, and nothing is patched until the whole view comes", () => {
  const room = new Clockwork().join();
  room.say({ view: { stream: "session", epoch: "e", version: 4, view: { people: 1 } } });
  room.say({ patch: { stream: "session", version: 6, patch: { people: 3 } } });
  room.say({ patch: { stream: "session", version: 7, patch: { people: 4 } } });
  assert.equal(room.connection.view("session").people, 1);
  const joins = room.socket.sent.filter((frame) => frame.join);
  assert.equal(joins.length, 2);
  assert.deepEqual(joins[1].join.seen, {});
  room.say({ view: { stream: "session", epoch: "e", version: 7, view: { people: 4 } } });
  room.say({ patch: { stream: "session", version: 8, patch: { people: 5 } } });
  assert.equal(room.connection.view("session").people, 5);
});

test("who comes back says what was seen, and is greeted with what changed", () => {
  const room = new Clockwork().join();
  room.say({ view: { stream: "session", epoch: "e", version: 4, view: { people: 1 } } });
  room.cut();
  room.pass(3000);
  room.join();
  assert.deepEqual(room.socket.sent[0].join.seen, { session: ["e", 4] });
});

test("what is own belongs to the activity whose epoch it shares, in whatever order they come", () => {
  const room = new Clockwork().join().vote();
  const own = (activity) => room.connection.own("p1", activity);
  room.say({ view: { stream: "activity/a1", epoch: "e.1.2", version: 1, view: { phase: "open" } } });
  assert.equal(own("a1").version, 0);
  room.say({ view: { stream: "activity/a2", epoch: "e.2.5", version: 1, view: { phase: "silent" } } });
  assert.ok(!own("a2"));
  room.say({ view: { stream: "own/p1", epoch: "e.2.4", version: 1, view: { left: 30 } } });
  room.say({ patch: { stream: "session", version: 2, patch: { activity: { id: "a2" } } } });
  assert.equal(own("a2").left, 30);
  assert.equal(room.connection.view("activity/a1"), undefined);
});

test("the clock of the page is the server's", () => {
  const room = new Clockwork().join();
  assert.equal(room.connection.now(), room.time + 500);
});

test("K5 a command cut off before its answer is sent again with the same id and the same words", () => {
  const room = new Clockwork().join();
  room.connection.act("p1", "a1", { write: { note: "n1", text: "Un livre d’or" } });
  const first = room.acts;
  room.cut();
  room.pass(3000);
  room.join();
  assert.deepEqual(room.acts, first);
});

test("one command of a person is on its way at a time, and two people do not wait for each other", () => {
  const room = new Clockwork().join(["p1", "p2"]);
  room.connection.act("p1", "a1", { finish: {} });
  room.connection.act("p1", "a1", { unfinish: {} });
  room.connection.act("p2", "a1", { finish: {} });
  assert.deepEqual(room.acts.map((act) => act.as), ["p1", "p2"]);
  room.say({ done: { id: room.acts[0].id } });
  assert.deepEqual(room.acts.map((act) => Object.keys(act.command)[0]), ["finish", "finish", "unfinish"]);
});

test("K4 three post-its and a ballot written without network leave once each, in order", () => {
  const room = new Clockwork().join().vote();
  room.cut();
  ["a", "b", "c"].forEach((text) => room.connection.act("p1", "a1", { write: { note: `n${text}`, text } }));
  room.ballot({ n1: 1 });
  room.pass(3000);
  room.join();
  for (let sent = 1; sent <= 4; sent += 1) room.say({ done: { id: room.acts[sent - 1].id } });
  assert.deepEqual(room.acts.map((act) => Object.keys(act.command)[0]), ["write", "write", "write", "ballot"]);
  assert.equal(new Set(ids(room.acts)).size, 4);
  assert.equal(room.connection.queue.length, 0);
});

test("no answer in five seconds means the connection is lost", () => {
  const room = new Clockwork().join();
  room.connection.act("p1", "a1", { finish: {} });
  room.pass(4999);
  assert.equal(room.sockets.length, 1);
  room.pass(1000);
  assert.equal(room.sockets.length, 2);
});

test("fifteen seconds of silence are asked about; no answer in five is a lost connection", () => {
  const room = new Clockwork().join();
  room.pass(15000);
  assert.deepEqual(room.socket.sent.slice(-1), [{ ping: {} }]);
  room.say({ pong: { now: 1 } });
  room.pass(15000 + 4999);
  assert.equal(room.sockets.length, 1);
  room.pass(1000);
  assert.equal(room.sockets.length, 2);
});

test("K1 a page looked at again asks whether the socket lives, and does not wait long", () => {
  const room = new Clockwork().join();
  room.connection.probe();
  assert.deepEqual(room.socket.sent.slice(-1), [{ ping: {} }]);
  room.pass(2500);
  assert.equal(room.sockets.length, 2);
});

test("later waits as long as asked, then sends what was not answered", () => {
  const room = new Clockwork().join();
  room.connection.act("p1", "a1", { finish: {} });
  room.say({ later: { milliseconds: 2000 } });
  room.connection.act("p1", "a1", { unfinish: {} });
  room.pass(1999);
  assert.equal(room.acts.length, 1);
  room.pass(1);
  assert.deepEqual(ids(room.acts), [room.acts[0].id, room.acts[0].id]);
});

test("a phone that was sent out does not come back by itself; a server that stops is found again", () => {
  const room = new Clockwork().join();
  room.say({ bye: { reason: "stopping" } });
  room.cut();
  room.pass(3000);
  assert.equal(room.sockets.length, 2);
  room.join();
  room.say({ bye: { reason: "removed" } });
  room.pass(60000);
  assert.equal(room.sockets.length, 2);
  assert.equal(room.connection.ended, "removed");
});

test("a refused join ends the connection and says why", () => {
  const room = new Clockwork();
  room.connection.connect();
  room.socket.readyState = 1;
  room.socket.onopen();
  room.say({ refused: { code: "unknownCode" } });
  room.pass(60000);
  assert.equal(room.connection.ended, "unknownCode");
  assert.equal(room.sockets.length, 1);
});

test("E1 a text that the server could not even read is refused like another, and the connection lives", () => {
  const room = new Clockwork().join();
  room.connection.act("p1", "a1", { write: { note: "n1", text: "e\u0301\u0301" } });
  room.say({ refused: { code: "unreadable" } });
  assert.deepEqual(room.refusals.map(([code]) => code), ["unreadable"]);
  assert.equal(room.connection.ended, "");
  assert.equal(room.connection.queue.length, 0);
});
