// Suspense. The server says which places may be seen; the wall turns them over one by one, last first, with a pause, even
// when several were sent at once. Nothing that the server keeps hidden passes here. A wall that is opened or reloaded
// after the reveal shows what has been shown already.

/** @typedef {import("./shapes/all.js").Wall} Wall */

/** Milliseconds between two places, and for how long the last one turned over stands out. */
export const pause = 2600;
/** Milliseconds before the groups stand side by side, once every place is there. */
export const applause = 6000;

export class Reveal {
  constructor() {
    /** The activity whose places these are. */
    this.activity = "";
    /** @type {Map<string, number>} since when each idea is to be seen */
    this.since = new Map();
    this.last = 0;
    this.waiting = 0;
    /** Whether something of this activity has been on the wall before its places. */
    this.seen = false;
  }

  /**
   * The view with only the places turned over so far.
   * @param {string} activity
   * @param {Wall | undefined} wall
   * @param {number} now
   * @returns {Wall | undefined}
   */
  through(activity, wall, now) {
    if (activity !== this.activity) {
      this.activity = activity;
      this.seen = false;
    }
    if (!wall || !wall.ranking || !this.seen) {
      this.since.clear();
      this.last = 0;
      this.waiting = 0;
    }
    if (wall && wall.ranking && !this.seen) {
      Object.keys(wall.ranking.items).forEach((id) => this.since.set(id, 0));
    }
    this.seen = this.seen || wall !== undefined;
    return wall && wall.ranking ? this.turned(wall, wall.ranking, now) : wall;
  }

  /** @param {Wall} wall @param {import("./shapes/ranking.js").Ranking} ranking @param {number} now @returns {Wall} */
  turned(wall, ranking, now) {
    const items = ranking.items;
    // A place that is hidden again is turned over again when it comes back.
    Array.from(this.since.keys()).filter((id) => !items[id]).forEach((id) => this.since.delete(id));
    const waiting = Object.keys(items).filter((id) => !this.since.has(id));
    if (waiting.length > 0 && now - this.last >= pause) {
      const place = Math.max(...waiting.map((id) => items[id].place));
      waiting.filter((id) => items[id].place === place).forEach((id) => this.since.set(id, now));
      this.last = now;
    }
    /** @type {typeof items} */
    const seen = {};
    Object.keys(items).filter((id) => this.since.has(id)).forEach((id) => (seen[id] = items[id]));
    this.waiting = Object.keys(items).length - Object.keys(seen).length + (ranking.hiddenPlaces || 0);
    return Object.assign({}, wall, { ranking: Object.assign({}, ranking, { items: seen, hiddenPlaces: this.waiting }) });
  }

  /**
   * The ideas just turned over.
   * @param {number} now @returns {string[]}
   */
  fresh(now) {
    return Array.from(this.since.keys()).filter((id) => this.since.get(id) === this.last && now - this.last < applause);
  }

  /**
   * Whether everything is to be seen and the room has had time to applaud.
   * @param {number} now
   */
  sides(now) {
    return this.waiting === 0 && now - this.last >= applause;
  }
}
