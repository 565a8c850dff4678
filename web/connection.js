// The one WebSocket of a page, and what its people have to say, kept until it is answered. Two rules carry it: a command is sent again
// with the same id until the server answers it, and a view is only ever the last whole one plus every patch since.

/**
 * @typedef {{id: string, as?: string, activity?: string, command: Record<string, any>, sent?: boolean, order: number}} Entry
 * @typedef {{epoch: string, version: number, view: any}} Stream
 * @typedef {{put(entry: Entry): void, remove(id: string): void, hold(): Promise<boolean>}} Store
 * @typedef {{hello(seen: any): object, changed(): void, refused(code: string, entry: Entry): void, world?: any}} Options
 */

// Milliseconds: for an answer, a connection, the answer to a probe, and of silence before a ping.
const [answerIn, connectIn, probeIn, silence] = [5000, 10000, 2000, 15000];
const mostWaiting = 20;
/** The version of a stream that missed a patch: nothing follows it but a whole view. */
const gap = -9;
// Full jitter: a room of phones that lost the Wi-Fi together does not come back together.
/** @param {number} attempt @param {number} random */
export const backOff = (attempt, random) => random * Math.min(3000, 250 * Math.pow(2, attempt));

/** @param {any} target @param {any} patch @returns {any} RFC 7396, on objects without prototype: `__proto__` is a key like another */
export function patched(target, patch) {
  if (!patch || typeof patch !== "object" || Array.isArray(patch)) return patch;
  const from = target && typeof target === "object" && !Array.isArray(target) ? target : {};
  const result = Object.assign(Object.create(null), from);
  Object.keys(patch).forEach((key) => {
    if (patch[key] === null) delete result[key];
    else result[key] = patched(result[key], patch[key]);
  });
  return result;
}

/** @param {number} bytes random ones, in hexadecimal; `randomUUID` is missing on plain http */
export function hex(bytes) {
  return Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => (256 + byte).toString(16).slice(1)).join("");
}

// The outside, which tests replace to hold the clock and the network.
/** @type {Record<string, (...values: any[]) => any>} */
const browser = {
  now: () => Date.now(),
  random: () => Math.random(),
  open: () => new WebSocket(`${location.protocol.replace("http", "ws")}//${location.host}/ws`, "gommette.1"),
  after: (milliseconds, run) => setTimeout(run, milliseconds),
  cancel: (handle) => clearTimeout(handle),
};

/** @param {Entry} entry @returns {any} the arguments of its command */
const body = (entry) => entry.command[Object.keys(entry.command)[0]];
/** @param {Entry} entry @returns {(other: Entry) => boolean} whether both are ballots of one person in one vote */
const rival = (entry) => (other) => other.as === entry.as && other.activity === entry.activity && "replaces" in body(other);

/** @param {Stream} stream */
const lineage = ({ epoch }) => epoch.replace(/[^.]*$/, "");

export class Connection {
  /** @param {Options} options */
  constructor(options) {
    this.options = options;
    this.world = options.world || browser;
    /** @type {Map<string, Stream>} */
    this.streams = new Map();
    /** @type {Entry[]} waiting for an answer */
    this.queue = [];
    /** @type {Entry[]} done, but not seen yet in the views */
    this.settled = [];
    /** @type {Set<string>} ids on their way on this socket */
    this.flying = new Set();
    /** @type {any} the version that the ballot of each person has reached, until their view says it */
    this.versions = {};
    /** @type {any} */
    this.timers = {};
    /** @type {WebSocket | null} */
    this.socket = null;
    /** @type {Store | null} */
    this.store = null;
    /** @type {any} what the last `welcome` said */
    this.welcome = null;
    this.open = false;
    this.attempt = 0;
    this.offset = 0;
    // Why it stopped for good, or nothing.
    this.ended = "";
  }

  /** @param {string} name of the timer @param {number} [milliseconds] @param {() => void} [run] without, the timer is stopped */
  arm(name, milliseconds = 0, run = undefined) {
    this.world.cancel(this.timers[name]);
    this.timers[name] = run && this.world.after(milliseconds, run);
  }

  connect() {
    this.ended = "";
    this.arm("retry");
    /** @type {WebSocket} */
    const socket = this.world.open();
    this.socket = socket;
    socket.onopen = () => this.greet();
    socket.onmessage = (event) => socket === this.socket && this.receive(JSON.parse(event.data));
    socket.onclose = () => this.lose(socket);
    this.arm("answer", connectIn, () => this.lose(socket));
  }

  /** Says who we are and what we saw: at each connection, when a patch is missing, when someone joins. */
  greet() {
    /** @type {any} */
    const seen = {};
    this.streams.forEach((stream, name) => {
      if (stream.version !== gap) seen[name] = [stream.epoch, stream.version];
    });
    this.send(this.options.hello(seen));
  }

  /** @param {object} frame */
  send(frame) {
    if (this.socket && this.socket.readyState === 1) this.socket.send(JSON.stringify(frame));
  }

  /** @param {WebSocket | null} socket */
  lose(socket) {
    if (!socket || socket !== this.socket) return;
    this.socket = null;
    socket.close();
    Object.keys(this.timers).forEach((name) => this.arm(name));
    this.flying.clear();
    this.open = false;
    if (!this.ended) this.arm("retry", backOff(this.attempt, this.world.random()), () => this.connect());
    this.attempt += 1;
    this.options.changed();
  }

  /** @param {string} why it stops for good */
  end(why) {
    this.ended = why;
    this.arm("retry");
    this.lose(this.socket);
  }

  /** The page is looked at again, or the network is back: a dead socket often does not say so. */
  probe() {
    this.attempt = 0;
    if (!this.socket && !this.ended) this.connect();
    else if (this.open) this.ping(probeIn);
  }

  /** @param {number} within */
  ping(within) {
    const { socket } = this;
    this.send({ ping: {} });
    this.arm("answer", within, () => this.lose(socket));
  }

  /** @param {any} frame */
  receive(frame) {
    const kind = Object.keys(frame)[0];
    const content = frame[kind];
    const { stream, version } = content;
    this.arm("answer");
    this.arm("silence", silence, () => this.ping(answerIn));
    if (kind === "welcome") {
      this.welcome = content;
      this.offset = content.now - this.world.now();
      this.open = true;
      this.attempt = 0;
      this.pump();
    } else if (kind === "view") this.streams.set(stream, { epoch: content.epoch, version, view: patched(null, content.view) });
    else if (kind === "patch") this.patch(content);
    else if (kind === "done" || kind === "refused") this.answered(content.id, content.code);
    else if (kind === "later") this.later(content.milliseconds);
    else if (kind === "bye" && content.reason !== "stopping") this.end(content.reason);
    if (stream) this.moved(stream);
    if (kind !== "pong") this.options.changed();
  }

  /** @param {{stream: string, version: number, patch: any}} content */
  patch({ stream, version, patch }) {
    const found = this.streams.get(stream) || { epoch: "", version: 0, view: undefined };
    this.streams.set(stream, found);
    if (version === found.version + 1) {
      found.version = version;
      found.view = patched(found.view, patch);
    } else if (found.version !== gap) {
      found.version = gap;
      this.greet();
    }
  }

  /** @param {string} name of the stream that changed */
  moved(name) {
    const { activity } = this.view("session") || {};
    if (name === "session") {
      this.streams.forEach((_, other) => other.slice(0, 9) !== "activity/" || (activity && other === `activity/${activity.id}`) || this.streams.delete(other));
    } else if (name.slice(0, 4) === "own/") {
      this.settled = this.settled.filter((entry) => `own/${entry.as}` !== name);
      delete this.versions[name.slice(4)];
    }
  }

  /** @param {string} stream */
  view(stream) {
    return (this.streams.get(stream) || { view: undefined }).view;
  }

  // What is own is about the activity whose epoch it shares up to the last point: the two, and the session, arrive in any order.
  /** @param {string} person @param {string} activity */
  own(person, activity) {
    const [mine, shared] = [`own/${person}`, `activity/${activity}`].map((name) => this.streams.get(name));
    return mine && shared && lineage(mine) === lineage(shared) && mine.view;
  }

  now() {
    return this.world.now() + this.offset;
  }

  // Asks for something, now or when the network is back.
  /** @param {string | undefined} as @param {string | undefined} activity @param {any} command */
  act(as, activity, command) {
    const last = this.queue[this.queue.length - 1];
    const entry = { id: hex(16), as, activity, command, order: Math.max(this.world.now(), last ? last.order + 1 : 0) };
    if ("replaces" in body(entry)) this.rebase(entry);
    if (this.queue.length >= mostWaiting) this.options.refused("tooManyWaiting", entry);
    else this.queue.push(entry);
    if (this.store && this.queue.indexOf(entry) >= 0) this.store.put(entry);
    this.options.changed();
    this.pump();
  }

  // A ballot follows the last one we know of, and takes the place of the one that has not left yet.
  /** @param {Entry} entry */
  rebase(entry) {
    const rivals = this.queue.filter(rival(entry));
    rivals.forEach((other) => other.sent || this.forget(other));
    const ahead = rivals.filter((other) => other.sent).map((other) => body(other).replaces + 1);
    body(entry).replaces = Math.max(body(entry).replaces, this.versions[`${entry.as}`] || 0, ...ahead);
  }

  // What was asked and may not be in the views yet, in order.
  /** @param {any} as @param {any} activity @param {boolean} [settled] */
  waiting(as, activity, settled = true) {
    return (settled ? this.settled : []).concat(this.queue).filter((entry) => entry.as === as && entry.activity === activity);
  }

  /** @param {Entry} entry */
  forget(entry) {
    this.queue = this.queue.filter((other) => other !== entry);
    this.flying.delete(entry.id);
    if (!this.flying.size) this.arm("command");
    if (this.store) this.store.remove(entry.id);
  }

  // Without an id the answer is about the join, or about a command that the server could not even read: the one on its way.
  /** @param {string | undefined} id @param {string | undefined} code none for done */
  answered(id, code) {
    const about = id || (this.open && Array.from(this.flying)[0]);
    if (!about) this.end(code || "");
    this.queue.filter((one) => one.id === about).forEach((entry) => {
      const ballot = "replaces" in body(entry);
      this.forget(entry);
      if (code) this.options.refused(code, entry);
      else this.settled.push(entry);
      // What was queued behind a refused ballot was built on it.
      if (ballot && code) this.queue.filter(rival(entry)).forEach((other) => this.forget(other));
      else if (ballot) this.versions[`${entry.as}`] = body(entry).replaces + 1;
    });
    this.pump();
  }

  /** @param {number} milliseconds */
  later(milliseconds) {
    this.flying.clear();
    this.arm("command");
    this.arm("later", milliseconds, () => {
      this.arm("later");
      this.pump();
    });
  }

  /** Sends what can leave: one command a person, and only from the tab that holds the lease. */
  pump() {
    if (!this.queue.length || !this.open) return;
    if (!this.store) this.push();
    else this.store.hold().then((mine) => (mine ? this.push() : this.arm("lease", silence, () => this.pump())));
  }

  push() {
    const { socket } = this;
    const busy = new Set();
    if (!this.open || this.timers.later) return;
    this.queue.forEach((entry) => {
      const { id, as, activity, command } = entry;
      if (!busy.has(as) && !this.flying.has(id)) {
        this.flying.add(id);
        entry.sent = true;
        this.send({ act: { as, id, activity, command } });
        this.arm("command", answerIn, () => this.lose(socket));
      }
      busy.add(as);
    });
  }
}
