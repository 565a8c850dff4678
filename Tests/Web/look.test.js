// The phone carries the values of the look inside its own sheets, to save a response; the other pages link them. One value each.
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
    const [first, later, others] = ["gommette.css", "phone.css", "tokens.css"].map((sheet) => values(read(sheet), start));
    const phone = new Map([...first, ...later]);
    assert.ok(first.size > 15 && later.size > 3);
    phone.forEach((value, name) => assert.equal(others.get(name), value, `${name} in ${start}`));
  });
});
