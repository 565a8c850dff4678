// What only Arabic asks of its file of words: five ways to count, its own comma and question mark, the digits of French forms.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { loadWords, t } from "../../web/dom.js";
import { filled } from "../../web/shapes/say.js";

const read = (language) => JSON.parse(readFileSync(new URL(`../../web/words/${language}.json`, import.meta.url), "utf8"));
const words = read("ar");
const categories = ["one", "two", "few", "many", "other"];
/** A number of each way to count, nothing first. */
const numbers = [0, 1, 2, 3, 11, 100];
const named = /^\d+$/;

/** Every sentence, with its path; what counts comes as one. */
function sentences(place, path = []) {
  return [].concat(...Object.keys(place).map((key) => {
    const here = path.concat(key);
    const value = place[key];
    const counts = typeof value === "object" && Object.keys(value).every((form) => categories.includes(form) || named.test(form)) && value.other;
    return typeof value === "string" || counts ? [[here.join("."), value]] : sentences(value, here);
  }));
}
const all = sentences(words);
const strings = all.flatMap(([path, value]) => (typeof value === "string" ? [[path, value]] : Object.values(value).map((one) => [path, one])));

test("I1 a sentence of the phone that counts in Arabic says each number in a form that it has", async () => {
  globalThis.document = { documentElement: {} };
  globalThis.fetch = () => Promise.resolve({ json: () => Promise.resolve(words) });
  await loadWords("ar", "lead");
  assert.equal(document.documentElement.dir, "rtl");
  const counted = all.filter(([, value]) => typeof value === "object");
  assert.ok(counted.length > 20);
  counted.forEach(([path, value]) => {
    numbers.forEach((count) => assert.match(t(path, { count }), /[\u0600-\u06ff]/, `${path} of ${count}`));
    Object.keys(value).filter((form) => !named.test(form)).forEach((form) =>
      assert.ok(new Intl.PluralRules("ar").resolvedOptions().pluralCategories.includes(form), `${path}: nothing is ever counted as “${form}”`));
  });
  assert.deepEqual([1, 2, 3, 11].map((count) => t("phone.rest", { count })), ["بقي لديك ملصق واحد", "بقي لديك ملصقان", "بقي لديك 3 ملصقات", "بقي لديك 11 ملصقًا"]);
});

test("I1 a word of the wall that counts in Arabic has its five forms, and each is reached", () => {
  let seen = 0;
  strings.forEach(([path, sentence]) => (sentence.match(/\{\w+\|[^}]*\}/g) || []).forEach((counted) => {
    const forms = counted.slice(1, -1).split("|").slice(1);
    seen += 1;
    assert.ok(forms.length === 5 || forms.length === 2, `${path}: ${forms.length} forms`);
    if (forms.length === 2) return;
    const reached = numbers.slice(1).map((number) => filled(counted, { [/\w+/.exec(counted)[0]]: number }, "ar"));
    assert.deepEqual(reached, forms.map((form, index) => form.replace("#", numbers[index + 1])), path);
  }));
  assert.ok(seen > 40);
});

test("I1 Arabic is written with its own signs and with the digits of French forms", () => {
  const wrong = strings.filter(([, sentence]) => {
    const bare = sentence.replace(/\{[^}]*\}/g, "0");
    return /[\u0660-\u0669\u06f0-\u06f9]/.test(bare) || /[\u0600-\u06ff]\s*[,;?]/.test(bare) || /["“”’]/.test(bare) || / [:!؟،.]/.test(bare);
  });
  assert.deepEqual(wrong, []);
});

test("I1 nothing is left in French: what has no Arabic letter is a name, a key or an example", () => {
  const known = /^(lead\.(hour|escape|bandCount|countLess)|wall\.place|more\.(says|comma)|print\.example)|^\W*$/;
  const latin = strings.filter(([path, sentence]) => !/[\u0600-\u06ff]/.test(sentence.replace(/\{\w+\}/g, "")) && sentence.replace(/\{\w+\}/g, "").trim() && !known.test(path));
  assert.deepEqual(latin, []);
});
