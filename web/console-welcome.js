// Before and after: people arrive and the lead starts; then thanks, and where everything is kept.
import { away, views } from "./console-views.js";
import { openTrial } from "./console-more.js";
import { h } from "./dom.js";
import { pageBeside } from "./link.js";
import { qr, sign } from "./shapes/pictures.js";
import { dayInWords, ranked, spaced, typed } from "./shapes/say.js";

/** @typedef {import("./console-page.js").Desk} Desk */

/** @param {Desk} at */
export function before(at) {
  const { say, lead } = at;
  const session = lead.link.session();
  return h(
    "div",
    { class: "room before", key: "room" },
    h(
      "section",
      { class: "tonight", key: "tonight" },
      h(
        "div",
        { class: "entry" },
        session.withoutPhones ? h("p", { class: "quiet" }, h("b", null, say.words("lead.noPhones")), " ", say.words("lead.noPhonesDoor")) : [
          session.qr && qr(session.qr, say.words("wall.qrName")),
          h("p", { class: "code", key: "code" }, h("span", { class: "away" }, say.words("lead.code") + " "), spaced(session.code)),
          h("p", { class: "address", key: "address" }, session.address),
          others(session, say),
        ]
      ),
      h(
        "div",
        { class: "first" },
        h("p", { class: "quiet" }, say.words("lead.beforeTitle")),
        h("h1", null, typed(say.text(session.title))),
        h("p", { class: "purpose" }, h("b", null, say.words("lead.purpose")), " ", typed(say.text(session.purpose))),
        checks(at)
      )
    ),
    views(at)
  );
}

/** @param {any} session @param {import("./shapes/say.js").Say} say */
function others(session, say) {
  const list = (session.addresses || []).map((/** @type {string} */ one) => one.replace(/^https?:\/\//, "")).filter((/** @type {string} */ one) => one !== session.address);
  return list.length > 0 && h("p", { class: "quiet" }, say.words("lead.addresses", { list: list.join(", ") }));
}

/**
 * What is ready, and what is not, in words.
 * @param {Desk} at
 */
function checks(at) {
  const { say, lead } = at;
  const session = lead.link.session();
  const plan = lead.plan();
  const minutes = plan.reduce((sum, one) => sum + (one[1].minutes || 0), 0);
  // One of the screens is the small one on this very page.
  const wall = (session.screens || 0) > 1;
  const shut = session.door === "locked";
  const reached = session.people > 0 || (session.laptop || {}).reached;
  const button = (/** @type {string} */ words, /** @type {() => void} */ run) => h("button", { type: "button", class: "btn soft slim", onclick: run }, say.words(words));
  return h(
    "ul",
    { class: "ready" },
    check(true, say.words("lead.checkPlan", { count: plan.length, minutes }), !session.rehearsal && otherPlans(at)),
    check(wall, say.words(wall ? "lead.checkWall" : "lead.checkNoWall"), button("lead.tryIt", () => openTrial(at))),
    !session.withoutPhones && check(!shut, say.words(shut ? "lead.checkDoorShut" : "lead.checkDoor"), button("lead.look", () => at.show("door"))),
    !session.withoutPhones && check(reached, session.people > 0 ? say.words("lead.checkPeople", { people: session.people }) : say.words(reached ? "lead.reached" : "lead.notReached")),
    !session.rehearsal && check(true, say.words("lead.checkPrint"), away(pageBeside("console", "print"), say.words("lead.openIt"), "print"))
  );
}

/**
 * The wrong plan was opened: another takes its place, whoever came in stays.
 * @param {Desk} at
 */
function otherPlans(at) {
  const { say, lead } = at;
  const plans = /** @type {Array<[string, any]>} */ (ranked(lead.link.session().plans));
  const choose = (/** @type {any} */ event) => {
    const found = plans.find((one) => one[0] === event.target.value);
    event.target.value = "";
    if (found) {
      lead.ask(say.words("lead.otherPlanSure", { title: say.text(found[1].title) }), say.words("lead.otherPlanYes"), () => lead.send(undefined, { usePlan: { plan: found[0] } }));
    }
  };
  return plans.length > 0 && h("select", { class: "tiny", "aria-label": say.words("lead.otherPlan"), onchange: choose },
    h("option", { value: "", key: "none", selected: true }, say.words("lead.otherPlan")),
    plans.map(([id, plan]) => h("option", { value: id, key: id }, say.text(plan.title))));
}

/** @param {boolean} good @param {string} text @param {any} [more] */
function check(good, text, more) {
  return h("li", { class: good ? "" : "todo" }, sign(good ? "check" : "time"), h("span", null, text), more);
}

/** @param {Desk} at */
export function ended(at) {
  const { say, lead } = at;
  const session = lead.link.session();
  return h(
    "div",
    { class: "room ended", key: "room" },
    h(
      "section",
      { class: "now thanks", key: "thanks" },
      h("h1", null, say.words("lead.ended")),
      h("p", { class: "ask" }, say.words("lead.endedWhat")),
      session.next && h("p", { class: "next" }, h("b", null, say.words("lead.nextDate")), " ", typed(say.text(session.next)))
    ),
    h(
      "section",
      { class: "sheet kept", key: "kept" },
      h("h2", null, say.words("lead.archive")),
      h("p", null, say.words("lead.archiveWhat")),
      session.keptUntil && h("p", { class: "quiet" }, say.words("lead.kept", { date: dayInWords(session.keptUntil, say.language) })),
      h("h2", null, say.words("lead.export")),
      h("p", null, say.words("lead.exportWhat")),
      h("pre", { tabindex: "0" }, "gommette export --format html --out compte-rendu.html"),
      h("p", null, say.words("lead.exportCsv")),
      h("pre", { tabindex: "0" }, "gommette export --format csv --out resultats.csv"),
      h("p", null, say.words("lead.check")),
      h("pre", { tabindex: "0" }, "gommette verify")
    ),
    views(at)
  );
}
