// What does not fit is not cut in two: it is taken off, the number of what is missing is said, and on the wall the pages of
// a long list follow one another, so that every idea is seen without a hand on the laptop.

/** Milliseconds for which a page of a list stays. */
const turnMilliseconds = 12000;
/** @type {WeakMap<Element, {first: number, since: number, count: number}>} */
const pages = new WeakMap();

/**
 * After each drawing: in every list marked data-fit, what does not wholly fit is made invisible, and the line marked
 * data-more beside the list says how many are missing. A list marked data-fit="pages" turns to what follows.
 * @param {Element} root
 * @param {(missing: number) => string} more
 * @param {number} now
 */
export function fit(root, more, now) {
  root.querySelectorAll("[data-fit]").forEach((list) => {
    const line = list.parentElement && list.parentElement.querySelector("[data-more]");
    const first = list.getAttribute("data-fit") === "pages" ? firstShown(list, now) : 0;
    let missing = misfits(list, first);
    if (line instanceof HTMLElement) {
      line.hidden = missing === 0;
      if (missing > 0) {
        // The line itself takes room.
        line.textContent = more(missing);
        missing = misfits(list, first);
        line.textContent = more(missing);
      } else {
        line.textContent = "";
      }
    }
  });
}

/**
 * @param {Element} list
 * @param {number} now
 * @returns {number} the first thing of the page to show
 */
function firstShown(list, now) {
  const last = pages.get(list);
  const children = Array.from(list.children);
  const shown = children.filter((child) => !child.classList.contains("unfit") && !child.classList.contains("passed")).length;
  if (!last || last.first >= children.length || shown + last.first === 0) {
    pages.set(list, { first: 0, since: now, count: children.length });
    return 0;
  }
  if (now - last.since >= turnMilliseconds) {
    const next = last.first + Math.max(1, shown);
    const first = next < children.length ? next : 0;
    pages.set(list, { first, since: now, count: children.length });
    return first;
  }
  return last.first;
}

/**
 * @param {Element} list
 * @param {number} first
 * @returns {number} how many are not to be seen
 */
function misfits(list, first) {
  let missing = 0;
  const children = Array.from(list.children);
  children.forEach((child, index) => child.classList.toggle("passed", index < first));
  const room = list.getBoundingClientRect();
  children.forEach((child, index) => {
    const box = child.getBoundingClientRect();
    // A list in columns overflows at its end, either end when it is read from the right.
    // A page is never empty: what is longer than the whole list is cut.
    const out = index > first && (box.bottom > room.bottom + 2 || box.right > room.right + 2 || box.left < room.left - 2);
    child.classList.toggle("unfit", out);
    // A heading is not one of the things counted.
    if ((out || index < first) && !child.classList.contains("group")) {
      missing += 1;
    }
  });
  return missing;
}
