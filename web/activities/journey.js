// Somebody's day: the board, and whose day it is always in sight.
import { h, said } from "../dom.js";
import { picture } from "../pieces.js";
import { draw as board } from "../post-its.js";
import { look, ready as more } from "../rest.js";

export const ready = Promise.all([more, look("/board.css")]);

/** @param {import("../app.js").Context} context */
function persona({ t, view: { persona: one } }) {
  return one && h("div.persona", { key: "persona" },
    h("span.portrait", { "aria-hidden": "true" }, picture(one.picture) || Array.from(one.name)[0]),
    h("p", h("b", one.age === undefined ? h("bdi", one.name) : t("more.persona", { count: one.age, name: one.name })),
      one.says && h("q", said(one.says))));
}

/** @param {import("../app.js").Place} place @param {import("../app.js").Context} context */
export const draw = (place, context) => board(place, context, persona(context));
