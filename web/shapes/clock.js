// The clock of an activity, told by the server's time: a guide, never a cut-off. Its colour is said in words too.
import { h } from "../dom.js";

/** @typedef {{minutes: number, startedAt: number, endsAt?: number, leftMilliseconds?: number}} Timed */
/** @typedef {{left: number, total: number, share: number, paused: boolean, level: "calm" | "soon" | "last" | "over", word: string, digits: string}} Clock */

/**
 * @param {Timed | undefined} activity
 * @param {number} now milliseconds since 1970 by the server
 * @returns {Clock | undefined} nothing when nothing is timed
 */
export function clock(activity, now) {
  if (!activity || !activity.minutes) {
    return undefined;
  }
  const paused = activity.leftMilliseconds !== undefined;
  const left = activity.leftMilliseconds !== undefined ? activity.leftMilliseconds : (activity.endsAt || now) - now;
  const total = Math.max(activity.minutes * 60000, (activity.endsAt || 0) - activity.startedAt, left, 1);
  const share = Math.min(1, Math.max(0, left / total));
  const level = left < 0 ? "over" : share <= 0.05 ? "last" : share <= 0.2 ? "soon" : "calm";
  return { left, total, share, paused, level, word: paused ? "paused" : worded(level, share), digits: digits(left) };
}

/** @param {string} level @param {number} share */
function worded(level, share) {
  if (level !== "calm") {
    return level;
  }
  return share > 0.9 ? "start" : share > 0.55 ? "more" : share > 0.45 ? "half" : "less";
}

/**
 * 3:12; what is over counts up again.
 * @param {number} milliseconds
 */
export function digits(milliseconds) {
  const seconds = Math.abs(milliseconds < 0 ? Math.floor(milliseconds / 1000) : Math.ceil(milliseconds / 1000));
  return Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
}

/**
 * The round face: what is left is filled.
 * @param {number} share
 */
export function face(share) {
  return h(
    "svg",
    { viewBox: "0 0 48 48", class: "face", "aria-hidden": "true" },
    h("circle", { cx: 24, cy: 24, r: 21.5, class: "rim" }),
    h("circle", {
      cx: 24, cy: 24, r: 9.5, class: "rest", pathLength: 100,
      "stroke-dasharray": Math.round(share * 1000) / 10 + " 100", transform: "rotate(-90 24 24)",
    })
  );
}
