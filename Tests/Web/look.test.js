// The phone carries the values of the look in its first style sheet, to load in one; the console and the screen read tokens.css.
// One name has one value.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import test from "node:test";

/** The custom properties of each block of a style sheet, by selector. */
function values(name) {
  const text = readFileSync(new URL(`../../web/${name}`, import.meta.url), "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
  const blocks = [].concat(Array.from(text.matchAll(/(:root[^{]*)\{([^}]*)\}/g)));
  // The first one stands outside of any @media.
  return Object.assign({}, ...blocks.reverse().map(([, selector, body]) =>
    Object.fromEntries(Array.from(body.matchAll(/(--[\w-]+):\s*([^;]+);/g)).map(([, property, value]) => [`${selector.trim()} ${property}`, value.trim()]))));
}

test("a value of the look is the same for the phone and for the wall", () => {
  assert.ok(existsSync(new URL("../../web/gommette.css", import.meta.url)));
  const phone = values("gommette.css");
  const wall = values("tokens.css");
  const both = Object.keys(phone).filter((name) => name in wall);
  assert.ok(both.length > 40, `only ${both.length} values are shared`);
  both.forEach((name) => assert.equal(phone[name], wall[name], name));
});
