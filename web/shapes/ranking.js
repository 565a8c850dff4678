// The ranking: three numbers an idea, ties shown as ties. Places that are still hidden hold their row: what stands there
// has not been sent. Groups of voters stand side by side with everybody; on the wall, of many ideas the first of each group.
import { h } from "../dom.js";
import { length } from "./board.js";
import { tag } from "./list.js";
import { ranked, typed } from "./say.js";

/** @typedef {{number: number, text: string, tint?: string, place: number, tied: boolean, kept?: boolean, dots: number, people?: number}} Placed */
/** @typedef {{rank: number, title: import("./say.js").Text, voters: number, items: Record<string, {place: number, tied: boolean, dots: number, people: number}>}} Group */
/** @typedef {{rank: number, voters: number, dots: Record<string, number>}} Channel how votes came in: by phone, hands or paper */
/** @typedef {{voters: number, hiddenPlaces?: number, items: Record<string, Placed>, groups?: Record<string, Group>, groupsWithheld?: boolean, channels?: Record<string, Channel>, channelsWithheld?: boolean}} Ranking */

/**
 * First place first; ties by number.
 * @template {{place: number, number?: number}} One @param {Record<string, One>} items @returns {Array<[string, One]>}
 */
export function placed(items) {
  return Object.keys(items)
    .map((id) => /** @type {[string, One]} */ ([id, items[id]]))
    .sort((a, b) => a[1].place - b[1].place || (a[1].number || 0) - (b[1].number || 0));
}

/**
 * @param {Ranking} ranking
 * @param {{say: import("./say.js").Say, fresh?: string[], sides?: boolean, turning?: boolean, lead?: boolean}} context `fresh`: what has
 * just been turned over; `turning`: others are still to be; `sides`: show the groups; `lead`: the places that the room has not seen yet are there, and said to be so
 */
export function ranking(ranking, context) {
  const say = context.say;
  const sides = context.sides && !(context.lead && ranking.hiddenPlaces) && ranking.groups && Object.keys(ranking.groups).length > 0;
  return h(
    "div",
    { class: "ranking" + (sides ? " beside" : ""), key: "ranking" },
    sides ? columns(ranking, context) : rows(ranking, context),
    h("p", { class: "more", "data-more": "true", hidden: true, key: "more" }),
    ranking.groupsWithheld && h("p", { class: "secret" }, say.words("wall.groupsWithheld")),
    ranking.channelsWithheld && h("p", { class: "secret" }, say.words("wall.channelsWithheld"))
  );
}

/** @param {Ranking} ranking @param {{say: import("./say.js").Say, fresh?: string[], turning?: boolean, lead?: boolean}} context */
function rows(ranking, context) {
  const all = placed(ranking.items);
  const ahead = context.lead ? ranking.hiddenPlaces || 0 : 0;
  const size = all.length + Math.min(ranking.hiddenPlaces || 0, 1);
  return h(
    "ol",
    { class: "rank " + (size > 8 ? "crowd" : size > 5 ? "many" : "few"), "data-fit": context.turning ? "first" : "pages", "data-sizes": "1.35 1.2 1.1 1", key: "rank" },
    !context.lead && hidden(ranking.hiddenPlaces || 0, context.say),
    all.map(([id, item], index) => row(id, item, index, all, Object.assign({ ahead: index < ahead, channels: ranking.channels }, context)))
  );
}

/**
 * From whom the gommettes of an idea are: how many people, or by which way they came when nobody knows.
 * @param {string} id @param {{people?: number}} item @param {Record<string, Channel> | undefined} channels @param {import("./say.js").Say} say
 */
function givers(id, item, channels, say) {
  if (item.people !== undefined) {
    return say.words("wall.ofPeople", { people: item.people });
  }
  return ranked(channels).map(([name, one]) => one.dots[id] + " " + say.words("wall.by." + name)).join(say.comma);
}

/** @param {number} places @param {import("./say.js").Say} say */
function hidden(places, say) {
  if (places === 0) {
    return null;
  }
  const which = places === 1 ? say.place(1) : say.words("wall.firstPlaces", { places });
  return h("li", { class: "hidden", key: "hidden" }, h("p", { class: "place" }, which), h("p", { class: "wait" }, say.words("wall.oneMoment")));
}

/**
 * @param {string} id @param {Placed} item @param {number} index @param {Array<[string, Placed]>} all
 * @param {{say: import("./say.js").Say, fresh?: string[], ahead: boolean, channels?: Record<string, Channel>}} context
 */
function row(id, item, index, all, context) {
  const say = context.say;
  const above = index > 0 && all[index - 1][1].place === item.place;
  const below = index < all.length - 1 && all[index + 1][1].place === item.place;
  const fresh = (context.fresh || []).indexOf(id) >= 0;
  const name = (item.tied ? "tie " : "") + (above ? "above " : "") + (below ? "below " : "") + (fresh ? "fresh pop " : "") + (context.ahead ? "ahead " : "") + length(item.text);
  return h(
    "li",
    { class: name, key: id },
    h("p", { class: "place" }, say.place(item.place), item.tied && h("small", null, say.words("wall.tie")), item.kept && h("small", { class: "keeps" }, say.words("wall.kept"))),
    tag(item),
    h("div", { class: "what" }, h("h2", null, typed(item.text), context.ahead && h("small", { class: "unseen" }, say.words("lead.notShown"))), discs(item.dots)),
    h("p", { class: "three" }, h("b", null, say.words("wall.dots", { dots: item.dots })), " ", h("span", null, givers(id, item, context.channels, say)))
  );
}

/**
 * One disc a gommette, as long as a line holds them.
 * @param {number} dots
 */
function discs(dots) {
  const all = [];
  for (let index = 0; index < dots && dots <= 24; index += 1) {
    all.push(h("i", { key: index }));
  }
  return all.length > 0 && h("span", { class: "tally", "aria-hidden": "true" }, all);
}

/** @param {Ranking} ranking @param {{say: import("./say.js").Say}} context */
function columns(ranking, context) {
  const say = context.say;
  const groups = ranked(ranking.groups);
  return h(
    "div",
    { class: "cols of-" + Math.min(groups.length + 1, 5), key: "cols" },
    column("all", say.words("wall.everybody"), ranking.voters, ranking.items, ranking, context),
    groups.map(([id, group]) => column(id, say.text(group.title), group.voters, group.items, ranking, context))
  );
}

/** More ideas than this, and the wall shows the first places of each group only, and says so. */
const [mostBeside, firstPlaces] = [6, 5];

/**
 * Some groups of voters side by side: they turn their pages together, so that the same places stand beside one another.
 * @param {string[]} names @param {Ranking} ranking @param {{say: import("./say.js").Say, word: string, figures: Record<string, number>}} context
 */
export function groupsLeaf(names, ranking, context) {
  const groups = ranking.groups || {};
  const key = "groups " + names.join(" ");
  const some = Object.keys(ranking.items).length > mostBeside;
  /** @param {Group["items"]} items */
  const first = (items) => Object.keys(items).filter((id) => !some || items[id].place <= firstPlaces).reduce((all, id) => Object.assign(all, { [id]: items[id] }), {});
  return {
    key,
    title: some ? context.say.words("wall.groupsFirst") : undefined,
    above: context.say.words("wall." + context.word + ".ask", context.figures),
    draw: () => h(
      "div",
      { class: "ranking beside", key },
      h("div", { class: "cols of-" + names.length, "data-together": "true" }, names.map((id) => column(id, context.say.text(groups[id].title), groups[id].voters, first(groups[id].items), ranking, context)))
    ),
  };
}

/**
 * @param {string} id @param {string} title @param {number} voters @param {Record<string, {place: number, tied: boolean, dots: number, people?: number}>} items
 * @param {Ranking} ranking @param {{say: import("./say.js").Say}} context
 */
function column(id, title, voters, items, ranking, context) {
  const say = context.say;
  return h(
    "section",
    { class: "col", key: id },
    h("header", null, h("h2", null, typed(title)), h("p", null, say.words("wall.voters", { voters }))),
    h(
      "ol",
      { "data-fit": "pages", "data-sizes": "1.2 1" },
      hidden(ranking.hiddenPlaces || 0, say),
      placed(items).filter((one) => ranking.items[one[0]]).map(([item, one]) =>
        h(
          "li",
          { key: item, class: (one.tied ? "tie " : "") + (one.place === 1 ? "first" : "") },
          tag(ranking.items[item]),
          h("p", { class: "place" }, say.place(one.place)),
          h("p", { class: "what" }, typed(ranking.items[item].text)),
          h("p", { class: "three" }, h("b", null, say.words("wall.dots", { dots: one.dots })), say.comma, h("span", null, one.people === undefined ? givers(item, one, ranking.channels, say) : say.words("wall.people", { people: one.people })), one.tied && h("small", null, ", " + say.words("wall.tie")))
        )
      )
    )
  );
}
