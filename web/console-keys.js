// The keyboard and the clicker. What a clicker sends (arrows, page keys) never does anything that the room could not be
// spared: a careful move says where it is done instead.

/** @type {Record<string, string>} key to control */
const keys = { ArrowLeft: "back", PageUp: "back", ArrowRight: "main", PageDown: "main", p: "pause", "+": "more", b: "blank", ".": "blank" };

/**
 * Which control a key stands for; nothing while somebody types.
 * @param {{key: string, ctrlKey: boolean, metaKey: boolean, altKey: boolean}} event @param {boolean} typing
 */
export function controlOf(event, typing) {
  if (typing || event.ctrlKey || event.metaKey || event.altKey) {
    return undefined;
  }
  return keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
}

/**
 * @param {() => import("./console-controls.js").Controls | undefined} controls nothing while shortcuts are off
 * @param {import("./console.js").Desk} desk
 * @param {() => void} redraw
 */
export function keyboard(controls, desk, redraw) {
  document.addEventListener("keydown", (event) => {
    const target = event.target;
    const typing = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
    const at = controls();
    if (event.key === "Escape") {
      letGo(at, desk);
      redraw();
      return;
    }
    const name = at && controlOf(event, typing);
    const control = at && name && !event.repeat && at.all().find((one) => one.name === name);
    if (!at || !control) {
      return;
    }
    event.preventDefault();
    if (control.careful) {
      at.lead.tell({ text: at.say.words("lead.clickerHint", { what: control.label }), until: Date.now() + 6000 });
    } else if (control.run) {
      control.run();
    }
  });
}

/** @param {import("./console-controls.js").Controls | undefined} controls @param {import("./console.js").Desk} desk */
function letGo(controls, desk) {
  desk.chosen.clear();
  desk.tool = "";
  desk.bigCode = false;
  if (controls) {
    controls.lead.asking = undefined;
  }
}
