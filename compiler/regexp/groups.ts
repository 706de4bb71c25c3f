/** The groups of a pattern. */
import type { Pattern } from "./pattern.ts";

/** Their numbers. */
export function groupsIn(pattern: Pattern): Set<number> {
  const found = new Set<number>();
  const pending: Pattern[] = [pattern];
  for (let each = pending.pop(); each; each = pending.pop()) {
    if (each.kind === "group") found.add(each.index);
    if (each.kind === "sequence") pending.push(...each.parts);
    else if (each.kind === "choice") pending.push(...each.options);
    else if ("body" in each) pending.push(each.body);
  }
  return found;
}
