// Sentences from the words files, with their figures: "{notes} {notes|idée|idées}" says the number, then the right one
// of two words. French counts nothing and one alike, English only one. Arabic says one, two, a few, many and the rest each in its
// way, with the number or without it: "{notes|فكرة|فكرتان|# أفكار|# فكرة|# فكرة}", where # is the number.

import { h } from "../dom.js";

/** @typedef {Record<string, any>} Words one language's file */
/** @typedef {string | Record<string, string>} Text a text of the plan, in one language or several */
/**
 * @typedef {object} Say
 * @property {string} language
 * @property {(path: string, figures?: Record<string, any>) => string} words the sentence at "section.name"; nothing when there is none
 * @property {(text: Text | undefined) => string} text the reader's language, else French, else any
 * @property {string} comma what stands between two things said in a row
 * @property {(place: number) => string} place 1re, 2e; 1st, 2nd
 * @property {(instant: number) => string} hour 18 h 46
 */

/** The language of the page. */
let reader = "fr";

/** The order of the forms of a word, where a language has more than two; nothing counts as the last. */
const forms = ["one", "two", "few", "many", "other"];

/** @param {string} template @param {Record<string, any>} figures @param {string} language */
export function filled(template, figures, language) {
  return template.replace(/\{(\w+)(?:\|([^}]*))?\}/g, (whole, name, words) => {
    const figure = figures[name];
    if (figure === undefined) {
      return "";
    }
    if (words === undefined) {
      return String(figure);
    }
    const given = words.split("|");
    const form = new Intl.PluralRules(language).select(figure);
    const found = given.length > 2 ? given[forms.indexOf(form)] : given[form === "one" ? 0 : 1];
    return (found === undefined ? given[given.length - 1] : found).replace("#", figure);
  });
}

/**
 * @param {Words} words
 * @param {string} language
 * @returns {Say}
 */
export function speaker(words, language) {
  reader = language;
  /** @param {string} path @param {Record<string, any>} [figures] */
  function say(path, figures) {
    const [section, ...names] = path.split(".");
    // A word of the wall holds a dot itself: "wall.kind.phase" is "kind.phase" of "wall".
    const held = lookedUp(words[section], names);
    // The lead is a colleague: tu, where a sentence of the phones has both.
    const found = held && typeof held === "object" ? /** @type {any} */ (held).tu : held;
    return typeof found === "string" ? filled(found, figures || {}, language) : "";
  }
  return {
    language,
    words: say,
    text: (text) => textIn(text, language),
    comma: language === "ar" ? "، " : ", ",
    place: (place) => say("wall.place." + place) || say("wall.place.other", { place }),
    hour: (instant) => {
      const date = new Date(instant);
      const minutes = String(date.getMinutes()).padStart(2, "0");
      return say("lead.hour", { hours: date.getHours(), minutes: minutes });
    },
  };
}

/** @param {any} place @param {string[]} names @returns {unknown} */
function lookedUp(place, names) {
  if (place === undefined || names.length === 0) {
    return place;
  }
  for (let length = names.length; length > 0; length -= 1) {
    const name = names.slice(0, length).join(".");
    if (typeof place === "object" && Object.prototype.hasOwnProperty.call(place, name)) {
      return lookedUp(place[name], names.slice(length));
    }
  }
  return undefined;
}

/** @param {Text | undefined} text @param {string} language */
export function textIn(text, language) {
  if (text === undefined || typeof text === "string") {
    return text || "";
  }
  const first = Object.keys(text)[0];
  return text[language] || text.fr || text[first] || "";
}

/**
 * In the order of their ranks.
 * @template {{rank: number}} Item @param {Record<string, Item> | undefined} items @returns {Array<[string, Item]>}
 */
export function ranked(items) {
  const all = items || {};
  return Object.keys(all)
    .map((id) => /** @type {[string, Item]} */ ([id, all[id]]))
    .sort((a, b) => a[1].rank - b[1].rank);
}

/**
 * "482 913": six digits are read in two groups.
 * @param {string} code
 */
export function spaced(code) {
  return code.length === 6 ? code.slice(0, 3) + "\u00a0" + code.slice(3) : code;
}

/**
 * Words somebody typed: they keep their own direction and cannot turn what stands around them. Their letters tell their language where
 * it is not the page's: it is read aloud, and spaced, in its own way. A French sign starts or ends no line.
 * @param {string} words
 */
export function typed(words) {
  const latin = reader === "ar" && /[a-z]/i.test(words) ? "fr" : undefined;
  return h("bdi", { dir: "auto", lang: /[\u0600-\u06ff]/.test(words) ? "ar" : latin }, words.replace(/ (?=[?!:;»])/g, "\u00a0").replace(/« /g, "«\u00a0"));
}

/**
 * How a browser writes dates in a language; with the digits of French forms, which the Maghreb uses too.
 * @param {string} language
 */
export const written = (language) => (language === "en" ? "en-GB" : language) + "-u-nu-latn";

/**
 * The day in words: "21 novembre 2027".
 * @param {string} day 2027-11-21 @param {string} language
 */
export function dayInWords(day, language) {
  const [year, month, date] = day.split("-").map(Number);
  return new Date(year, month - 1, date).toLocaleDateString(written(language), { day: "numeric", month: "long", year: "numeric" });
}
