// The vote: slots to stick a gommette on, no plus or minus, no drag. What is shown is the last ballot asked for; each tap asks for a
// whole ballot, saved at once, so that twenty fast taps end in what is displayed.
import { hex } from "../connection.js";
import { dot, h, render, said } from "../dom.js";

/** @typedef {import("../app.js").Context} Context */

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** A second tap this soon is the same tap, from a hand that shakes. */
const shake = 350;

/** What comes after the vote, loaded once the phone is idle. */
export const ahead = ["activities/smartvote-after"];

/**
 * The ballot as the person sees it: the last one asked for, else the one the server has.
 * @param {Context} context
 */
export function ballot({ own, pending }) {
  const last = pending.filter((one) => one.ballot).map((one) => one.ballot).pop() || own;
  return { dots: Object.assign(Object.create(null), last.dots), none: Boolean(last.none), group: last.group };
}

/** @param {Context} context */
function finished({ own, pending }) {
  const last = pending.filter((one) => one.finish || one.unfinish).pop();
  return last ? Boolean(last.finish) : own.done;
}

/** @param {Record<string, number>} dots */
const spent = (dots) => Object.keys(dots).reduce((sum, id) => sum + dots[id], 0);

/**
 * The code of this ballot, drawn once for this vote on this phone.
 * @param {Context} context
 */
function trackingCode({ view, remember }) {
  const draw = () => Array.from(hex(8).match(/../g) || [], (two) => alphabet[parseInt(two, 16) % 32]).join("");
  return remember(view.round) || remember(view.round, draw());
}

/** @param {Context} context @param {any} changes */
function save(context, changes) {
  const { dots, none, group } = Object.assign(ballot(context), changes);
  const replaces = context.own.version || 0;
  context.act({ ballot: { code: trackingCode(context), dots: Object.assign({}, dots), none, group, replaces } });
}

/** @param {Context} context @param {string} id @param {number} slot @param {number} change one more, or one less */
function stick(context, id, slot, change) {
  const { local } = context;
  if (local.id === id && local.slot === slot && context.now() - local.at < shake) return;
  Object.assign(local, { id, slot, change, at: context.now() });
  const { dots } = ballot(context);
  dots[id] = (dots[id] || 0) + change;
  if (!dots[id]) delete dots[id];
  save(context, { dots, none: false });
}

/** @param {Context} context @returns {string[]} the ideas in this person's own order */
export function ordered({ view, own }) {
  const order = own.order || {};
  return Object.keys(view.items).sort((one, other) => (order[one] || 1e6 + view.items[one].number) - (order[other] || 1e6 + view.items[other].number));
}

/** @param {any} item @param {...any} below */
export function note({ number, text, tint, known }, ...below) {
  return h("li.note.idea", { key: number, class: tint }, h("b.number", number), h("div", h("p.text", said(text)), known && h("p.known", said(known)), below));
}

/**
 * The places for gommettes on one idea.
 * @param {Context} context @param {string} id @param {{dots: any, none: boolean}} now
 */
function slots(context, id, now) {
  const { t, view, own, local } = context;
  const { number, text } = view.items[id];
  const count = now.dots[id] || 0;
  if (!view.ownIdeas && own.mine && own.mine[id]) return h("p.quiet", t("phone.mine"));
  return h("div.put", Array.from({ length: Math.max(count, Math.min(view.cap, view.dots)) }, (_, slot) => {
    const moved = local.id === id && local.slot === slot ? local.change : 0;
    const last = slot === count - 1;
    const shape = slot < count ? dot("sun", `coral${slot % 2 ? ".turn" : ""}${moved > 0 ? ".pop" : ""}`)
      : h("i.hole", moved < 0 && dot("sun", "coral.peel"));
    if (!last && (slot !== count || spent(now.dots) >= view.dots)) return h("span", { key: slot }, shape, slot === count && t("phone.empty"));
    const word = t(last ? "phone.back" : "phone.put");
    return h("button", {
      key: slot,
      class: last && "back",
      "aria-label": `${word} : ${t("phone.idea", { number })}, ${said(text).text}`,
      onclick: () => stick(context, id, slot, last ? -1 : 1),
    }, shape, word);
  }));
}

/** @param {any} collection @returns {string[]} */
export const ranked = (collection) => Object.keys(collection).sort((one, other) => collection[one].rank - collection[other].rank);

/**
 * Who one votes with, when both results matter.
 * @param {Context} context @param {any} now the ballot @param {() => void} [then]
 */
export function groups(context, now, then) {
  const { view, local, t } = context;
  return h("div.groups", { class: local.asking && "big", role: "group", "aria-label": t("phone.group") }, ranked(view.groups).concat("").map((id) => h("button", {
    key: id,
    "aria-pressed": id ? now.group === id : Boolean(local.silent && !now.group),
    onclick: () => {
      local.silent = !id;
      save(context, { group: id || undefined });
      if (then) then();
    },
  }, id ? h("span", said(view.groups[id].title)) : t("phone.noGroup"))));
}

/** @param {import("../app.js").Place} place @param {Context} context @returns {string} */
export function draw(place, context) {
  const { activity, view, pending, local, t } = context;
  const now = ballot(context);
  const left = view.dots - spent(now.dots);
  const step = (activity.steps || []).slice(-1)[0];
  if (view.phase !== "open" || local.asking || finished(context)) {
    const after = context.need("activities/smartvote-after");
    return after && after.draw(place, context, now);
  }
  render(place.main, h("h1", said(step || t("phone.vote"))), h("p.hint", t("phone.cap", { count: view.cap })),
    view.groups && h("p.ask", t("phone.group")), view.groups && groups(context, now),
    h("ul", ordered(context).map((id) => note(view.items[id], slots(context, id, now)))));
  render(place.dock,
    h("div.sheet", h("div", h("p", { role: "status" }, now.none ? t("phone.noneKept") : t(left ? "phone.rest" : "phone.allStuck", { count: left })),
      !context.sent && h("p.wait", t("phone.waiting"))),
      left > 0 && h("div.rest", { "aria-hidden": "true" }, Array.from({ length: view.dots }, (_, i) => (i < left ? dot("sun", "coral") : h("i.hole"))))),
    view.none && h("button", { "aria-pressed": now.none, onclick: () => save(context, { none: !now.none, dots: {} }) }, t("phone.none")),
    h("button.main", { onclick: () => {
      local.asking = view.groups && !now.group && !local.silent;
      if (local.asking) context.redraw();
      else context.act({ finish: {} });
    } }, t("phone.done")));
  return "vote";
}
