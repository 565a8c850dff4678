// The steps of an instruction: those already said, as long as the wall holds them, the last one large. Nobody knows the next in advance.
import { h } from "../dom.js";
import { columnPicture } from "./pictures.js";
import { typed } from "./say.js";

/**
 * @param {import("./say.js").Text[]} steps the ones shown so far
 * @param {{say: import("./say.js").Say, figures: Record<string, number>, word: string, picture?: string, lead?: boolean}} context
 */
export function steps(steps, context) {
  const last = steps.length - 1;
  return h(
    "div",
    { class: "told-steps" + (context.picture ? " with-picture" : ""), key: "steps" },
    h(
      "ol",
      { class: "steps", "data-fit": "last", "data-sizes": "2.6 2.2 1.9 1.6 1.4 1.2 1" },
      steps.map((text, index) => {
        const words = context.say.text(text);
        return h(
          "li",
          { key: index, class: index === last ? "this pop" : "past", "aria-current": index === last ? "step" : undefined },
          steps.length > 1 && h("b", { class: "number" }, index + 1),
          h("p", null, typed(words))
        );
      })
    ),
    columnPicture(context.picture),
    // The console says it above the shape.
    !context.lead && context.figures.done > 0 && h("p", { class: "foot", role: "status" }, context.say.words("wall." + context.word + ".count", context.figures))
  );
}
