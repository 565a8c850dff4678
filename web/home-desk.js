// What the home page asks of the server: one question a request, with the secret of its link in a header that no other page
// can send.

/** @typedef {(question: Record<string, any>) => Promise<any>} Ask rejects with the code of the refusal; `lost` when nobody answers */

/** Milliseconds after which a server that was busy is asked again, when it does not say. */
const shortWait = 500;

/** @param {string} secret @returns {Ask} */
export function asker(secret) {
  /** @type {Ask} */
  const ask = (question) =>
    fetch("/desk", { method: "POST", headers: { authorization: "Bearer " + secret }, body: JSON.stringify(question) }).then(
      (answer) => (answer.status === 401 ? Promise.reject("stranger") : answer.json().then((told) => taken(answer, told))),
      () => Promise.reject("lost")
    );
  /** @param {Response} answer @param {any} told */
  const taken = (answer, told) => {
    if (told.later !== undefined) {
      return Promise.reject("later");
    }
    return answer.ok ? told : Promise.reject(told.refused || "storage");
  };
  return (question) => ask(question).catch((code) => (code === "later" ? wait(shortWait).then(() => ask(question)) : Promise.reject(code)));
}

/** @param {number} milliseconds */
function wait(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/**
 * Gives the reader a file to keep.
 * @param {string} name @param {string} text
 */
export function download(name, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = name;
  document.body.appendChild(link);
  link.click();
  document.body.removeChild(link);
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

/**
 * A file's name made of words: letters and digits, without accents.
 * @param {string} words
 */
export function fileName(words) {
  const plain = words.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 60) || "plan";
}
