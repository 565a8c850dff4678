// The plan gives way to the room: add a moment, say the instruction otherwise, move or leave out what comes, catch up. Each is
// an event that can be taken back for 20 s, so nothing asks twice.
import { catchUp } from "./console-catch.js";
import { ahead } from "./console-ahead.js";
import { notices } from "./console-notices.js";
import { h } from "./dom.js";
import { columnPicture, sign } from "./shapes/pictures.js";
import { ranked, typed } from "./shapes/say.js";

/** @typedef {import("./console-page.js").Desk} Desk */
/** @typedef {{rank: number, title: any, minutes: number, asks?: boolean, picture?: string, kind?: string}} Favourite */

/** @param {Desk} at */
export function improvise(at) {
  return [
    h("div", { class: "room improv", key: "room" }, reword(at), favourites(at)),
    h("div", { class: "side", key: "side" }, notices(at), catchUp(at)),
    ahead(at),
  ];
}

/**
 * The instruction of now, in other words; the first ones are kept.
 * @param {Desk} at
 */
function reword(at) {
  const { say, lead, desk } = at;
  const { activity } = lead.link.session();
  const said = activity && (activity.steps || []);
  const was = activity ? say.text(said.length > 0 ? said[said.length - 1] : activity.title) : "";
  const send = (/** @type {Event} */ event) => {
    event.preventDefault();
    const field = /** @type {HTMLTextAreaElement} */ (document.querySelector("#reword"));
    const words = field.value.trim();
    if (words && words !== was) {
      const steps = said.slice(0, -1).concat(words);
      lead.send(undefined, { reword: Object.assign({ activity: lead.current() }, said.length > 0 ? { steps } : { title: words }) });
    }
    field.value = "";
  };
  return h(
    "section",
    { class: "now reword", key: "reword", "aria-labelledby": "improvise-title" },
    h("h1", { id: "improvise-title", tabindex: "-1", class: "away" }, say.words("lead.part.improvise")),
    activity
      ? h(
        "form",
        { key: "form " + activity.id, onsubmit: send },
        h("div", { class: "head" }, h("h2", null, h("label", { for: "reword" }, say.words(said.length > 0 ? "lead.reword" : "lead.rewordTitle"))), h("span", { class: "quiet" }, say.words("lead.rewordWhat"))),
        h("p", { class: "was" }, h("span", { class: "quiet" }, say.words("lead.rightNow")), " ", h("q", null, typed(was))),
        h("div", { class: "row" },
          h("textarea", { id: "reword", rows: 2, maxlength: 280, required: true, dir: "auto", value: desk.draft.reword || "" }),
          h("button", { type: "submit", class: "btn main" }, say.words("lead.rewordDo")))
      )
      : h("p", { class: "quiet" }, say.words("lead.rewordLater"))
  );
}

/**
 * Moments ready to insert: one tap, and it comes next.
 * @param {Desk} at
 */
function favourites(at) {
  const { say, lead, desk } = at;
  const session = lead.link.session();
  /** @type {Array<[string, Favourite]>} */
  const all = /** @type {any} */ (ranked(session.favourites));
  const asked = all.find((one) => "favourite " + one[0] === desk.item);
  return h(
    "section",
    { class: "sheet favs", key: "favs", "aria-label": say.words("lead.favourites") },
    h("div", { class: "head" }, h("h2", null, say.words("lead.favourites")), h("span", { class: "quiet" }, say.words("lead.favouritesWhat"))),
    h("ul", null, all.map(([id, one]) => h("li", { key: id }, favourite(at, id, one)))),
    asked && question(at, asked)
  );
}

/** @param {Desk} at @param {string} id @param {Favourite} one */
function favourite(at, id, one) {
  const { say, lead, desk } = at;
  const open = desk.item === "favourite " + id;
  const take = () => {
    if (one.asks) {
      desk.item = open ? "" : "favourite " + id;
      at.redraw();
      focus("#asked");
    } else {
      insert(at, id, one, undefined);
    }
  };
  const what = say.words("lead.favourite." + id);
  return h(
    "button",
    { type: "button", class: "fav", "aria-expanded": one.asks ? String(open) : undefined, disabled: lead.link.session().phase === "closed", onclick: take },
    one.picture ? columnPicture(one.picture) : sign(one.asks ? "bubble" : "plus"),
    h("span", null, h("b", null, typed(say.text(one.title))), what && h("small", null, what)),
    h("span", { class: "min" }, say.words("lead.shortMinutes", { minutes: one.minutes }))
  );
}

/** @param {string} selector */
function focus(selector) {
  const field = /** @type {HTMLElement | null} */ (document.querySelector(selector));
  if (field) {
    field.focus();
  }
}

/**
 * One sentence of the lead: the question that is asked.
 * @param {Desk} at @param {[string, Favourite]} asked
 */
function question(at, asked) {
  const { say } = at;
  const send = (/** @type {Event} */ event) => {
    event.preventDefault();
    const field = /** @type {HTMLInputElement} */ (document.querySelector("#asked"));
    if (field.value.trim()) {
      at.desk.item = "";
      insert(at, asked[0], asked[1], field.value.trim());
    }
  };
  return h("form", { class: "place", key: "place " + asked[0], onsubmit: send },
    h("label", { for: "asked" }, say.words("lead.asked")),
    h("input", { id: "asked", type: "text", maxlength: 280, required: true, dir: "auto", autocomplete: "off" }),
    h("button", { type: "submit", class: "btn main slim" }, say.words("lead.insert")));
}

/**
 * Puts it after what goes on now, and offers to go there at once.
 * @param {Desk} at @param {string} favourite @param {Favourite} one @param {string | undefined} words
 */
function insert(at, favourite, one, words) {
  const { say, lead } = at;
  const title = say.text(one.title);
  lead.send(undefined, { insert: Object.assign({ favourite }, words ? { words } : {}) }, say.words("lead.inserted", { title })).then(() => {
    if (!lead.news || lead.news.bad) {
      return;
    }
    const run = () => {
      const next = lead.neighbour(1);
      lead.tell(undefined);
      if (next) {
        lead.go(next);
      }
      at.show("live");
    };
    lead.tell(Object.assign({}, lead.news, { then: { word: say.words("lead.goThere", { title }), run } }));
  });
}
