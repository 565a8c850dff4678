// The way in for who types the code: a pad large enough for any thumb, and a keyboard where there is one.
import { dot, h, render, t } from "./dom.js";

const length = 6;
let typed = "";
/** @type {(key: string) => void} */
let press = () => undefined;

addEventListener("keydown", (event) => {
  const key = /** @type {KeyboardEvent} */ (event).key;
  if (/^\d$|^Backspace$/.test(key)) press(key);
});
addEventListener("paste", (event) => {
  const data = /** @type {ClipboardEvent} */ (event).clipboardData;
  (data ? data.getData("text") : "").replace(/\d/g, (digit) => {
    press(digit);
    return "";
  });
});

/**
 * @param {import("./app.js").Place} place
 * @param {{languages: string[][], language: string, speak(language: string): any, enter(session: any): void, wrong: boolean}} page
 * @returns {string}
 */
export function draw(place, page) {
  const go = () => {
    const code = typed;
    typed = "";
    page.enter({ code });
  };
  press = (key) => {
    if (!document.querySelector(".pad")) return;
    typed = key === "Backspace" ? typed.slice(0, -1) : (typed + key).slice(0, length);
    if (typed.length === length) go();
    else draw(place, page);
  };
  const digits = typed.split("");
  render(place.main,
    h("div.choices.languages", { role: "group", "aria-label": "Langue, language" }, page.languages.map(([code, name]) =>
      h("button", { key: code, lang: code, "aria-pressed": code === page.language, onclick: () => page.speak(code) }, name))),
    h("h1", t("more.typeCode")), h("p", t("more.noAccount")),
    h("p.told", { role: "alert" }, page.wrong && !typed && t("refused.unknownCode")),
    h("div.code", { role: "img", "aria-label": t("more.digits", { count: digits.length, digits: digits.join(" ") }) },
      Array.from({ length }, (_, i) => h("span", { key: i, class: i === digits.length && "next" }, digits[i]))),
    h("div.pad", Array.from("123456789", (digit) => h("button", { key: digit, onclick: () => press(digit) }, digit)),
      h("button.word", { onclick: () => press("Backspace") }, t("more.erase")), h("button", { key: 0, onclick: () => press("0") }, "0")));
  render(place.dock);
  return "join";
}
