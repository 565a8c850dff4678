// What the way to the first gommette did without: the other sentences, the other pieces of the look, the shared drawings. Whatever
// needs them exports `ready` from here, the host's page too, which is not the phone's.
import { loadWords } from "./dom.js";
import { loadSprite } from "./pieces.js";

/** Milliseconds between two tries. */
const patience = 1000;

/** @param {string} address a style sheet @returns {Promise<void>} once it applies; the page may have it already */
export function look(address) {
  return document.querySelector(`link[href="${address}"]`) ? Promise.resolve() : new Promise((resolve, reject) => {
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: address, onload: resolve, onerror: reject });
    document.head.appendChild(link);
  });
}

/** @param {() => Promise<any>} load @returns {Promise<any>} a network that comes back is enough */
function surely(load) {
  return load().catch(() => new Promise((resolve) => {
    setTimeout(resolve, patience);
  }).then(() => surely(load)));
}

export const ready = Promise.all([
  surely(() => loadWords(document.documentElement.lang, "more")), surely(() => look("/phone.css")), surely(loadSprite),
]);
