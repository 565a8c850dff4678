// The five controls at the bottom: always the same place, the same order, the same keys. The large one names what comes
// next: the main move of the moment, else the next activity, else the end. Blanking the wall stands beside the wall.
import { moveWord } from "./console-lead.js";
import { h } from "./dom.js";
import { facing } from "./link.js";
import { clock, digits } from "./shapes/clock.js";
import { sign } from "./shapes/pictures.js";

/** @typedef {import("./shapes/say.js").Say} Say */
/** @typedef {{name: string, label: string, hint: string, picture: string, key: string, shown: string, run?: () => void, careful?: boolean, pressed?: boolean}} Control */

export class Controls {
  /** @param {import("./console-lead.js").Lead} lead @param {Say} say */
  constructor(lead, say) {
    this.lead = lead;
    this.say = say;
    this.session = lead.link.session();
    this.running = this.session.phase === "running";
  }

  /** @returns {Control[]} */
  all() {
    return [this.back(), this.pause(), this.main(), this.more(), this.attention()];
  }

  /**
   * The control a key stands for.
   * @param {string} name @returns {Control | undefined}
   */
  named(name) {
    return this.all().concat(this.blank()).find((one) => one.name === name);
  }

  /**
   * Everybody looks up: phones show a raised hand and nothing to touch, until the lead says that it goes on.
   * @returns {Control}
   */
  attention() {
    const on = Boolean(this.session.attention);
    const name = on ? "attentionOff" : "attention";
    return {
      name: "attention", label: this.say.words("lead." + name), hint: this.say.words("lead." + name + "What"), picture: "hand", key: "m", shown: "M", pressed: on,
      run: this.session.phase === "closed" ? undefined : () => { this.lead.send(undefined, { attention: { on: !on } }, on ? this.say.words("lead.goesOn") : undefined); },
    };
  }

  /** @returns {Control} */
  back() {
    const before = this.running ? this.lead.neighbour(-1) : undefined;
    const hint = before ? this.say.words("lead.backTo", { title: this.say.text(before[1].title) }) : this.say.words("lead.backNone");
    return { name: "back", label: this.say.words("lead.back"), hint, picture: "left", key: facing("ArrowLeft", this.say.language), shown: facing("←", this.say.language), run: before && (() => this.lead.go(before)) };
  }

  /** @returns {Control} */
  pause() {
    const activity = this.running && this.session.activity;
    // While the hand is up the clock waits by itself.
    const paused = activity && activity.leftMilliseconds !== undefined && !this.session.attention;
    const name = paused ? "unpause" : "pause";
    return {
      name: "pause", label: this.say.words("lead." + name), hint: this.say.words("lead." + name + "What"), picture: paused ? "play" : "pause", key: "p", shown: "P",
      pressed: Boolean(paused), run: activity && activity.minutes ? () => this.lead.send(undefined, { [name]: {} }) : undefined,
    };
  }

  /** @returns {Control} */
  main() {
    const say = this.say;
    const first = { name: "main", picture: "right", key: facing("ArrowRight", say.language), shown: facing("→", say.language) };
    if (this.session.phase === "closed") {
      return Object.assign(first, { label: say.words("lead.resume"), hint: say.words("lead.resumeWhat"), careful: true, run: () => this.lead.send(undefined, { resume: {} }) });
    }
    const move = this.running ? this.lead.moves().find((one) => one.main) : undefined;
    if (move) {
      const hint = move.careful ? say.words("lead.clickOnly") : say.words("move." + move.word + ".then");
      return Object.assign(first, { label: moveWord(say, move), hint, careful: move.careful, run: () => this.lead.make(move) });
    }
    return Object.assign(first, this.onwards());
  }

  /** Where the session goes when the activity asks for nothing. */
  onwards() {
    const say = this.say;
    const next = this.lead.neighbour(1);
    if (this.session.phase === "welcome") {
      return { label: say.words("lead.start"), hint: next ? say.words("lead.startWhat", { title: say.text(next[1].title) }) : say.words("lead.startNow"), run: () => this.lead.send(undefined, { start: {} }) };
    }
    if (next) {
      const hint = next[1].minutes ? say.words("lead.nextWhat", { minutes: next[1].minutes }) : say.words("lead.nextPlain");
      const title = say.text(next[1].title);
      // Something of this activity is not finished: a clicker does not walk out of it.
      const careful = this.lead.moves().some((one) => one.careful);
      const ask = () => this.lead.ask(say.words("lead.skipSure", { title }), say.words("lead.jumpYes"), () => this.lead.go(next));
      return { label: title, hint, careful, run: careful ? ask : () => this.lead.go(next) };
    }
    return {
      label: say.words("lead.end"), hint: say.words("lead.endWhat"), careful: true,
      run: () => this.lead.ask(say.words("lead.endSure"), say.words("lead.end"), () => this.lead.send(undefined, { end: {} })),
    };
  }

  /** @returns {Control} */
  more() {
    const time = this.running ? clock(this.session.activity, this.lead.link.now()) : undefined;
    const hint = time ? this.say.words("lead.moreLeft", { left: (time.left < 0 ? "−" : "") + digits(time.left) }) : this.say.words("lead.moreNone");
    return { name: "more", label: this.say.words("lead.more"), hint, picture: "time", key: "+", shown: "+", run: time && (() => this.lead.addMinutes(2)) };
  }

  /** @returns {Control} */
  blank() {
    const on = this.session.blank;
    const name = on ? "unblank" : "blank";
    return { name: "blank", label: this.say.words("lead." + name), hint: this.say.words("lead." + name + "What"), picture: "wall", key: "b", shown: "B", pressed: on, run: () => { this.lead.send(undefined, { blank: { on: !on } }); } };
  }
}

/** @param {Controls} controls @param {boolean} shortcuts */
export function controlBar(controls, shortcuts) {
  return h(
    "nav",
    { class: "controls", "aria-label": controls.say.words("lead.controls"), key: "controls" },
    controls.all().map((one) =>
      h(
        "button",
        {
          type: "button", key: one.name, class: "control to-" + one.name, disabled: !one.run, onclick: one.run || null,
          "aria-pressed": one.pressed === undefined ? undefined : String(one.pressed),
          "aria-keyshortcuts": shortcuts && !one.careful ? one.key : undefined,
        },
        sign(one.picture, one.key.slice(0, 5) === "Arrow" ? "mirror" : ""),
        h("span", { class: "label" }, one.label, h("small", null, one.hint)),
        shortcuts && !one.careful && h("kbd", { "aria-hidden": "true" }, one.shown)
      )
    )
  );
}
