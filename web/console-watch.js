// What the page notices by itself because it is looked at all evening: a table where nothing moves, a phone that stays
// lost. The views say what is; only the page knows since when.

/** @typedef {import("./shapes/say.js").Say} Say */
/** @typedef {{people: number, done: number, working: number, here: number, rank?: number}} Seated */

/** Milliseconds without a move before a table is shown, and with a lost phone before it is said. */
const stillAfter = 180000;
const lostAfter = 60000;

/** @param {number} rank @param {Say} say */
export function tableName(rank, say) {
  return say.words("wall.table." + rank) || say.words("wall.table", { rank });
}

export class Watch {
  constructor() {
    /** @type {Record<string, {activity: string, print: string, since: number, lostSince: number}>} */
    this.tables = {};
    this.current = "";
    /** Whether the plan has rules to show: the view has them only while they are wanted. */
    this.rules = false;
  }

  /**
   * Looks at the room once more.
   * @param {any} session @param {number} now by the server's clock
   */
  look(session, now) {
    const tables = session.tables || {};
    const activity = session.activity || {};
    this.current = activity.id || "";
    this.rules = this.rules || Boolean(session.rules);
    Object.keys(tables).forEach((table) => {
      const { people, done, working, here } = tables[table];
      const print = [people, done, working].join();
      const known = this.tables[table];
      // While the clock waits, or everyone looks at the lead, nobody is late.
      const waits = activity.leftMilliseconds !== undefined || Boolean(session.attention) || session.phase !== "running";
      const same = known && !waits && known.print === print && known.activity === this.current;
      this.tables[table] = {
        activity: this.current, print, since: same ? known.since : now,
        lostSince: here < people ? (known && known.lostSince) || now : 0,
      };
    });
  }

  /**
   * Tables where nobody is at it and not all have finished, longest first.
   * @param {any} session @param {number} now @returns {Array<{table: string, milliseconds: number}>}
   */
  still(session, now) {
    if (session.phase !== "running" || session.withoutPhones) {
      return [];
    }
    return this.among(session, (one, seen) => one.people > 0 && one.working === 0 && one.done < one.people && now - seen.since >= stillAfter)
      .map((table) => ({ table, milliseconds: now - this.tables[table].since }))
      .sort((one, other) => other.milliseconds - one.milliseconds);
  }

  /**
   * @param {any} session @param {number} now @returns {Array<{table: string, lost: number, milliseconds: number}>}
   */
  lost(session, now) {
    return this.among(session, (one, seen) => seen.lostSince > 0 && now - seen.lostSince >= lostAfter)
      .map((table) => ({ table, lost: session.tables[table].people - session.tables[table].here, milliseconds: now - this.tables[table].lostSince }));
  }

  /**
   * @param {any} session @param {(one: Seated, seen: {since: number, lostSince: number}) => boolean} suits @returns {string[]}
   */
  among(session, suits) {
    const tables = session.tables || {};
    return Object.keys(tables).filter((table) => this.tables[table] && suits(tables[table], this.tables[table]));
  }
}
