import test from "node:test";
import assert from "node:assert";
import { readFileSync, readdirSync, existsSync } from "node:fs";
import { join, relative, dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { findings } from "./findings.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");

function modules(folder) {
  if (!existsSync(folder)) {
    return [];
  }
  const entries = readdirSync(folder, { withFileTypes: true });
  return [].concat(
    ...entries.map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? modules(path) : entry.name.endsWith(".js") ? [path] : [];
    }),
  );
}

function findingsBelow(folder, version) {
  return [].concat(
    ...modules(join(root, folder)).map((path) => findings(relative(root, path), readFileSync(path, "utf8"), version)),
  );
}

test("every module of the web is ES2018 with short functions", () => {
  assert.deepStrictEqual(findingsBelow("web", 2018), []);
});

test("the tests of the web have short functions", () => {
  assert.deepStrictEqual(findingsBelow("Tests/Web", 2022), []);
});

test("what an old phone cannot read is found", () => {
  const young = ["a?.b", "a ?? b", "try { a() } catch { b() }", "class A { b = 1 }", "1n", "import.meta.url", "a ||= b"];
  for (const source of young) {
    assert.strictEqual(findings("a.js", source).length, 1, source);
  }
  const old = ["const { a, ...b } = c", "async function f() { for await (const a of b) {} }", 'import("./a.js").then(f)'];
  for (const source of old) {
    assert.deepStrictEqual(findings("a.js", source), [], source);
  }
});

test("a function of 51 lines is found, also inside another call", () => {
  const body = "a();\n".repeat(48);
  assert.strictEqual(findings("a.js", `b(() => {\n${body}});`).length, 0);
  assert.strictEqual(findings("a.js", `b(() => {\na();\n${body}});`).length, 1);
  assert.strictEqual(findings("a.js", `const c = { d(e) {\na();\n${body}} };`).length, 1);
});
