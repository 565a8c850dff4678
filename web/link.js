// What the console and the screen have in common: they open with the secret of their link, they follow the session and
// its current activity, and everything they know comes from the views.
import { Connection } from "./connection.js";
import { speaker } from "./shapes/say.js";

/** @typedef {import("./shapes/say.js").Say} Say */
/** @typedef {string} Language the code of a file in words */
/**
 * @typedef {object} Link
 * @property {() => any} session the session's view, once it is there
 * @property {() => any} wall the current activity's view, once it is there
 * @property {() => number} now the server's clock
 * @property {() => "opening" | "open" | "lost" | "ended"} state
 * @property {() => string} ended why it will not open again
 * @property {(activity: string | undefined, command: Record<string, any>) => Promise<void>} act rejects with the code of the refusal
 */

/** @type {Record<string, string>} the secrets that this page was opened with */
const held = {};

/**
 * The secret leaves the address bar at once: what is projected or copied from there opens nothing. A reload finds it again.
 * @param {string} page
 * @returns {string} empty when the link had none
 */
export function secretOf(page) {
  const name = "gommette." + page;
  const given = location.hash.slice(1);
  if (given) {
    sessionStorage.setItem(name, given);
    history.replaceState(null, "", location.pathname);
  }
  held[page] = given || sessionStorage.getItem(name) || "";
  return held[page];
}

/**
 * The address of another page for whoever sees this one: it opens with the same secret.
 * @param {string} from the page that has the secret @param {string} page
 */
export function pageBeside(from, page) {
  return "/" + page + (held[from] ? "#" + held[from] : "");
}

/** @param {string} secret @param {() => void} changed @returns {Link} */
export function open(secret, changed) {
  /** @type {Map<object, {done: () => void, refuse: (code: string) => void}>} what was asked, by its own command */
  const asked = new Map();
  let opened = false;
  const connection = new Connection({
    hello: (seen) => ({ open: { secret, seen } }),
    refused(code, entry) {
      const one = entry && asked.get(entry.command);
      if (entry && one) {
        asked.delete(entry.command);
        one.refuse(code);
      }
    },
    changed() {
      opened = opened || connection.open;
      asked.forEach((one, command) => {
        if (!connection.queue.some((entry) => entry.command === command)) {
          asked.delete(command);
          one.done();
        }
      });
      changed();
    },
  });
  watch(connection);
  connection.connect();
  const session = () => connection.view("session");
  return {
    session,
    wall: () => session() && session().activity && connection.view("activity/" + session().activity.id),
    now: () => connection.now(),
    state: () => (connection.ended ? "ended" : connection.open ? "open" : opened ? "lost" : "opening"),
    ended: () => connection.ended,
    act: (activity, command) =>
      new Promise((done, refuse) => {
        const mine = Object.assign({}, command);
        asked.set(mine, { done: () => done(undefined), refuse });
        connection.act(undefined, activity, mine);
      }),
  };
}

/**
 * A laptop that wakes up does not always know that its socket is dead.
 * @param {Connection} connection
 */
function watch(connection) {
  const probe = () => connection.probe();
  window.addEventListener("online", probe);
  window.addEventListener("pageshow", probe);
  document.addEventListener("visibilitychange", () => document.hidden || probe());
}

const languageKey = "gommette.lead.language";

/** Code and name of each language that has its file of sentences, the one of the place first. */
export const languages = [["fr", "Français"], ["en", "English"], ["ar", "العربية"]];

/** @param {Language} language */
const rightToLeft = (language) => language === "ar";

/** @returns {Language} */
export function chosenLanguage() {
  const chosen = localStorage.getItem(languageKey);
  return languages.map(([code]) => code).filter((code) => code === chosen)[0] || "fr";
}

/**
 * The languages that somebody who reads this one may turn to.
 * @param {Language} language @returns {string[][]} code and name
 */
export const otherLanguages = (language) => languages.filter(([code]) => code !== language);

/** @param {Language} language */
export function chooseLanguage(language) {
  localStorage.setItem(languageKey, language);
}

/**
 * Where one key goes from language to language.
 * @param {Language} language
 */
export const nextLanguage = (language) => languages[(languages.findIndex(([code]) => code === language) + 1) % languages.length][0];

/**
 * From now on the page is in this language, and runs its way.
 * @param {Language} language
 */
export function markLanguage(language) {
  document.documentElement.lang = language;
  document.documentElement.dir = rightToLeft(language) ? "rtl" : "ltr";
}

/** @type {Record<string, string>} */
const opposite = { ArrowLeft: "ArrowRight", ArrowRight: "ArrowLeft", "←": "→", "→": "←" };

/**
 * A key, or its sign, as a page in this language means it: where writing goes from right to left, what comes next is to the left, as the arrows on
 * the buttons say. The page keys, which most clickers send, turn the same way everywhere.
 * @param {string} key @param {Language} language
 */
export const facing = (key, language) => (rightToLeft(language) && opposite[key]) || key;

/** @param {Language} language @returns {Promise<Say>} */
export function speak(language) {
  return fetch("/words/" + language + "/lead.json")
    .then((answer) => answer.json())
    .then((words) => {
      markLanguage(language);
      return speaker(words, language);
    });
}
