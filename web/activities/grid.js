// A grid of post-its: the board, on which one chooses a row and a column.
import { look, ready as more } from "../rest.js";

export { draw } from "../post-its.js";
export const ready = Promise.all([more, look("/board.css")]);
