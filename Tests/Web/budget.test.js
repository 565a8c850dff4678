// J2: from the scan to the first gommette, at most 14 kB over the wire. The browser test measures; this one tells at once which file grew.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import test from "node:test";
import { gzipSync } from "node:zlib";

const promised = 14000;
const headers = 260;
const web = new URL("../../web/", import.meta.url);
const scripts = ["app.js", "dom.js", "connection.js", "activities/smartvote.js"];
const read = (path) => readFileSync(new URL(path, web), "utf8");

/** What the server drops: indentation, blank lines, comments that fill whole lines. */
const trimmed = (source) => source.replace(/^\s*\/\*[\s\S]*?\*\/\s*$/gm, "").replace(/^\s*\/\/.*$/gm, "").replace(/^\s+/gm, "");
const size = (bytes) => gzipSync(bytes, { level: 9 }).length + headers;

test("J2 the way to the first gommette weighs at most 14 kB in each language", () => {
  readdirSync(new URL("words", web)).map((name) => name.replace(".json", "")).forEach((language) => {
    const words = JSON.stringify({ phone: JSON.parse(read(`words/${language}.json`)).phone });
    const files = [["index.html", read("index.html")], ["words", words]].concat(scripts.concat("gommette.css").map((path) => [path, trimmed(read(path))]));
    const sizes = files.map(([path, source]) => [path, size(source)]);
    const total = sizes.reduce((sum, one) => sum + one[1], headers);
    assert.ok(total <= promised, `${total} bytes: ${sizes.map((one) => one.join(" ")).join(", ")}`);
  });
});

test("J2 nothing else is loaded before the first gommette", () => {
  const known = new Set(scripts);
  scripts.forEach((path) => (read(path).match(/^(?:import|export) .* from "[^"]+"/gm) || []).forEach((line) => {
    const url = new URL(/from "([^"]+)"/.exec(line)[1], new URL(path, web));
    assert.ok(known.has(url.pathname.slice(web.pathname.length)), `${path}: ${line}`);
  }));
});
