// What a phone is asked before the tables are drawn, and only then. Each answer may be left out; all are forgotten once the room goes on.
import { connection, draw as redraw, phone, place } from "./app.js";
import { h, render, said, t } from "./dom.js";
import { me } from "./participant-more.js";
import { ranked } from "./pieces.js";

/**
 * What was answered, counting what is still on its way.
 * @param {string} person @returns {{before?: boolean, band?: string}}
 */
function answered(person) {
  const last = connection.waiting(person, undefined, false).filter((entry) => entry.command.answerForDraw).pop();
  return last ? last.command.answerForDraw : me(person).draw || {};
}

/**
 * @param {string} key @param {any} title @param {Array<[any, any]>} options what each means, and its words @param {any} now @param {(value: any) => void} choose
 */
function question(key, title, options, now, choose) {
  return h("section", { key }, h("h2.q", { id: `draw-${key}` }, title), h("div.choices.wider", { role: "group", "aria-labelledby": `draw-${key}` },
    options.map(([value, words]) => h("button", { key: value, "aria-pressed": now === value, onclick: () => choose(now === value ? undefined : value) }, h("span", words)))));
}

/** @param {any} session @param {string} person */
export function draw(session, person) {
  const now = answered(person);
  const { bands } = session.draw || { bands: undefined };
  /** @param {any} change */
  const answer = (change) => {
    connection.act(person, undefined, { answerForDraw: Object.assign({}, now, change) });
    redraw();
  };
  const done = () => {
    phone.choosing = "";
    redraw();
  };
  render(place.main, h("h1", t("more.beforeDraw")), h("p.hint", t("more.drawWhy")),
    question("before", t("more.hereBefore"), [[true, t("more.yes")], [false, t("more.no")]], now.before, (before) => answer({ before })),
    bands && question("band", t("more.whichBand"), ranked(bands).map((id) => [id, h("bdi", said(bands[id].title))]), now.band, (band) => answer({ band })),
    h("p.quiet.gap", t("more.drawForgets")));
  render(place.dock, h("button.main", { onclick: done }, t(now.before === undefined && !now.band ? "more.rather" : "more.goOn")));
  return "draw";
}
