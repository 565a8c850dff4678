// Where to sit, and what one may ask from there: everyone touches the picture of their table.
import { connection, draw as redraw, phone, place, remember } from "./app.js";
import { h, icon, render, t } from "./dom.js";
import { seat } from "./participant-more.js";
import { ranked, tableDisc, tableName } from "./pieces.js";

/** Milliseconds for which a call is said to be on its way: nobody waits for an answer that was given aloud. */
const called = 120000;
let calledAt = 0;

/**
 * @param {any} session @param {string} person
 */
export function tables(session, person) {
  return h("div.tables", ranked(session.tables).map((id) => {
    const { rank, people } = session.tables[id];
    return h("button", { key: id, "aria-pressed": seat(person) === id, onclick: () => {
      remember([phone.session.code, person, "table"].join(), id);
      connection.act(person, undefined, { sit: { table: id } });
      phone.choosing = "";
      redraw();
    } }, tableDisc(rank), h("span", h("b", tableName(rank)), h("small", people ? t("more.seated", { count: people }) : t("more.free"))));
  }));
}

/** @param {string} person */
function call(person) {
  const on = Date.now() - calledAt < called;
  return h("button.wide", { key: "call", disabled: on, onclick: () => {
    calledAt = Date.now();
    connection.act(person, undefined, { call: {} });
    redraw();
  } }, icon("hand"), t(on ? "more.called" : "more.call"));
}

/** @param {any} session @param {string} person */
export function draw(session, person) {
  const seated = session.tables && session.tables[seat(person)];
  render(place.main, !session.tables && h("h1", t("more.needHelp")), session.tables && [h("h1", t(seated ? "more.yourTable" : "more.sit")), h("p.hint", t(seated ? "more.changeTable" : "more.touch")), tables(session, person)],
    h("h2", t("more.alsoHere")), h("button.wide.add", { key: "add", onclick: () => {
      phone.choosing = "people";
      redraw();
    } }, icon("people"), t("more.addHere")), (seated || !session.tables) && session.phase === "running" && h("div.gap", { key: "calling" }, call(person)));
  render(place.dock, h("button.main", { onclick: () => {
    phone.choosing = "";
    redraw();
  } }, t("more.back")));
  return "tables";
}
