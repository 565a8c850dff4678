// What the console asks of a wall that is open on the same laptop, without the server: to turn a page, to show one idea at a time or all
// the answers. It is a matter of looking, not a fact of the session.

const key = "gommette.wall.order";
/** @type {Record<string, string>} the key that does the same at the wall */
const keys = { next: "arrowright", back: "arrowleft", one: "i", spread: "s" };

/** @param {"next" | "back" | "one" | "spread"} order */
export function orderWall(order) {
  // The time makes it another value: the same order twice is two orders.
  localStorage.setItem(key, order + " " + Date.now());
}

/** @param {StorageEvent} event @returns {string} the key to press; nothing when it is about something else */
export function ordered(event) {
  return event.key === key && event.newValue ? keys[event.newValue.split(" ")[0]] || "" : "";
}
