// What can be done to a plan, as values: each function gives a new plan and leaves the old one as it was, so that undoing is
// going back to it. Where an activity takes its ideas from is a place in the plan: whoever moves activities moves these too.

/** @typedef {any} Plan a plan as its file says it, maybe with mistakes */
/** @typedef {Array<string | number>} Path */

/** Minutes after which a room that sits gets restless. */
export const sitsAtMost = 20;

/** @param {any} object @param {Path} path @returns {any} */
export function valueAt(object, path) {
  return path.reduce((/** @type {any} */ place, key) => (place === undefined || place === null ? undefined : place[key]), object);
}

/**
 * The same with another value at a place; `undefined` takes the member away.
 * @param {any} object @param {Path} path @param {any} value @returns {any}
 */
export function withValue(object, path, value) {
  if (path.length === 0) {
    return value;
  }
  const [key, ...rest] = path;
  const copy = Array.isArray(object) ? object.slice() : Object.assign({}, object);
  const inside = withValue(copy[key], rest, value);
  if (inside === undefined && !Array.isArray(copy)) {
    delete copy[key];
  } else {
    copy[key] = inside;
  }
  return copy;
}

/** @param {Plan} plan @returns {any[]} */
export function activities(plan) {
  return Array.isArray(plan.activities) ? plan.activities : [];
}

/**
 * The plan with these activities, each named by its old place or new; ideas follow the activity they come from.
 * @param {Plan} plan @param {any[]} list @param {(number | undefined)[]} origins the old place (from 0) of each
 */
function rearranged(plan, list, origins) {
  const moved = list.map((activity, index) => {
    const from = activity.notesFrom;
    if (typeof from !== "number" || origins[index] === undefined) {
      return activity;
    }
    const place = origins.indexOf(from - 1);
    return withValue(activity, ["notesFrom"], place < 0 ? undefined : place + 1);
  });
  return withValue(plan, ["activities"], moved);
}

/** @param {any[]} list */
const places = (list) => list.map((_, index) => index);

/** @param {Plan} plan @param {number} from @param {number} to places from 0 */
export function moved(plan, from, to) {
  const list = activities(plan).slice();
  const origins = places(list);
  list.splice(to, 0, list.splice(from, 1)[0]);
  origins.splice(to, 0, origins.splice(from, 1)[0]);
  return rearranged(plan, list, origins);
}

/** @param {Plan} plan @param {number} at */
export function removed(plan, at) {
  const list = activities(plan).slice();
  const origins = places(list);
  list.splice(at, 1);
  origins.splice(at, 1);
  return rearranged(plan, list, origins);
}

/**
 * New activities say their `notesFrom` as places of the plan as it will be.
 * @param {Plan} plan @param {number} at @param {any[]} added
 */
export function inserted(plan, at, added) {
  const list = activities(plan).slice();
  /** @type {(number | undefined)[]} */
  const origins = places(list);
  list.splice(at, 0, ...added);
  origins.splice(at, 0, ...added.map(() => undefined));
  return rearranged(plan, list, origins);
}

/** @param {Plan} plan @param {number} at */
export function duplicated(plan, at) {
  return inserted(plan, at + 1, [activities(plan)[at]]);
}

/**
 * An activity in two halves, with some minutes on one's feet between them; the second goes on with the ideas of the first.
 * @param {Plan} plan @param {number} at @param {any} moving what the room does in between
 */
export function split(plan, at, moving) {
  const whole = activities(plan)[at];
  const half = Math.ceil(minutesOf(whole) / 2);
  const shorter = withValue(plan, ["activities", at, "minutes"], half);
  const rest = Object.assign({}, whole, { minutes: minutesOf(whole) - half, notesFrom: at + 1 });
  return inserted(shorter, at + 1, [moving, rest]);
}

/** @param {any} activity @returns {number} */
export function minutesOf(activity) {
  const minutes = activity && activity.minutes;
  return typeof minutes === "number" && minutes > 0 && minutes <= 600 ? minutes : 0;
}

/** @param {Plan} plan */
export function minutesInAll(plan) {
  return activities(plan).reduce((sum, activity) => sum + minutesOf(activity), 0);
}

/** @param {any} activity */
export function sitsTooLong(activity) {
  return minutesOf(activity) > sitsAtMost;
}

/**
 * The languages in which a plan is written, the first one first; none when its texts have no language.
 * @param {any} value @param {string[]} known
 * @returns {string[]}
 */
export function languagesOf(value, known) {
  /** @type {Set<string>} */
  const found = new Set();
  /** @param {any} place */
  const look = (place) => {
    if (!place || typeof place !== "object") {
      return;
    }
    const keys = Object.keys(place);
    if (!Array.isArray(place) && keys.length > 0 && keys.every((key) => known.indexOf(key) >= 0)) {
      keys.forEach((key) => found.add(key));
    } else {
      keys.forEach((key) => look(place[key]));
    }
  };
  look(value);
  return known.filter((one) => found.has(one));
}

/** @param {any} text @param {string} language @param {string} first the language of a text that has none @returns {string} */
export function wordsIn(text, language, first) {
  if (text === undefined || text === null) {
    return "";
  }
  if (typeof text !== "object") {
    return language === first ? String(text) : "";
  }
  return text[language] || "";
}

/**
 * A text with other words in one language. It stays a plain text as long as it has one language only.
 * @param {any} text @param {string} language @param {string} words @param {string} first
 */
export function withWords(text, language, words, first) {
  const plain = typeof text !== "object" || text === null;
  if (plain && language === first) {
    return words;
  }
  const all = plain ? { [first]: text || "" } : Object.assign({}, text);
  if (words || language === first) {
    all[language] = words;
  } else {
    delete all[language];
  }
  const left = Object.keys(all);
  return left.length === 1 && left[0] === first && plain ? all[first] : all;
}
