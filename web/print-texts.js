// Invitations to copy: an SMS, a mail, a few lines for a leaflet, and what is said aloud. All say what the participation will be used for,
// none holds the code.
import { h } from "./dom.js";

/** @typedef {import("./print.js").Press} Press */

/** The letters of the old telephones (GSM 03.38); a single other one, as ’ or ê or any of Arabic, leaves less than half the room. */
const oldLetters = /^[\w@£$¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,./:;<=>?¡ÄÖÑÜ§¿äöñüà\n\r-]*$/;

/**
 * How many characters one SMS holds.
 * @param {string} text
 */
export const roomInOne = (text) => (oldLetters.test(text) ? 160 : 70);

/**
 * The sentences that a field makes, one after the other; a field that is empty makes none.
 * @param {Press} press
 */
export function parts({ say, session, fields }) {
  const end = (/** @type {string} */ words) => (/[.!?…]$/.test(words) ? words : words + ".");
  const bare = (/** @type {string} */ words) => words.replace(/[.\s]+$/, "");
  const when = [fields.date, fields.hours].filter(Boolean).join(say.comma);
  const where = [fields.venue, fields.street].filter(Boolean).join(say.comma);
  const offers = ["snack", "children", "scribe"].filter((name) => /** @type {any} */ (fields)[name]).map((name) => say.words("print.offerSaid." + name));
  return {
    title: say.text(session.title),
    purpose: end(say.words("wall.purpose") + " " + bare(say.text(session.purpose))),
    when: bare(when), where: bare(where), next: session.next ? say.text(session.next) : "",
    welcome: [say.words("print.noPhone")].concat(offers).join(" "),
    contact: fields.contact,
  };
}

/** @param {Press} press */
export function sms(press) {
  const { title, purpose, when, where } = parts(press);
  return [press.say.words("print.smsStart", { when: [when, where].filter(Boolean).join(press.say.comma) || press.say.words("print.soon") }), title, purpose, press.say.words("print.noPhoneShort")].join(" ");
}

/** @param {Press} press */
export function mail(press) {
  const say = press.say;
  const { title, purpose, when, where, next, welcome, contact } = parts(press);
  return [
    say.words("print.hello"), "", title, say.words("print.withYou"), "", purpose, "",
    when && say.words("print.whenIs", { when }), where && say.words("print.whereIs", { where }), next && say.words("print.nextIs", { next }),
    "", welcome, say.words("print.noName"), "", contact && say.words("print.ask", { contact }), say.words("print.bye"),
  ].filter((one, index, all) => one || (one === "" && all[index - 1] !== "")).join("\n");
}

/** @param {Press} press */
export function leaflet(press) {
  const { title, purpose, when, where, welcome, contact } = parts(press);
  return [title, purpose, [when, where].filter(Boolean).join(" · "), welcome, contact && press.say.words("print.ask", { contact })].filter(Boolean).join("\n");
}

/** @param {Press} press */
export function aloud(press) {
  const { title, purpose, when, where } = parts(press);
  return [press.say.words("print.aloud", { when: [when, where].filter(Boolean).join(press.say.comma) || press.say.words("print.soon") }), title, purpose, press.say.words("print.asYouAre")].join(" ");
}

/**
 * @param {Press} press @param {{copy: (id: string) => void}} hands
 */
export function texts(press, hands) {
  const { say } = press;
  const made = { sms: sms(press), mail: mail(press), leaflet: leaflet(press), aloud: aloud(press) };
  return h(
    "div",
    { class: "texts", key: "texts" },
    Object.keys(made).map((name) => {
      const text = /** @type {Record<string, string>} */ (made)[name];
      return h(
        "section",
        { key: name },
        h("h2", null, h("label", { for: "text-" + name }, say.words("print.text." + name))),
        name === "sms" && h("p", { class: "kept" }, say.words(text.length > roomInOne(text) ? "print.smsLong" : "print.smsShort", { count: text.length, most: roomInOne(text) })),
        h("textarea", { id: "text-" + name, value: text, readonly: true, rows: text.split("\n").reduce((sum, one) => sum + Math.max(1, Math.ceil(one.length / 72)), 0) }),
        h("button", { type: "button", onclick: () => hands.copy("text-" + name) }, say.words("print.copy"))
      );
    })
  );
}
