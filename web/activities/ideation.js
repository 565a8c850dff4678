// Ideas on post-its: the board as it is, nothing more.
export { ready } from "../rest.js";
export { draw } from "../post-its.js";
