// What does not fit on one page of the wall is shown page after page: each stays as long as it takes to be read aloud, then the next
// comes, and after the last the first. Whoever stands at the laptop can turn the pages by hand: the wall then waits for a while.

/** Milliseconds: for a page without words, for each letter, the least and the most, and how long a hand holds the wall. */
const [still, letter, least, most, hold] = [5000, 65, 8000, 30000, 60000];

export class Turns {
  constructor() {
    /** What is being turned. */
    this.key = "";
    /** @type {number[]} how many pages each leaf has */
    this.leaves = [1];
    this.at = 0;
    this.until = 0;
  }

  get pages() {
    return this.leaves.reduce((sum, count) => sum + count, 0);
  }

  /**
   * The same thing keeps its page when something is added to it; another one starts at its first.
   * @param {string} key @param {number[]} leaves
   */
  follow(key, leaves) {
    if (key !== this.key) {
      this.key = key;
      this.at = 0;
      this.until = 0;
    }
    this.leaves = leaves;
    this.at = Math.min(this.at, this.pages - 1);
  }

  /**
   * Which leaf, and which of its pages.
   * @returns {[number, number]}
   */
  place() {
    let page = this.at;
    let leaf = 0;
    while (leaf < this.leaves.length - 1 && page >= this.leaves[leaf]) {
      page -= this.leaves[leaf];
      leaf += 1;
    }
    return [leaf, page];
  }

  /**
   * Turns by itself when the page has been there long enough.
   * @param {number} now @param {() => number} letters how many are on the page
   * @returns {boolean} whether another page is to be drawn
   */
  tick(now, letters) {
    if (this.until === 0) {
      this.until = now + Math.min(most, Math.max(least, still + letter * letters()));
    }
    if (this.pages < 2 || now < this.until) {
      return false;
    }
    this.at = (this.at + 1) % this.pages;
    this.until = 0;
    return true;
  }

  /**
   * A hand turns.
   * @param {number} by 1 or -1 @param {number} now
   */
  step(by, now) {
    this.at = (this.at + by + this.pages) % this.pages;
    this.until = now + hold;
  }
}
