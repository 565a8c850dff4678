// The plan: minutes, what is done, what comes, how late the room is and when it ends.
import { h } from "./dom.js";
import { sign } from "./shapes/pictures.js";
import { typed } from "./shapes/say.js";

/** @param {import("./console-page.js").Desk} at */
export function plan(at) {
  const { say, lead } = at;
  const session = lead.link.session();
  const all = lead.plan();
  const next = session.phase === "closed" ? undefined : lead.neighbour(1);
  return h(
    "section",
    { class: "sheet plan", "aria-label": say.words("lead.plan"), key: "plan" },
    h("div", { class: "head" }, h("h2", null, say.words("lead.plan")), h("span", { class: "quiet" }, say.words("lead.minutes"))),
    h(
      "ol",
      null,
      all.map((one) => item(at, one, next))
    ),
    session.phase !== "closed" && h("div", { class: "late", key: "late" }, lateness(session, say, overrun(at)), ending(session, say, all, overrun(at)), session.phase === "running" && remedies(at))
  );
}

/** @param {import("./console-page.js").Desk} at @param {[string, any]} one @param {[string, any] | undefined} next */
function item(at, one, next) {
  const { say, lead } = at;
  const [id, activity] = one;
  const title = say.text(activity.title);
  const left = activity.skipped || activity.postponed ? " left" : "";
  const name = activity.state === "current" ? "this" : activity.state === "done" ? "done" : next && next[0] === id ? "next" : left;
  const inside = [
    activity.state === "done" ? sign("check") : h("span", { class: "ordinal" }, activity.rank),
    h("span", { class: "title" }, typed(title), h("span", { class: "away" }, ", " + say.words("lead.state." + state(activity)))),
    h("span", { class: "minutes" }, activity.minutes || "·"),
  ];
  const current = activity.state === "current";
  const jump = () => lead.ask(say.words("lead.jump", { title }), say.words("lead.jumpYes"), () => lead.go(one));
  const movable = !current && lead.link.session().phase === "running";
  return h(
    "li",
    { key: id, class: name, "aria-current": current ? "step" : undefined },
    movable ? h("button", { type: "button", onclick: jump }, inside) : h("p", null, inside)
  );
}

/**
 * What is left out is said before when it comes.
 * @param {any} activity
 */
export function state(activity) {
  return activity.state === "ahead" && activity.postponed ? "postponed" : activity.state === "ahead" && activity.skipped ? "skipped" : activity.state;
}

/**
 * The way to catch up, and to improvise.
 * @param {import("./console-page.js").Desk} at
 */
function remedies(at) {
  const late = at.lead.link.session().catchUp;
  const open = () => at.show("improvise");
  return [
    late && h("button", { type: "button", class: "btn slim", key: "catch", onclick: open }, at.say.words("lead.catchUp")),
    h("button", { type: "button", class: "btn soft slim", key: "improvise", onclick: open }, at.say.words("lead.part.improvise")),
  ];
}

/**
 * Milliseconds since the clock of this activity has run out: the server does not send a view for each of them.
 * @param {import("./console-page.js").Desk} at
 */
function overrun(at) {
  const activity = at.lead.link.session().activity;
  return activity && activity.endsAt !== undefined ? Math.max(0, at.lead.link.now() - activity.endsAt) : 0;
}

/** @param {any} session @param {import("./shapes/say.js").Say} say @param {number} over */
function lateness(session, say, over) {
  const minutes = Math.floor((session.lateSeconds || 0) / 60 + over / 60000);
  return h("strong", { role: "status", class: minutes > 0 ? "behind" : "" }, minutes > 0 ? say.words("lead.late", { minutes }) : say.words("lead.onTime"));
}

/** @param {any} session @param {import("./shapes/say.js").Say} say @param {Array<[string, any]>} all @param {number} over */
function ending(session, say, all, over) {
  const minutes = all.reduce((sum, one) => sum + (one[1].minutes || 0), 0);
  return h("p", { class: "quiet" }, session.endsAround ? say.words("lead.ends", { hour: say.hour(session.endsAround + over) }) : say.words("lead.planned", { minutes }));
}
