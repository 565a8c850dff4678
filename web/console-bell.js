// A sound of the laptop, for who has the back to it: at the end of a clock, and when a table calls. Off until it is asked for.

const key = "gommette.lead.bell";

export class Bell {
  constructor() {
    this.on = localStorage.getItem(key) === "yes";
    this.ends = 0;
    this.calls = 0;
    /** @type {AudioContext | undefined} */
    this.sound = undefined;
  }

  /** Turned on by a tap: browsers play nothing that nobody touched. */
  toggle() {
    this.on = !this.on;
    localStorage.setItem(key, this.on ? "yes" : "no");
    if (this.on) {
      this.ring([660, 880]);
    }
  }

  /**
   * Rings once for each clock that runs out and each table that begins to call.
   * @param {any} session @param {number} now
   */
  listen(session, now) {
    const { activity } = session;
    const ends = (activity && activity.endsAt) || 0;
    const calls = Object.keys(session.calls || {}).length;
    if (this.on && calls > this.calls) {
      this.ring([880, 660, 880]);
    } else if (this.on && ends && ends <= now && this.ends > 0 && now - ends < 2000 && this.ends !== ends) {
      this.ring([660, 880]);
    }
    this.calls = calls;
    // Remembered once it has run out, so that a reload does not ring for what is long over.
    this.ends = ends && ends <= now ? ends : 1;
  }

  /** @param {number[]} tones in hertz, one after the other */
  ring(tones) {
    if (typeof AudioContext === "undefined") {
      return;
    }
    const sound = this.sound || new AudioContext();
    this.sound = sound;
    tones.forEach((tone, index) => {
      const [from, to] = [sound.currentTime + index * 0.22, sound.currentTime + index * 0.22 + 0.5];
      const voice = sound.createOscillator();
      const loud = sound.createGain();
      voice.frequency.value = tone;
      loud.gain.setValueAtTime(0.25, from);
      loud.gain.exponentialRampToValueAtTime(0.001, to);
      voice.connect(loud);
      loud.connect(sound.destination);
      voice.start(from);
      voice.stop(to);
    });
  }
}
