/** Inference to template literal types: each hole takes its part of the text. */

import type { InferenceRun } from "./infer-run.ts";
import { inferFrom } from "./infer-run.ts";
import { partsOfText } from "./relate-text.ts";
import type { Type } from "./types.ts";
import { isPrimitive } from "./unions.ts";

/** Gives each hole of the template its part of the text, or `never` where the text does not match. */
export function inferToTemplate(
  run: InferenceRun,
  source: Type,
  target: Type & { readonly kind: "templateLiteral" },
): void {
  const { c } = run;
  const parts =
    source.kind === "templateLiteral" ||
    (source.kind === "literal" && typeof source.value === "string")
      ? partsOfText(c, source, target)
      : undefined;
  target.types.forEach((type, i) => {
    let part = parts === undefined ? c.store.never : (parts[i] ?? c.store.never);
    if (
      part.kind === "literal" &&
      type.kind === "typeParameter" &&
      typeof part.value === "string"
    ) {
      const constraint = type.constraint;
      if (
        constraint !== undefined &&
        isPrimitive(constraint, "number") &&
        part.value !== "" &&
        String(Number(part.value)) === part.value
      ) {
        part = c.store.literal(Number(part.value));
      } else if (
        constraint !== undefined &&
        isPrimitive(constraint, "boolean") &&
        (part.value === "true" || part.value === "false")
      ) {
        part = part.value === "true" ? c.store.true : c.store.false;
      }
    }
    inferFrom(run, part, type);
  });
}
