// "Essai à blanc" is begun from the editor or from a session's console; it opens in a tab of its own.

/**
 * @param {string} secret of the page that asks
 * @param {any} [plan] what the editor has; a console has its session's
 * @returns {Promise<boolean>} whether it has begun
 */
export function beginRehearsal(secret, plan) {
  // Opened by the tap itself: a tab that opens later is held back by browsers.
  const tab = window.open("", "gommette-rehearsal");
  const failed = () => {
    if (tab) {
      tab.close();
    }
    return false;
  };
  return fetch("/rehearsals", { method: "POST", headers: { authorization: "Bearer " + secret }, body: plan && JSON.stringify(plan) })
    .then((answer) => (answer.ok ? answer.json() : undefined))
    .then((links) => {
      if (!links || !tab) {
        return failed();
      }
      tab.location.href = links.console;
      return true;
    })
    .catch(failed);
}
