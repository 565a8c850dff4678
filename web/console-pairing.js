// Other people's devices: a square for the remote control, one for the pages of table hosts. A link that is taken back closes
// its pages at once and another one takes its place.
import { h } from "./dom.js";
import { qr } from "./shapes/pictures.js";

/** @typedef {import("./console-page.js").Desk} Desk */

const links = ["remote", "host"];

/** @param {Desk} at */
export function pairing(at) {
  const { say, lead } = at;
  const session = lead.link.session();
  const squares = session.qrs || {};
  const addresses = session.links || {};
  return h(
    "section",
    { class: "sheet pairing", key: "pairing", "aria-label": say.words("lead.devices") },
    links.filter((link) => squares[link]).map((link) => {
      const revoke = () => lead.ask(say.words("lead.revokeSure." + link), say.words("lead.revoke"), () => lead.send(undefined, { revoke: { link } }, say.words("lead.revoked")));
      return h(
        "div",
        { class: "device", key: link },
        qr(squares[link], say.words("lead.qrOf." + link)),
        h("div", null, h("h2", null, say.words("lead.device." + link)), h("p", null, say.words("lead.deviceWhat." + link)),
          h("p", { class: "acts" },
            h("a", { class: "btn soft tiny", key: "open", href: addresses[link], target: "_blank", rel: "noopener" }, say.words("lead.openHere")),
            h("button", { type: "button", class: "btn soft tiny", key: "revoke", onclick: revoke }, say.words("lead.revoke"))))
      );
    })
  );
}
