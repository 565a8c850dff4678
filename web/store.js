// What waits for an answer, kept on the phone through a reload. Several tabs share it: a lease row lets one of them send.

/** @typedef {import("./connection.js").Entry} Entry */

const lease = 10000;

/** @param {IDBRequest} request @returns {Promise<any>} */
function answer(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** @returns {Promise<IDBDatabase>} */
function open() {
  const request = indexedDB.open("gommette", 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore("commands", { keyPath: "id" });
    request.result.createObjectStore("lease", { keyPath: "name" });
  };
  return answer(request);
}

/**
 * The stored queue of one session; refused where the browser keeps nothing (private windows): the queue then lives in memory.
 * @param {string} code the session's @param {string} tab drawn by this page @param {() => number} now
 * @param {(entries: Entry[]) => void} found what another tab left, when its lease has become ours
 * @returns {Promise<import("./connection.js").Store>}
 */
export function openStore(code, tab, now, found) {
  return open().then((base) => {
    const rows = () => base.transaction("commands", "readwrite").objectStore("commands");
    const leases = () => base.transaction("lease", "readwrite").objectStore("lease");
    const mine = () => ({ name: code, tab, until: now() + lease });
    let held = true;
    const load = () => answer(rows().getAll()).then((all) => all.filter((/** @type {any} */ row) => row.code === code)
      .sort((/** @type {Entry} */ one, /** @type {Entry} */ other) => one.order - other.order));
    /** @returns {Promise<boolean>} */
    const hold = () => new Promise((resolve) => {
      // Reading and taking are one transaction: two tabs never both find the lease free.
      const store = leases();
      const asked = store.get(code);
      asked.onerror = () => resolve(true);
      asked.onsuccess = () => {
        const row = asked.result;
        const free = !row || row.tab === tab || row.until < now();
        const fresh = free && !held;
        held = free;
        if (free) store.put(mine());
        if (fresh) load().then(found);
        resolve(free);
      };
    });
    return {
      load,
      hold,
      claim: () => { leases().put(mine()); },
      put: (entry) => { rows().put(Object.assign({ code }, entry)); },
      remove: (id) => { rows().delete(id); },
    };
  });
}
