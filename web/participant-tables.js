// Where to sit, and what one may ask from there: everyone touches the picture of their table.
import { connection, draw as redraw, phone, place } from "./app.js";
import { h, icon, render, t } from "./dom.js";
import { me, seat } from "./participant-more.js";
import { ranked, tableDisc, tableName } from "./pieces.js";

let typed = "";

/**
 * @param {any} session @param {string} person
 */
export function tables(session, person) {
  return h("div.tables", ranked(session.tables).map((id) => {
    const { rank, people } = session.tables[id];
    return h("button", { key: id, "aria-pressed": seat(person) === id, onclick: () => {
      connection.act(person, undefined, { sit: { table: id } });
      phone.choosing = "";
      redraw();
    } }, tableDisc(rank), h("span", h("b", tableName(rank)), h("small", people ? t("more.seated", { count: people }) : t("more.free"),
      session.suggested === id && !seat(person) && h("b.good", t("more.hereRather")))));
  }));
}

/** @param {string} person */
function call(person) {
  const waits = connection.waiting(person, undefined, false).filter((entry) => entry.command.call).pop();
  const on = waits ? waits.command.call.on !== false : Boolean(me(person).called);
  const say = () => {
    connection.act(person, undefined, { call: { on: !on } });
    redraw();
  };
  return h("div.calling", { key: "call" }, on && h("p.good", { role: "status" }, t("more.called")),
    h("button.wide", { onclick: say }, icon("hand"), t(on ? "more.callBack" : "more.call")));
}

/**
 * A first name, only from who wants to be called by it; the team alone sees it.
 * @param {string} person
 */
function name(person) {
  const self = me(person);
  if (self.hidden) return null;
  return h("details", { key: "name" }, h("summary", h("span", self.name ? [t("more.myName"), " ", h("bdi", self.name)] : t("more.giveName"))),
    h("form.box", { onsubmit: (/** @type {Event} */ event) => {
      event.preventDefault();
      connection.act(person, undefined, { name: { text: typed.trim() } });
      typed = "";
      redraw();
    } }, h("label", { for: "my-name" }, t("more.firstName")),
    h("input", { id: "my-name", type: "text", maxlength: 40, dir: "auto", autocomplete: "off", value: typed, oninput: (/** @type {any} */ event) => { typed = event.target.value; } }),
    h("p.quiet", t("more.teamSees")), h("button.wide", t(self.name ? "more.changeName" : "more.sayName"))));
}

/** @param {string} page */
function open(page) {
  phone.choosing = page;
  redraw();
}

/** @param {any} session @param {string} person */
export function draw(session, person) {
  const seated = session.tables && session.tables[seat(person)];
  render(place.main, !session.tables && h("h1", t("more.needHelp")), session.tables && [h("h1", t(seated ? "more.yourTable" : "more.sit")), h("p.hint", t(seated ? "more.changeTable" : "more.touch")), tables(session, person)],
    seated && session.phase === "running" && call(person), name(person),
    h("h2", t("more.alsoHere")), h("button.wide.add", { key: "add", onclick: () => open("people") }, icon("people"), t("more.addHere")),
    session.tables && h("button.plain", { key: "together", onclick: () => open("together") }, t("more.together")));
  render(place.dock, h("button.main", { onclick: () => open("") }, t("more.back")));
  return "tables";
}
