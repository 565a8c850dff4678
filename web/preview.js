// The phone's own page without a server: the views come from the page around it, which had them made of a plan. Nothing that is
// touched here goes anywhere, and nothing of it stays in this browser.

/** @typedef {{person?: string, now: number, session: any, activity: any, own: any, language: string}} Views */

const code = "000000";
const ticket = "0".repeat(32);
/** @type {Views | undefined} */
let views;
/** @type {PretendSocket | undefined} */
let socket;
let version = 0;

/** Speaks as the server would to a phone that has just come in. */
class PretendSocket {
  constructor() {
    socket = this;
    this.readyState = 1;
    /** @type {(() => void) | null} */
    this.onopen = null;
    /** @type {((event: {data: string}) => void) | null} */
    this.onmessage = null;
    setTimeout(() => this.onopen && this.onopen(), 0);
  }

  /** @param {string} text */
  send(text) {
    const frame = JSON.parse(text);
    if (frame.join) {
      this.greet();
    } else if (frame.ping) {
      this.say({ pong: { now: Date.now() } });
    }
  }

  greet() {
    if (views) {
      this.say({ welcome: { protocol: 1, session: "s0", role: "participant", people: views.person ? [views.person] : [], now: views.now } });
      this.show();
    }
  }

  show() {
    if (!views) {
      return;
    }
    version += 1;
    const { activity } = views.session;
    /** @type {Record<string, any>} */
    const streams = activity ? { session: views.session, ["activity/" + activity.id]: views.activity, ["own/" + views.person]: views.own } : { session: views.session };
    Object.keys(streams).forEach((stream) => this.say({ view: { stream, epoch: version + ".0", version, view: streams[stream] } }));
  }

  /** @param {object} frame */
  say(frame) {
    setTimeout(() => this.onmessage && this.onmessage({ data: JSON.stringify(frame) }), 0);
  }

  close() {
    this.readyState = 3;
  }
}

/** A memory of its own, so that a phone tried in this browser keeps its tickets. */
function forgetful() {
  /** @type {Map<string, string>} */
  const kept = new Map();
  return {
    getItem: (/** @type {string} */ name) => (kept.has(name) ? kept.get(name) : null),
    setItem: (/** @type {string} */ name, /** @type {string} */ value) => { kept.set(name, value); },
    removeItem: (/** @type {string} */ name) => { kept.delete(name); },
  };
}

/** @param {Views} given */
function begin(given) {
  const memory = forgetful();
  Object.defineProperty(window, "localStorage", { value: memory, configurable: true });
  Object.defineProperty(window, "WebSocket", { value: PretendSocket, configurable: true });
  // Each page of a phone takes the focus; here that would be out of the hands of whoever is writing.
  HTMLElement.prototype.focus = () => undefined;
  memory.setItem("language", JSON.stringify(given.language));
  memory.setItem("last", JSON.stringify({ code }));
  memory.setItem(code, JSON.stringify(given.person ? [ticket] : []));
  import("./app.js");
}

window.addEventListener("message", (event) => {
  if (event.origin !== location.origin || event.source !== window.parent || !event.data.session) {
    return;
  }
  const first = !views;
  views = event.data;
  if (first) {
    begin(event.data);
  } else if (socket) {
    // The hour too: each look begins its clock anew.
    socket.greet();
  }
});
