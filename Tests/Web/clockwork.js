// A network and a clock that tests hold in their hand: sockets open, say and break when told, timers run when time is moved.
import "./browser.js";
import { Connection } from "../../web/connection.js";

export class Clockwork {
  constructor() {
    this.time = 1000;
    this.timers = [];
    this.sockets = [];
    this.refusals = [];
    this.changes = 0;
    this.dice = 0.5;
    const room = this;
    this.connection = new Connection({
      hello: (seen) => ({ join: { code: "482913", tickets: [], seen } }),
      changed: () => { room.changes += 1; },
      refused: (code, entry) => room.refusals.push([code, entry.command]),
      world: {
        now: () => room.time,
        random: () => room.dice,
        open: () => room.open(),
        after: (milliseconds, run) => room.timers.push({ at: room.time + milliseconds, run }) && room.timers[room.timers.length - 1],
        cancel: (handle) => { room.timers = room.timers.filter((timer) => timer !== handle); },
      },
    });
  }

  open() {
    const socket = { readyState: 0, sent: [], send: (text) => socket.sent.push(JSON.parse(text)), close: () => { socket.readyState = 3; } };
    this.sockets.push(socket);
    return socket;
  }

  get socket() { return this.sockets[this.sockets.length - 1]; }

  /** What was asked on the last socket, in order. */
  get acts() { return this.socket.sent.filter((frame) => frame.act).map((frame) => frame.act); }

  /** Connects and joins as one person. */
  join(people = ["p1"]) {
    if (!this.sockets.length) this.connection.connect();
    this.socket.readyState = 1;
    this.socket.onopen();
    this.say({ welcome: { protocol: 1, session: "s1", role: "participant", people, now: this.time + 500 } });
    return this;
  }

  say(frame) { this.socket.onmessage({ data: JSON.stringify(frame) }); }

  /** The cable is pulled, and the browser noticed. */
  cut() {
    this.socket.readyState = 3;
    this.socket.onclose();
  }

  pass(milliseconds) {
    const end = this.time + milliseconds;
    for (;;) {
      const due = this.timers.filter((timer) => timer.at <= end).sort((one, other) => one.at - other.at)[0];
      if (!due) break;
      this.time = due.at;
      this.timers = this.timers.filter((timer) => timer !== due);
      due.run();
    }
    this.time = end;
  }

  /** A session in which the vote `a1` runs. */
  vote(version = 0) {
    this.say({ view: { stream: "session", epoch: "e", version: 1, view: { activity: { id: "a1" } } } });
    this.say({ view: { stream: "own/p1", epoch: "e.1.1", version: 1, view: { version, dots: {} } } });
    return this;
  }

  ballot(dots, replaces = 0) { this.connection.act("p1", "a1", { ballot: { dots, replaces } }); }
}
