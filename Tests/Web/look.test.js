// The phone carries the values of the look inside its one first sheet, to save a response; the other pages link them. One value each.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

const read = (name) => readFileSync(new URL(`../../web/${name}`, import.meta.url), "utf8").replace(/\/\*[\s\S]*?\*\//g, "");

/** The values of a sheet in one light, by name. */
function values(sheet, start) {
  const from = sheet.indexOf(start);
  const block = sheet.slice(sheet.indexOf("{", from) + 1, sheet.indexOf("}", from));
  return new Map((block.match(/--[\w-]+:[^;]+/g) || []).map((one) => one.split(":").map((part) => part.trim().toLowerCase())));
}

test("the look has the same values on the phone, the console and the wall, by day and by night", () => {
  [":root {", ":root:not([data-paper])"].forEach((start) => {
    const [phone, others] = [values(read("gommette.css"), start), values(read("tokens.css"), start)];
    assert.ok(phone.size > 15);
    phone.forEach((value, name) => assert.equal(others.get(name), value, `${name} in ${start}`));
  });
});
