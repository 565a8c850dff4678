// Who wants to stay together touches the same picture on each telephone: nothing to type, nobody to name. How many touched it is shown, so
// that a stranger on the same picture is seen.
import { connection, draw as redraw, phone, place } from "./app.js";
import { h, icon, render, t } from "./dom.js";
import { me } from "./participant-more.js";

const pictures = ["bird", "flower", "cup", "key", "boat", "tree"];

/** @param {string} person @returns {string | undefined} */
function touched(person) {
  const last = connection.waiting(person, undefined, false).filter((entry) => entry.command.together).pop();
  return last ? last.command.together.picture : (me(person).together || {}).picture;
}

/** @param {any} session @param {string} person */
export function draw(session, person) {
  const mine = touched(person);
  render(place.main, h("h1", t("more.together")), h("p.hint", t("more.samePicture")),
    h("div.choices.tall", { role: "group", "aria-label": t("more.together") }, pictures.map((name) => {
      const { people } = (session.together || {})[name] || { people: 0 };
      return h("button", { key: name, "aria-pressed": mine === name, "aria-label": `${t(`more.face.${name}`)}, ${t("more.people", { count: people })}`, onclick: () => {
        connection.act(person, undefined, { together: mine === name ? {} : { picture: name } });
        redraw();
      } }, icon(`face-${name}`), h("span", people || "\u00a0"));
    })), h("p", { role: "status" }, mine && t("more.togetherNow", { count: ((session.together || {})[mine] || { people: 1 }).people })));
  render(place.dock, h("button.main", { onclick: () => {
    phone.choosing = "tables";
    redraw();
  } }, t("more.back")));
  return "together";
}
