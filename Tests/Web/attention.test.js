// The hand goes up over whatever somebody was doing, and nothing of it is lost.
import assert from "node:assert/strict";
import test from "node:test";
import { make, page } from "./document.js";
import { attend } from "../../web/participant-attention.js";

globalThis.window = { scrollY: 120, scrollTo: (_, y) => { window.scrolled = y; } };
const pen = Object.assign(make("textarea"), { selectionStart: 3, selectionEnd: 8, setSelectionRange: (...range) => { pen.range = range; } });
page.body.appendChild(pen);
const cover = () => page.body.childNodes.filter((node) => node.className === "raised")[0];

test("while the hand is up the page below is out of reach, and what was being written comes back with its cursor", () => {
  pen.focus();
  attend({});
  assert.equal(page.activeElement, cover());
  assert.ok(page.body.classList.names.has("hushed"));
  attend(undefined);
  assert.equal(cover(), undefined);
  assert.equal(page.activeElement, pen);
  assert.deepEqual([pen.range, window.scrolled, page.body.classList.names.size], [[3, 8], 120, 0]);
});

test("the lead's own phrase takes the place of ours, and there is nothing to touch", () => {
  attend({ phrase: "On se connecte." });
  assert.match(cover().text, /^On se connecte\./);
  const tags = (node) => [node.tag].concat(...node.childNodes.map(tags));
  assert.deepEqual(tags(cover()).filter((tag) => /button|input|a$/.test(tag)), []);
  attend(undefined);
});

test("a page that is gone when it goes on is not sought", () => {
  const other = make("input");
  page.body.appendChild(other);
  other.focus();
  attend({});
  page.body.removeChild(other);
  attend(undefined);
  assert.notEqual(page.activeElement, other);
});
