// The house rules of JavaScript that only a parser can tell: ES2018 and short functions.
import { createRequire } from "node:module";

// Debian's acorn lives where every Node finds it through NODE_PATH; see .ci/test.
const acorn = createRequire(import.meta.url)("acorn");

const longestFunction = 50;

/**
 * import() is younger than ES2018, but every browser that reads modules has it or is four months from it
 * (Chrome 63, Safari 11.1, Firefox 67): it is parsed as a plain call.
 */
function withoutDynamicImport(source) {
  return source.replace(/\bimport(?=\s*\()/g, "_mport");
}

/** Every function below a node of the syntax tree. */
function functions(node) {
  if (Array.isArray(node)) {
    return [].concat(...node.map(functions));
  }
  if (node === null || typeof node !== "object") {
    return [];
  }
  const below = [].concat(...Object.keys(node).map((key) => functions(node[key])));
  return /Function/.test(node.type || "") ? [node].concat(below) : below;
}

/**
 * @param {string} path where the source comes from
 * @param {string} source one module
 * @param {number} [version] the year of JavaScript it has to keep to
 * @returns {string[]} one line a finding
 */
export function findings(path, source, version = 2018) {
  let tree;
  try {
    tree = acorn.parse(withoutDynamicImport(source), { ecmaVersion: version, sourceType: "module", locations: true });
  } catch (error) {
    return [`${path}: ${error.message}, in ES${version}`];
  }
  return functions(tree)
    .map((node) => ({ line: node.loc.start.line, lines: node.loc.end.line - node.loc.start.line + 1 }))
    .filter((one) => one.lines > longestFunction)
    .map((one) => `${path}:${one.line}: a function of ${one.lines} lines, at most ${longestFunction}`);
}
