// Ideas that look alike, side by side, for the team to say whether they are one: one pair at a time, the most alike first. The same page on
// the console, the lead's telephone and the page of a host. What is joined keeps both texts and can be taken apart.
import { hex } from "./connection.js";
import { h } from "./dom.js";
import { ranked, typed } from "./shapes/say.js";

/** @typedef {{id: string, number: number, text: string, tint: string}} One */
/**
 * @typedef {object} Pairs
 * @property {Record<string, {rank: number, one: One, other: One}>} items
 * @property {number} more
 * @property {Record<string, {rank: number, number: number, text: string, of: Record<string, string>}>} joined
 * @property {Record<string, Record<string, any>>} commands
 */
/**
 * @typedef {object} Judging
 * @property {import("./shapes/say.js").Say} say
 * @property {Pairs | undefined} pairs
 * @property {(command: Record<string, any>) => void} act
 */

/** @param {Pairs | undefined} pairs how many wait to be judged */
export const alike = (pairs) => (pairs ? Object.keys(pairs.items).length + pairs.more : 0);

/** @param {Judging} at */
export function doubles(at) {
  const { say, pairs } = at;
  const first = pairs && ranked(pairs.items)[0];
  const joined = pairs ? ranked(pairs.joined) : [];
  return h(
    "section",
    { class: "doubles", key: "doubles", "aria-labelledby": "doubles-title" },
    h("h1", { id: "doubles-title", tabindex: "-1" }, say.words(first ? "lead.pairs.title" : "lead.pairs.none")),
    first && pairs && judged(at, pairs, first[0], first[1]),
    joined.length > 0 && h("h2", { key: "joined-title" }, say.words("lead.pairs.joined", { count: joined.length })),
    joined.length > 0 && pairs && h("ul", { key: "joined" }, joined.map(([id, one]) => h("li", { key: id }, h("b", { class: "idea" }, one.number),
      h("p", null, typed(one.text), h("small", null, Object.keys(one.of).filter((note) => one.of[note] !== one.text).map((note, index) => [index ? ", " : "", h("q", { key: note }, typed(one.of[note]))]))),
      h("button", { type: "button", class: "chip", "aria-label": say.words("lead.pairs.part") + " : " + one.text, onclick: () => at.act(filled(pairs.commands.part, { note: id })) }, say.words("lead.pairs.part")))))
  );
}

/**
 * One of the commands that came with the pairs.
 * @param {Record<string, any>} command @param {Record<string, any>} about
 */
function filled(command, about) {
  const name = Object.keys(command)[0];
  return { [name]: Object.assign({}, command[name], about) };
}

/** @param {Judging} at @param {Pairs} pairs @param {string} id @param {{one: One, other: One}} pair */
function judged(at, pairs, id, { one, other }) {
  const { say } = at;
  const notes = [one.id, other.id];
  const paper = (/** @type {One} */ note) => h("div", { class: "paper " + note.tint, key: note.id }, h("p", null, h("b", { class: "idea" }, note.number), " ", typed(note.text)),
    h("button", { type: "button", class: "main", "aria-label": say.words("lead.pairs.join") + " : " + note.text, onclick: () => at.act(filled(pairs.commands.join, { notes, into: "n" + hex(8), words: note.id })) }, say.words("lead.pairs.join")));
  return [
    h("p", { class: "quiet", key: "say", role: "status" }, say.words("lead.pairs.say"), " ", alike(pairs) > 1 && say.words("lead.pairs.more", { count: alike(pairs) - 1 })),
    h("div", { class: "twins", key: "twins " + id }, paper(one), paper(other)),
    h("button", { type: "button", class: "wide", key: "two", onclick: () => at.act(filled(pairs.commands.differ, { notes })) }, say.words("lead.pairs.two")),
  ];
}
