// What waits for an answer, kept on the phone through a reload. Several tabs share it: a lease row lets one of them send.

/** @typedef {import("./connection.js").Entry} Entry */

/** Milliseconds after which the queue of a tab that died is anybody's. */
const leaseTime = 10000;

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
 * Takes over what an earlier page or another tab left.
 * @param {import("./connection.js").Connection} connection @param {Entry[]} entries
 */
function adopt(connection, entries) {
  const known = new Set(connection.queue.map((entry) => entry.id));
  // They may have left already: only the same id with the same body is safe.
  const older = entries.filter((entry) => !known.has(entry.id)).map((entry) => Object.assign(entry, { sent: true }));
  connection.queue = older.concat(/** @type {any[]} */ (connection.queue));
  connection.options.changed();
  connection.pump();
}

/**
 * From now on the queue of a connection outlives its page. Refused where the browser keeps nothing, as some private windows do: the
 * queue then lives as long as the page.
 * @param {import("./connection.js").Connection} connection
 * @param {string} code the session's @param {string} tab drawn by this page
 * @returns {Promise<void>}
 */
export function keepQueue(connection, code, tab) {
  return open().then((base) => {
    const table = (/** @type {string} */ name) => base.transaction(name, "readwrite").objectStore(name);
    const lease = () => ({ name: code, tab, until: Date.now() + leaseTime });
    const load = () => answer(table("commands").getAll()).then((rows) => rows
      .filter((/** @type {any} */ row) => row.code === code)
      .sort((/** @type {Entry} */ one, /** @type {Entry} */ other) => one.order - other.order));
    let held = true;
    /** @returns {Promise<boolean>} */
    const hold = () => new Promise((resolve) => {
      // Reading and taking are one transaction: two tabs never both find the lease free.
      const leases = table("lease");
      const asked = leases.get(code);
      asked.onerror = () => resolve(true);
      asked.onsuccess = () => {
        const row = asked.result;
        const free = !row || row.tab === tab || row.until < Date.now();
        if (free) leases.put(lease());
        if (free && !held) load().then((rows) => adopt(connection, rows));
        held = free;
        resolve(free);
      };
    });
    // Whoever acts takes the lease: the tab in someone's hand is the one that sends.
    const put = (/** @type {Entry} */ entry) => {
      table("commands").put(Object.assign({ code }, entry));
      table("lease").put(lease());
    };
    const remove = (/** @type {string} */ id) => { table("commands").delete(id); };
    connection.queue.forEach(put);
    return load().then((rows) => {
      connection.store = { put, remove, hold };
      adopt(connection, rows);
    });
  });
}
