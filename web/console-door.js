// The door: how one comes in, who waits, who is here, and the team's own count. Nobody is asked anything.
import { counter } from "./console-counter.js";
import { notices } from "./console-notices.js";
import { persons } from "./console-persons.js";
import { away, connected } from "./console-views.js";
import { h } from "./dom.js";
import { pageBeside } from "./link.js";
import { qr, sign } from "./shapes/pictures.js";
import { ranked, spaced } from "./shapes/say.js";

/** @typedef {import("./console-page.js").Desk} Desk */

const states = ["open", "lobby", "locked"];

/** @param {Desk} at */
export function doorPage(at) {
  return [
    h("div", { class: "room doorway", key: "room" }, gate(at), waiting(at), persons(at)),
    h("div", { class: "side", key: "side" }, notices(at), counter(at)),
    entry(at),
  ];
}

/**
 * The code, for who stands at the door, and where else it can be had.
 * @param {Desk} at
 */
function entry(at) {
  const { say, lead } = at;
  const session = lead.link.session();
  const print = pageBeside("console", "print");
  const onWall = session.wall === "code";
  if (session.withoutPhones) {
    return h("section", { class: "sheet entry", key: "entry", "aria-label": say.words("lead.join") }, h("h2", null, say.words("lead.noPhones")), h("p", null, say.words("lead.noPhonesDoor")), phones(at));
  }
  const others = (session.addresses || []).map((/** @type {string} */ one) => one.replace(/^https?:\/\//, "")).filter((/** @type {string} */ one) => one !== session.address);
  return h(
    "section",
    { class: "sheet entry", key: "entry", "aria-label": say.words("lead.join") },
    h("h2", null, say.words("lead.join")),
    session.qr && qr(session.qr, say.words("wall.qrName")),
    h("p", { class: "code" }, h("span", { class: "away" }, say.words("lead.code") + " "), spaced(session.code)),
    h("p", { class: "address" }, session.address),
    others.length > 0 && h("p", { class: "quiet" }, say.words("lead.addresses", { list: others.join(", ") })),
    reached(at),
    h("div", { class: "pair" },
      h("button", { type: "button", class: "btn soft slim", "aria-pressed": String(onWall), onclick: () => { lead.send(undefined, { showWall: { wall: onWall ? "activity" : "code" } }); } }, say.words("lead.codeOnWall")),
      print && away(print, say.words("lead.poster"), "print")),
    phones(at)
  );
}

/**
 * Whether a phone has reached this computer at all.
 * @param {Desk} at
 */
function reached(at) {
  const session = at.lead.link.session();
  const one = session.laptop || {};
  const here = connected(session) > 0 || session.people > 0;
  if (one.reached === undefined && !here) {
    return null;
  }
  const good = one.reached || here;
  return h("p", { class: "reached" + (good ? "" : " todo"), role: "status" }, sign(good ? "check" : "warn"), h("span", null, at.say.words(good ? "lead.reached" : "lead.notReached")));
}

/** @param {Desk} at */
function phones(at) {
  const { say, lead } = at;
  const off = Boolean(lead.link.session().withoutPhones);
  return h("button", { type: "button", class: "btn soft slim", key: "phones", "aria-pressed": String(off), onclick: () => { lead.send(undefined, { phones: { on: off } }); } }, say.words("lead.noPhones"));
}

/** @param {Desk} at */
function gate(at) {
  const { say, lead } = at;
  const session = lead.link.session();
  // A rehearsal makes room for its bots.
  const expected = session.rehearsal ? 0 : session.expected;
  const choose = (/** @type {string} */ state) => () => {
    lead.send(undefined, { door: { state } });
  };
  return h(
    "section",
    { class: "now gate", key: "gate", "aria-labelledby": "door-title" },
    h("div", null, h("p", { class: "quiet" }, say.words("lead.door")), h("h1", { id: "door-title", tabindex: "-1" }, say.words("lead.door." + session.door)), h("p", { class: "ask" }, say.words("lead.doorWhat." + session.door))),
    h("p", { class: "clock" }, h("b", null, session.people), h("span", null, expected ? say.words("lead.insideOf", { people: session.people, expected }) : say.words("lead.inside", { people: session.people }))),
    h("div", { class: "choice", role: "radiogroup", "aria-label": say.words("lead.door") }, states.map((state) =>
      h("label", { key: state, class: state === session.door ? "on" : "" }, h("input", { type: "radio", name: "door", checked: state === session.door, onchange: choose(state) }), state === "locked" && sign("lock"), say.words("lead.doorTo." + state))))
  );
}

/** @param {Desk} at */
function waiting(at) {
  const { say, lead } = at;
  const session = lead.link.session();
  const lobby = ranked(session.lobby);
  if (lobby.length === 0) {
    return session.door === "lobby" && h("p", { class: "nothing", key: "waiting" }, say.words("lead.lobbyNone"));
  }
  const admit = (/** @type {string[]} */ people) => () => {
    lead.send(undefined, { admit: { people } });
  };
  return h(
    "section",
    { class: "sheet waiting", key: "waiting", "aria-labelledby": "waiting-title" },
    h("div", { class: "head" }, h("h2", { id: "waiting-title" }, say.words("lead.lobby", { people: lobby.length })), h("button", { type: "button", class: "btn main slim", onclick: admit(lobby.map((one) => one[0])) }, say.words("lead.admitAll"))),
    h("ul", null, lobby.slice(0, 30).map(([id, one]) => {
      const rank = one.rank;
      return h("li", { key: id }, h("p", null, say.words("lead.someone", { rank })),
        h("button", { type: "button", class: "btn tiny", "aria-label": say.words("lead.admitOne", { rank }), onclick: admit([id]) }, say.words("lead.admit")),
        h("button", { type: "button", class: "btn soft tiny", "aria-label": say.words("lead.refuseOne", { rank }), onclick: () => { lead.send(undefined, { remove: { person: id } }); } }, say.words("lead.refuse")));
    }))
  );
}
