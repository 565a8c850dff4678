// What pages are made of: elements and sentences. A page is drawn as a tree of plain values and laid on the document by difference, so
// that focus, scroll, typed text and an open keyboard survive each redraw. What people write goes through text nodes only: there is no
// way in here for markup.

/** @typedef {{tag: string, props: Record<string, any>, children: any[]}} Drawing */
/** @typedef {any} Loose a drawing, words, a number, or a list of these; what is empty is left out */

const svg = /^(svg|use|path|circle|rect|g)$/;

/**
 * One element: `h("p.quiet", {lang: "fr"}, "Bonjour")`. A prop `key` tells it from its brothers, `text` is its first child, `on…` are
 * handlers.
 * @param {string} name a tag, then its classes
 * @param {...any} children props first, if any
 * @returns {Drawing}
 */
export function h(name, ...children) {
  const [tag, ...classes] = name.split(".");
  const given = children[0];
  const props = given && !given.tag && given.constructor === Object ? Object.assign({}, children.shift()) : {};
  props.class = classes.concat(props.class || []).join(" ") || undefined;
  return { tag, props, children: [props.text, children] };
}

/** @param {any} node @param {string} name @param {any} value */
function set(node, name, value) {
  if (name === "key" || name === "text") return;
  if (name === "value" || /^on/.test(name)) node[name] = value;
  else if (value === undefined || (value === false && !/^aria/.test(name))) node.removeAttribute(name);
  else node.setAttribute(name, value === true && !/^aria/.test(name) ? "" : value);
}

/** @param {any} drawing @returns {Node} */
function make({ tag }) {
  if (!tag) return document.createTextNode("");
  return svg.test(tag) ? document.createElementNS("http://www.w3.org/2000/svg", tag) : document.createElement(tag);
}

/** @param {any} node @param {any} drawing */
function update(node, drawing) {
  if (!drawing.tag) {
    if (node.data !== String(drawing)) node.data = drawing;
    return;
  }
  const last = node.props || {};
  Object.keys(Object.assign({}, last, drawing.props)).forEach((name) => {
    if (last[name] !== drawing.props[name]) set(node, name, drawing.props[name]);
  });
  node.props = drawing.props;
  render(node, drawing.children);
}

/** @param {Loose[]} list @param {(one: any) => void} each */
function walk(list, each) {
  list.forEach((one) => {
    if (Array.isArray(one)) walk(one, each);
    else if (one || one === 0) each(one);
  });
}

/**
 * Makes the children of an element what is drawn, moving and changing as little as possible.
 * @param {any} place @param {...Loose} drawings
 */
export function render(place, ...drawings) {
  const before = place.below || new Map();
  const below = new Map();
  /** @type {any} */
  const focused = document.activeElement;
  /** @type {any[]} */
  const list = [];
  walk(drawings, (drawing) => {
    let key = drawing.tag ? `${drawing.tag} ${drawing.props.key}` : "";
    while (below.has(key)) key += "+";
    below.set(key, before.get(key) || make(drawing));
    list.push([below.get(key), drawing]);
  });
  place.below = below;
  // What a translator or an extension put there goes too.
  const kept = new Set(below.values());
  Array.from(place.childNodes).forEach((node) => kept.has(node) || place.removeChild(node));
  let next = place.firstChild;
  list.forEach(([node, drawing]) => {
    if (node === next) next = node.nextSibling;
    else place.insertBefore(node, next);
    update(node, drawing);
  });
  if (focused !== document.activeElement && place.contains(focused)) focused.focus();
}

/** @param {string} name a symbol of the sprite @param {string} [classes] separated by points */
export function icon(name, classes = "icon") {
  return h(`svg.${classes}`, { viewBox: "0 0 24 24", "aria-hidden": "true" }, h("use", { href: `#${name}` }));
}

/**
 * A gommette: a disc with a small shape.
 * @param {string} shape a symbol @param {string} classes its colour first
 */
export const dot = (shape, classes) => icon(shape, `dot.${classes}`);

/** @type {any} */
const words = {};
let language = "fr";
let polite = false;

/**
 * @param {string} wanted a language @param {string} part a file of sentences: `phone`, `more`, `lead`
 * @returns {Promise<void>}
 */
export function loadWords(wanted, part) {
  return fetch(`/words/${wanted}/${part}.json`).then((answer) => answer.json()).then((sections) => {
    Object.assign(words, sections);
    language = wanted;
    document.documentElement.lang = wanted;
    document.documentElement.dir = wanted === "ar" ? "rtl" : "ltr";
  });
}

/**
 * Whether French says vous; the plan chooses.
 * @param {boolean} value
 */
export function setPolite(value) {
  polite = value;
}

/**
 * A sentence: `t("phone.left", {count: 2})`. In the file it is a string, or an object that tells apart tu and vous, or one and many.
 * @param {string} key a section, then a name @param {any} [figures] what stands between braces
 * @param {boolean} [formal] a group is always vous
 * @returns {string}
 */
export function t(key, figures = {}, formal = polite) {
  const { count } = figures;
  /** @param {string} _ @param {string} name */
  const fill = (_, name) => figures[name];
  let found = key.split(".").reduce((place, part) => place && place[part], words);
  while (found && typeof found !== "string") {
    found = found[formal ? "vous" : "tu"] || found[count] || found[new Intl.PluralRules(language).select(count)] || found.other;
  }
  return (found || key).replace(/\{(\w+)\}/g, fill);
}

/**
 * What people or a plan say, in the reader's language, else French, else any: props for `h`, with its own language and direction.
 * @param {any} text @returns {{lang?: string, dir: string, text: string}}
 */
export function said(text) {
  if (!text || typeof text === "string") return { dir: "auto", text };
  const lang = [language, "fr"].concat(Object.keys(text)).filter((one) => text[one])[0];
  return { lang, dir: "auto", text: text[lang] };
}
