// What the session does not know and paper needs: when, where, the name of the Wi-Fi. Kept in this browser, for the next workshop too.

/**
 * @typedef {object} Fields
 * @property {string} date
 * @property {string} hours
 * @property {string} venue
 * @property {string} street
 * @property {string} contact
 * @property {string} wifi
 * @property {string} password
 * @property {string} people how many are expected
 * @property {boolean} snack
 * @property {boolean} children
 * @property {boolean} scribe
 * @property {boolean} a3 front pages on large paper
 * @property {string} sheet the one that is looked at
 */

const key = "gommette.print";

/** @type {Fields} */
const first = { date: "", hours: "", venue: "", street: "", contact: "", wifi: "", password: "", people: "30", snack: false, children: false, scribe: true, a3: false, sheet: "come" };

/** @returns {Fields} */
export function remembered() {
  const kept = localStorage.getItem(key);
  try {
    return Object.assign({}, first, JSON.parse(kept || "{}"));
  } catch (error) {
    return Object.assign({}, first);
  }
}

/** @param {Fields} fields */
export function remember(fields) {
  localStorage.setItem(key, JSON.stringify(fields));
}

/**
 * @param {Fields} fields @param {number} each how many stand on a page
 * @returns {number} how many pages are enough for everybody, within reason
 */
export function pagesFor(fields, each) {
  const people = Math.min(300, Math.max(1, Math.round(Number(fields.people)) || 30));
  return Math.ceil(people / each);
}
