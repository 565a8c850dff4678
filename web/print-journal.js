// The front pages of the paper, a sheet each: what goes up in the hall and home in a bag. A3 is the same page, larger.
import { h } from "./dom.js";
import { frontPage } from "./shapes/front-page.js";
import { pressOf } from "./shapes/page.js";
import { ranked, typed } from "./shapes/say.js";

/** In rem of the printed page. A long article is set smaller, as papers do. */
const sizes = {
  paper: "4.4 3.9 3.4 2.9 2.5 2.1", headline: "3.6 3.1 2.7 2.4 2.1 1.8", lead: "1.5 1.35 1.2 1.1",
  columns: "1.5 1.35 1.2 1.1 1 .94 .88 .82 .76 .7 .64 .58", height: { paper: 4.6, headline: 8, lead: 5.2, columns: 99 },
};

/** @param {import("./print.js").Press} press */
export function journal({ say, session, wall, fields }) {
  const shown = wall && wall.page ? ranked(wall.page.items) : wall && wall.passage && wall.passage.page ? [["page", wall.passage.page]] : [];
  return /** @type {Array<[string, import("./shapes/front-page.js").FrontPage]>} */ (shown).map(([id, page]) =>
    h("article", { class: "page journal" + (fields.a3 ? " a3" : ""), key: "journal " + id }, frontPage(page, pressOf(say, sizes)),
      h("p", { class: "invented" }, say.words("print.invented"), " ", typed(say.text(session.title)))));
}
