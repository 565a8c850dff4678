import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import test from "node:test";
import { loadWords, said, setPolite, t } from "../../web/dom.js";
import { languages as offered } from "../../web/link.js";
import { filled, speaker, typed } from "../../web/shapes/say.js";

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

test("J2 the pages name the languages that have their file, no other, and all by the same name", () => {
  const named = (page) => /name="languages" content="([^"]*)"/.exec(read(page))[1].split(" ").map((one) => one.split(":"));
  assert.deepEqual(named("index.html").map(([code]) => code).sort(), languages);
  assert.deepEqual(named("seen.html"), named("index.html"), "what the console sees of a phone");
  assert.deepEqual(offered, named("index.html"), "the pages of the team");
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

test("I1 the wall and the console count in French, in English, and in a language with five forms of a word", () => {
  const say = (template, language) => [0, 1, 2, 5, 11, 100].map((count) => filled(template, { count }, language)).join();
  assert.equal(say("{count} {count|idée|idées}", "fr"), "0 idée,1 idée,2 idées,5 idées,11 idées,100 idées");
  assert.equal(say("{count} {count|idea|ideas}", "en"), "0 ideas,1 idea,2 ideas,5 ideas,11 ideas,100 ideas");
  assert.equal(say("{count|واحدة|اثنتان|# أفكار|# فكرةً|# فكرة}", "ar"), "0 فكرة,واحدة,اثنتان,5 أفكار,11 فكرةً,100 فكرة");
  assert.equal(filled("{count|one|two}", {}, "fr"), "", "a figure that is not known yet");
});

test("I1 what somebody typed says its own language where its letters tell it, and keeps its own direction", () => {
  const lang = (language, text) => {
    speaker({}, language);
    return [typed(text).props.lang, typed(text).props.dir];
  };
  assert.deepEqual(lang("fr", "مقهى CAF"), ["ar", "auto"]);
  assert.deepEqual(lang("fr", "Un banc"), [undefined, "auto"]);
  assert.deepEqual(lang("ar", "Un banc"), ["fr", "auto"]);
  assert.deepEqual(lang("ar", "18:30"), [undefined, "auto"]);
});

test("phones and hosts count with the forms of a sentence, not with words between braces", () => {
  languages.forEach((language) => {
    const { phone, more, refused, host } = words(language);
    assert.doesNotMatch(JSON.stringify({ phone, more, refused, host }), /\{\w+\|/, language);
  });
});

test("what a plan says is shown in the reader's language, else in French, else in any", async () => {
  await speak("en");
  assert.deepEqual(said({ fr: "Le vote", en: "The vote" }), { lang: "en", dir: "auto", text: "The vote" });
  assert.equal(said({ fr: "Le vote", ar: "تصويت" }).text, "Le vote");
  assert.deepEqual(said({ ar: "تصويت" }), { lang: "ar", dir: "auto", text: "تصويت" });
  assert.deepEqual(said("Un livre d’or"), { dir: "auto", text: "Un livre d’or" });
});
