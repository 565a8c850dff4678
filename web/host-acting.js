// Writing for somebody: the very page that this person would have on a phone, under a line that says who is written for.
import { h, icon, render, t } from "./dom.js";
import { called, face, helped } from "./host-people.js";

/** @typedef {import("./host.js").Host} Host */

/** @type {Map<string, any>} by name; false while it comes */
const modules = new Map();
/** @type {Map<string, any>} what a page remembers between two redraws */
const locals = new Map();

/** @param {Host} host @param {string} name @returns {any} */
function need(host, name) {
  // What belongs to a phone's own page is not here: a host seats people from the host's page.
  if (/^participant-/.test(name)) return false;
  if (!modules.has(name)) {
    modules.set(name, false);
    const both = [import(`./${name}.js`), import("./rest.js")];
    Promise.all(both).then(([module, rest]) => Promise.all([rest.ready, module.ready]).then(() => modules.set(name, module)))
      .then(host.redraw, () => setTimeout(() => {
        modules.delete(name);
        host.redraw();
      }, 1000));
  }
  return modules.get(name);
}

/** @param {Host} host @returns {import("./app.js").Context} */
function context(host) {
  const { connection, session, person } = host;
  const { activity } = session;
  const key = person + activity.id;
  if (!locals.has(key)) locals.set(key, {});
  const waiting = connection.waiting(person, activity.id);
  return {
    session, activity, person,
    view: connection.view(`activity/${activity.id}`),
    own: connection.own(person, activity.id),
    pending: waiting.map((entry) => entry.command),
    sent: !connection.waiting(person, activity.id, false).length,
    local: locals.get(key),
    t: (name, figures) => t(name, figures, activity.mode === "table" || undefined),
    now: () => connection.now(),
    redraw: host.redraw,
    act: (command) => connection.act(person, activity.id, command),
    need: (name) => need(host, name),
    remember: (name, value) => host.remember([session.code, person, activity.id, name].join(), value),
  };
}

/** @param {Host} host */
export function acting(host) {
  const { session, place, person, go } = host;
  const { activity } = session;
  const name = called(session, person);
  render(place.top, h("p.for", face(helped(session).indexOf(person)), h("span", t("host.writingFor"), " ", h("b", h("bdi", name)))),
    h("button.chip", { onclick: () => go("people") }, t("host.close")));
  if (!activity || helped(session).indexOf(person) < 0) return empty(host, "host.nothing");
  const module = /^[a-z]+$/.test(activity.kind) && need(host, `activities/${activity.kind}`);
  const given = context(host);
  const page = module && given.view && given.own && module.draw(place, given);
  return page ? `acting ${activity.id} ${page}` : empty(host, "phone.moment");
}

/** @param {Host} host @param {string} why */
function empty({ place, go }, why) {
  render(place.main, h("p", t(why)));
  render(place.dock, h("button.wide", { onclick: () => go("") }, icon("back", "icon.mirror"), t("more.back")));
  return why;
}
