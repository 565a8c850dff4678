// Nothing on the wall is cut in silence. A list is set in the largest type, and in as many columns, that hold it whole; where the
// smallest type is still too large, the list is cut into pages that follow one another. How large is measured, not guessed:
// the room, the idea and the projector are never the same twice.

/** @typedef {{asked: string, starts: number[], size: string, columns: number}} Setting how a list stands: where its pages start */

/** How many times more pages larger type may cost before smaller type is taken. */
const worth = 1.2;
/** The most that size times columns may be: beyond, a column holds a word a line. */
const widest = 4.1;
/** A step that is told keeps at least this size, in rem, and the older ones make room for it. */
const told = 1.6;
/** @type {WeakMap<Element, Setting>} */
const settings = new WeakMap();

/** @param {string | undefined} text */
const numbers = (text) => (text || "1").split(" ").map(Number);

/**
 * Headings marked data-type are set in the first of these sizes at which they are no higher than data-height, in rem.
 * @param {Element} root
 */
export function size(root) {
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  root.querySelectorAll("[data-type]").forEach((node) => {
    const one = /** @type {HTMLElement} */ (node);
    const asked = () => [one.textContent, one.clientWidth, one.clientHeight, rem, one.dataset.type].join("|");
    const last = settings.get(one);
    if (last && last.asked === asked()) {
      return;
    }
    const most = Number(one.dataset.height) * rem + 1;
    const sizes = numbers(one.dataset.type);
    const found = sizes.find((size) => {
      one.style.fontSize = size + "rem";
      return one.offsetHeight <= most && one.scrollWidth <= one.clientWidth + 1;
    });
    one.style.fontSize = (found || sizes[sizes.length - 1]) + "rem";
    settings.set(one, { asked: asked(), starts: [0], size: "", columns: 1 });
  });
}

/**
 * Sets every list marked data-fit.
 * @param {Element} root
 * @returns {{pages: number, whole: boolean}} how many pages the longest list has; whether everything stands on one
 */
export function measure(root) {
  size(root);
  let pages = 1;
  let whole = true;
  root.querySelectorAll("[data-fit]").forEach((node) => {
    const list = /** @type {HTMLElement} */ (node);
    const count = set(list).starts.length;
    pages = list.dataset.fit === "pages" ? Math.max(pages, count) : pages;
    whole = whole && count <= 1;
  });
  root.querySelectorAll("[data-whole]").forEach((one) => {
    whole = whole && one.scrollHeight <= one.clientHeight + 2 && one.scrollWidth <= one.clientWidth + 2;
  });
  return { pages, whole };
}

/**
 * Shows one page of every list; a list that has fewer shows its last. A list marked data-fit="first" keeps to its beginning, and the
 * line beside it marked data-more says how many are missing; one marked "last" keeps to its end.
 * @param {Element} root @param {number} page from 0 @param {(missing: number) => string} more
 */
export function show(root, page, more) {
  root.querySelectorAll("[data-fit]").forEach((node) => {
    const list = /** @type {HTMLElement} */ (node);
    const keeps = list.dataset.fit;
    let starts = set(list).starts;
    const line = list.parentElement && list.parentElement.querySelector("[data-more]");
    if (line instanceof HTMLElement && keeps === "first") {
      line.hidden = starts.length < 2;
      line.textContent = line.hidden ? "" : more(list.children.length - starts[1]);
      // The line itself takes room.
      starts = set(list).starts;
      line.textContent = line.hidden ? "" : more(list.children.length - (starts[1] || list.children.length));
    }
    const at = keeps === "first" ? 0 : keeps === "last" ? starts.length - 1 : Math.min(page, starts.length - 1);
    const until = at + 1 < starts.length ? starts[at + 1] : Infinity;
    list.classList.toggle("alone", starts.length < 2);
    Array.from(list.children).forEach((child, index) => child.classList.toggle("passed", index < starts[at] || index >= until));
  });
}

/** @param {HTMLElement} list @returns {Setting} */
function set(list) {
  const beside = list.closest("[data-together]");
  const lists = beside ? /** @type {HTMLElement[]} */ (Array.from(beside.querySelectorAll("[data-fit]"))) : [list];
  const page = list.closest("main") || list;
  const line = list.parentElement && list.parentElement.querySelector("[data-more]");
  // Not the list's own height: it may be that of what it shows now.
  const asked = () => /** @type {any[]} */ ([window.innerWidth, window.innerHeight, page.clientWidth, page.clientHeight, page.childElementCount, line instanceof HTMLElement && line.hidden])
    .concat(...lists.map((one) => [one.dataset.sizes, one.dataset.columns, one.textContent])).join("|");
  const last = settings.get(list);
  if (last && last.asked === asked()) {
    return last;
  }
  lists.forEach((one) => {
    one.classList.remove("alone");
    Array.from(one.children).forEach((child) => child.classList.remove("passed"));
  });
  const chosen = beside ? together(lists) : best(list);
  lists.forEach((one) => {
    apply(one, chosen);
    settings.set(one, chosen);
  });
  chosen.asked = asked();
  return chosen;
}

/** @param {HTMLElement} list @param {{size: string, columns: number}} setting */
function apply(list, setting) {
  list.style.fontSize = setting.size === "" ? "" : setting.size + "rem";
  list.style.columnCount = setting.columns > 1 ? String(setting.columns) : "";
}

/** @param {HTMLElement} list @returns {Setting} */
function best(list) {
  const sizes = (list.dataset.sizes || "").split(" ");
  const columns = numbers(list.dataset.columns);
  if (list.dataset.fit === "last") {
    return newest(list, sizes);
  }
  /** @param {string} size @returns {Setting | undefined} with the fewest pages at this size */
  const at = (size) => {
    /** @type {Setting | undefined} */
    let found;
    columns.filter((count) => count === 1 || count * Number(size) < widest).some((count) => {
      const one = { asked: "", size, columns: count, starts: [0] };
      apply(list, one);
      one.starts = list.children.length === 0 ? [0] : count > 1 ? across(list, count) : down(list);
      found = one.starts.length > 0 && (!found || one.starts.length < found.starts.length) ? one : found;
      return one.starts.length === 1;
    });
    return found;
  };
  // Layout is dear: what does not fit on one page in the smallest type fits in no larger one.
  const smallest = at(sizes[sizes.length - 1]);
  if (!smallest) {
    return { asked: "", size: sizes[sizes.length - 1], columns: 1, starts: Array.from(list.children).map((_, index) => index) };
  }
  const most = Math.floor(smallest.starts.length * worth);
  const larger = sizes.slice(0, -1);
  if (smallest.starts.length === 1) {
    return first(larger, (size) => at(size), 1) || smallest;
  }
  let best = smallest;
  for (const size of larger.reverse()) {
    const one = at(size);
    if (!one || one.starts.length > most) {
      break;
    }
    best = one;
  }
  return best;
}

/**
 * @param {string[]} sizes @param {(size: string) => Setting | undefined} at @param {number} most pages
 * @returns {Setting | undefined}
 */
function first(sizes, at, most) {
  for (const size of sizes) {
    const one = at(size);
    if (one && one.starts.length <= most) {
      return one;
    }
  }
  return undefined;
}

/**
 * The last of the list in large type, and above it as many of the others as there is room for.
 * @param {HTMLElement} list @param {string[]} sizes @returns {Setting}
 */
function newest(list, sizes) {
  const children = /** @type {HTMLElement[]} */ (Array.from(list.children));
  const last = children[children.length - 1];
  const room = roomOf(list) + 1;
  for (const size of sizes) {
    const one = { asked: "", size, columns: 1, starts: [0] };
    apply(list, one);
    const all = !last || last.offsetTop + last.offsetHeight - children[0].offsetTop <= room;
    if (all && Number(size) >= told) {
      return one;
    }
    if (Number(size) <= told && last.offsetHeight <= room || size === sizes[sizes.length - 1]) {
      const start = children.findIndex((child) => last.offsetTop + last.offsetHeight - child.offsetTop <= room);
      one.starts = start > 0 ? [0, start] : [0];
      return one;
    }
  }
  return { asked: "", size: sizes[0], columns: 1, starts: [0] };
}

/**
 * Lists that stand beside one another start their pages together: the same places are side by side.
 * @param {HTMLElement[]} lists
 */
function together(lists) {
  const sizes = (lists[0].dataset.sizes || "").split(" ");
  const longest = Math.max(...lists.map((list) => list.children.length));
  /** @type {Setting | undefined} */
  let found;
  for (const size of sizes) {
    const starts = [0];
    lists.forEach((list) => apply(list, { size, columns: 1 }));
    for (let start = 0; start < longest; ) {
      start = Math.min(...lists.map((list) => endOf(list, start)));
      if (start < longest) {
        starts.push(start);
      }
    }
    if (!found || starts.length * worth < found.starts.length) {
      found = { asked: "", size, columns: 1, starts };
    }
  }
  return /** @type {Setting} */ (found);
}

/** @param {HTMLElement} list @param {number} start @returns {number} the first child that does not fit on the page that starts there */
function endOf(list, start) {
  const children = /** @type {HTMLElement[]} */ (Array.from(list.children));
  const end = children.findIndex((child, index) => index > start && child.offsetTop + child.offsetHeight - children[start].offsetTop > roomOf(list) + 1);
  return start >= children.length || end < 0 ? Infinity : end;
}

/** @param {HTMLElement} list the height it has; the rows of a table grow as they like, down to the end of what holds them */
function roomOf(list) {
  const page = list.tagName === "TBODY" && list.closest("[data-room], main");
  return page ? Math.floor(page.getBoundingClientRect().bottom - list.getBoundingClientRect().top) : list.clientHeight;
}

/**
 * Where the pages of one column start; nowhere when something is higher than the list.
 * @param {HTMLElement} list @returns {number[]}
 */
function down(list) {
  const children = /** @type {HTMLElement[]} */ (Array.from(list.children));
  const room = roomOf(list) + 1;
  const starts = [0];
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index];
    const start = starts[starts.length - 1];
    if (child.offsetTop + child.offsetHeight - children[start].offsetTop <= room) {
      continue;
    }
    // A heading goes with what follows it.
    const next = children[index - 1] && children[index - 1].classList.contains("group") ? index - 1 : index;
    if (next <= start || child.offsetTop + child.offsetHeight - children[next].offsetTop > room) {
      return [];
    }
    starts.push(next);
  }
  return starts;
}

/**
 * The same in several columns: the browser goes on to the columns of the next page, beyond the end of the list.
 * @param {HTMLElement} list @param {number} count @returns {number[]}
 */
function across(list, count) {
  const children = /** @type {HTMLElement[]} */ (Array.from(list.children));
  const style = getComputedStyle(list);
  const inside = list.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
  const pitch = (inside + parseFloat(style.columnGap)) / count;
  if (children.some((child) => child.getClientRects().length > 1 || child.offsetHeight > list.clientHeight)) {
    return [];
  }
  /** @type {number[]} */
  const starts = [];
  children.forEach((child, index) => {
    const page = Math.floor(Math.round(Math.abs(child.offsetLeft - children[0].offsetLeft) / pitch) / count);
    if (page >= starts.length) {
      starts.push(index);
    }
  });
  return starts;
}
