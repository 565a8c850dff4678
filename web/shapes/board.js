// The board: columns of post-its. Face down it shows how many there are and nothing else; face up it can be read and,
// on the console, taken in hand. A board that the wall cannot hold is read there column after column (see ways.js).
import { h } from "../dom.js";
import { crossed } from "./board-crossed.js";
import { path, withPersona } from "./board-path.js";
import { columnPicture, stickers } from "./pictures.js";
import { ranked, typed } from "./say.js";

/** @typedef {import("./say.js").Say} Say */
/** @typedef {{rank: number, title: import("./say.js").Text, picture?: string, count: number, row?: string, head?: string, moment?: import("./say.js").Text}} Column */
/** @typedef {{rank: number, title: import("./say.js").Text, picture?: string}} Head */
/** @typedef {{name: string, age?: number, says?: import("./say.js").Text, picture?: string}} Persona */
/** @typedef {{column: string, rank: number, number: number, text: string, from?: string, group?: string, of?: Record<string, string>, aside?: boolean, remark?: string, known?: string}} Note */
/** @typedef {{faceDown: boolean, columns?: Record<string, Column>, groups?: Record<string, {rank: number, title: string}>, notes?: Record<string, Note>, setAside?: number, rows?: Record<string, Head>, heads?: Record<string, Head>, persona?: Persona}} Board */
/** @typedef {{chosen: Set<string>, choose: (note: string) => void}} Hand what the console does with a note that is tapped */

/**
 * How much a note has to say decides its type.
 * @param {string} text
 */
export function length(text) {
  return text.length > 120 ? "longest" : text.length > 60 ? "longer" : text.length > 30 ? "long" : "short";
}

/**
 * @param {Board} board
 * @param {{say: Say, hand?: Hand}} context
 */
export function board(board, context) {
  const columns = ranked(board.columns);
  if (board.rows) {
    return crossed(board, context);
  }
  if (columns.some((one) => one[1].moment !== undefined)) {
    return path(board, context);
  }
  return h(
    "ul",
    { class: (board.faceDown ? "board down" : "board up") + crowded(columns.length), key: "board" },
    columns.map(([id, column], index) => h(
      "li",
      { class: "column " + stickers[index % 6], key: id },
      heading(id, Object.assign({}, column, { count: board.faceDown ? column.count : lying(id, board).filter((one) => !one[1].aside).length }), context.say),
      content(id, column, board, context)
    ))
  );
}

/**
 * The notes of a column, those set aside behind the others.
 * @param {string} id @param {Board} board
 */
function lying(id, board) {
  return ranked(board.notes).filter((one) => one[1].column === id).sort((a, b) => Number(a[1].aside || false) - Number(b[1].aside || false));
}

/**
 * What lies in a column: the backs of what is face down, else what can be read.
 * @param {string} id @param {Column} column @param {Board} board @param {{say: Say, hand?: Hand}} context
 * @param {string} [across] in how many columns the notes may lie there @param {string} [sizes] the largest type first
 */
export function content(id, column, board, context, across, sizes) {
  return board.faceDown ? pile(id, column, board, context.say) : readable(id, board, context, across, sizes);
}

/** @param {number} columns */
function crowded(columns) {
  return " of-" + Math.min(columns, 6) + (columns > 4 ? " crowded" : "");
}

/**
 * One column without a title stands for none.
 * @param {string} id @param {Column} column @param {Say} say
 */
export function heading(id, column, say) {
  return h(
    "h2",
    { id: "column-" + id },
    columnPicture(column.picture),
    h("span", { class: "name" }, typed(say.text(column.title))),
    h("b", null, column.count)
  );
}

/**
 * Notes of an earlier activity lie face up from the start, the others face down.
 * @param {string} id @param {Column} column @param {Board} board @param {Say} say
 */
function pile(id, column, board, say) {
  const known = lying(id, board);
  const backs = [];
  for (let back = 0; back < Math.min(column.count - known.length, 60); back += 1) {
    backs.push(h("i", { class: "back pop", key: back }));
  }
  return h(
    "div",
    { class: "stack" },
    known.length > 0 && h("ul", { class: "notes", "data-fit": "pages", "aria-labelledby": "column-" + id }, known.map((one) => note(one[0], one[1], { say }))),
    h("div", { class: "backs", "aria-hidden": "true" }, backs)
  );
}

/** @param {string} id @param {Board} board @param {{say: Say, hand?: Hand}} context @param {string} [across] @param {string} [sizes] */
function readable(id, board, context, across, sizes) {
  const notes = lying(id, board);
  return [
    h(
      "ul",
      { class: "notes", key: "notes", "data-fit": "pages", "data-sizes": sizes || "1.2 1.1 1", "data-columns": across, "aria-labelledby": "column-" + id, tabindex: context.hand ? -1 : undefined },
      inGroups(notes, board, context)
    ),
    notes.length === 0 && h("p", { class: "none", key: "none" }, context.say.words("wall.noneYet")),
  ];
}

/** @param {Array<[string, Note]>} notes @param {Board} board @param {{say: Say, hand?: Hand}} context */
function inGroups(notes, board, context) {
  const loose = notes.filter((one) => !group(one[1], board));
  const groups = ranked(board.groups).filter((one) => notes.some((note) => note[1].group === one[0]));
  return [
    loose.map((one) => note(one[0], one[1], context)),
    groups.map(([name, one]) => [
      h("li", { class: "group", key: "group " + name }, typed(one.title)),
      notes.filter((held) => held[1].group === name).map((held) => note(held[0], held[1], context, "held")),
    ]),
  ];
}

/**
 * One column over the whole wall, then each of its groups.
 * @param {string} id @param {Column} column @param {number} index @param {Board} board
 * @param {{say: Say, word: string, figures: Record<string, number>, narrow: boolean}} context
 */
export function columnLeaves(id, column, index, board, context) {
  const notes = ranked(board.notes).filter((one) => one[1].column === id && !one[1].aside);
  const groups = ranked(board.groups).map((one) => notes.filter((note) => note[1].group === one[0]));
  const title = context.say.text(column.title);
  const ask = context.say.words("wall." + context.word + ".ask", context.figures);
  return [notes.filter((one) => !group(one[1], board))].concat(groups).filter((part) => part.length > 0).map((part) => {
    const held = group(part[0][1], board);
    const count = context.say.words("wall.ideas", { notes: part.length });
    return partLeaf([id, held ? held.rank : 0].join(" "), part, tinted(column, index, board), context, held ? held.title : title, [held ? title || count : count, ask].join(" · "));
  });
}

/**
 * Which of the six papers: that of the column, in a row too.
 * @param {Column} column @param {number} index @param {Board} board
 */
export function tinted(column, index, board) {
  const head = column.head !== undefined && (board.heads || {})[column.head];
  return (head ? head.rank - 1 : index) % 6;
}

/**
 * @param {string} key @param {Array<[string, Note]>} notes @param {number} index @param {{say: Say, narrow: boolean}} context
 * @param {string} title @param {string} above
 */
function partLeaf(key, notes, index, context, title, above) {
  const longest = Math.max(...notes.map((one) => one[1].text.length));
  const most = (longest > 45 ? 2 : 3) - (context.narrow ? 1 : 0);
  return {
    key: "column " + key,
    title: title || undefined,
    above,
    draw: () => h(
      "div",
      { class: "board up wide " + stickers[index % 6], key: "column " + key },
      h("ul", { class: "notes", "data-fit": "pages", "data-sizes": "1.9 1.6 1.35 1.2 1.1 1", "data-columns": ["1", "1 2", "1 2 3"][most - 1] }, notes.map((one) => note(one[0], one[1], context)))
    ),
  };
}

/**
 * One idea, in the largest type.
 * @param {Note} one @param {Column} column @param {Board} board @param {{say: Say}} context
 */
export function ideaLeaf(one, column, board, context) {
  const born = ranked(board.notes).filter((other) => other[1].from !== undefined && (board.notes || {})[other[1].from] === one).length;
  const merged = Object.keys(one.of || {}).length;
  return {
    key: "idea " + one.number,
    title: context.say.words("wall.listen"),
    above: context.say.text(column.title),
    draw: () => withPersona(board, context.say, h(
      "div",
      { class: "one-idea " + stickers[tinted(column, column.rank - 1, board)], key: "idea " + one.number },
      h("div", { class: "card" }, h("b", { class: "number" }, one.number), h("p", { "data-type": "3.6 3.1 2.6 2.2 1.9 1.6 1.4 1.2 1", "data-height": "9.6" }, typed(one.text))),
      one.known !== undefined && h("p", { class: "foot" }, h("b", null, context.say.words("wall.known")), " ", typed(one.known)),
      (born > 0 || merged > 0) && h("p", { class: "foot" }, merged > 0 ? context.say.words("wall.merged", { notes: merged }) : context.say.words("wall.born", { notes: born }))
    )),
  };
}

/** @param {Note} note @param {Board} board @returns {{rank: number, title: string} | undefined} */
function group(note, board) {
  return note.group === undefined ? undefined : (board.groups || {})[note.group];
}

/** @param {string} id @param {Note} one @param {{say: Say, hand?: Hand}} context @param {string} [more] */
function note(id, one, context, more) {
  const merged = Object.keys(one.of || {}).length;
  const inside = [
    h("b", { class: "number" }, one.number),
    h("span", { class: "text" }, typed(one.text)),
    merged > 0 && h("small", null, context.say.words("wall.merged", { notes: merged })),
    one.aside && h("small", null, context.say.words("wall.aside")),
    one.from !== undefined && h("small", null, context.say.words("wall.reborn")),
    one.known !== undefined && h("small", { class: "known" }, h("b", null, context.say.words("wall.known")), " ", typed(one.known)),
    one.remark !== undefined && h("small", { class: "remark" }, typed(one.remark)),
  ];
  const name = "note " + length(one.text) + (more ? " " + more : "");
  const hand = context.hand;
  return h(
    "li",
    { class: name + (one.aside ? " aside" : ""), key: id },
    hand
      ? h("button", { type: "button", "aria-pressed": String(hand.chosen.has(id)), onclick: () => hand.choose(id) }, inside)
      : h("p", null, inside)
  );
}
