import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import test from "node:test";
import { loadWords, said, setPolite, t } from "../../web/dom.js";

const web = new URL("../../web/", import.meta.url);
const read = (path) => readFileSync(new URL(path, web), "utf8");
const languages = readdirSync(new URL("words", web)).map((name) => name.replace(".json", "")).sort();
const words = (language) => JSON.parse(read(`words/${language}.json`));

/** Loads a language without a browser. */
async function speak(language) {
  globalThis.document = { documentElement: {} };
  globalThis.fetch = () => Promise.resolve({ json: () => Promise.resolve(words(language)) });
  await loadWords(language, "lead");
}

test("J2 the page names the languages that have their file, no other", () => {
  const named = /name="languages" content="([^"]*)"/.exec(read("index.html"))[1].split(" ").map((one) => one.split(":")[0]);
  assert.deepEqual(named.sort(), languages);
});

test("every sentence that a page of the phone or of the host asks for exists", () => {
  const files = readdirSync(web).filter((name) => /^(app|pieces|post-its.*|participant-.*|host.*)\.js$/.test(name))
    .concat(readdirSync(new URL("activities", web)).map((name) => `activities/${name}`));
  const all = words("fr");
  files.forEach((file) => (read(file).match(/"(?:phone|more|refused|host)\.\w+"/g) || []).forEach((quoted) => {
    const [section, name] = quoted.slice(1, -1).split(".");
    assert.ok(all[section][name], `${file} says ${quoted}`);
  }));
});

test("I1 a French sentence that says tu exists with vous, and no vous hides in a tu", () => {
  const wrong = [];
  const look = (value, path, form) => {
    if (typeof value !== "string") Object.keys(value).forEach((key) => look(value[key], `${path}.${key}`, /^(tu|vous)$/.test(key) ? key : form));
    else if (form !== "tu" && /(^|[\s’'])(tu|toi|ta|tes|ton)(?=[\s.,?!]|$)/i.test(value)) wrong.push(`${path}: ${value}`);
    else if (form === "tu" && /\b(vous|votre|vos)\b/i.test(value)) wrong.push(`${path}: ${value}`);
  };
  const { phone, more, refused } = words("fr");
  look({ phone, more, refused }, "fr", "");
  assert.deepEqual(wrong, []);
});

test("one and many, tu and vous, exact numbers", async () => {
  await speak("fr");
  assert.equal(t("phone.rest", { count: 1 }), "Il te reste 1 gommette");
  assert.equal(t("phone.rest", { count: 2 }), "Il te reste 2 gommettes");
  assert.equal(t("phone.rest", { count: 2 }, true), "Il vous reste 2 gommettes");
  assert.equal(t("phone.cap", { count: 2 }), "Deux au plus sur une idée.");
  setPolite(true);
  assert.equal(t("phone.purpose"), "Votre participation servira à");
  setPolite(false);
  assert.equal(t("more.nothing"), "more.nothing");
});

test("what a plan says is shown in the reader's language, else in French, else in any", async () => {
  await speak("en");
  assert.deepEqual(said({ fr: "Le vote", en: "The vote" }), { lang: "en", dir: "auto", text: "The vote" });
  assert.equal(said({ fr: "Le vote", ar: "تصويت" }).text, "Le vote");
  assert.deepEqual(said({ ar: "تصويت" }), { lang: "ar", dir: "auto", text: "تصويت" });
  assert.deepEqual(said("Un livre d’or"), { dir: "auto", text: "Un livre d’or" });
});
