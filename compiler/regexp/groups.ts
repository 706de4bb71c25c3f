/** What patterns consist of: their parts, and the groups among them. */
import type { Pattern } from "./pattern.ts";

/** The numbers of the groups in a pattern. */
export function groupsIn(pattern: Pattern): Set<number> {
  return new Set(partsOf(pattern).flatMap((each) => (each.kind === "group" ? [each.index] : [])));
}

/** How many parts a pattern has. */
export function sizeOf(pattern: Pattern): number {
  return partsOf(pattern).length;
}

/** The pattern and all that is in it. */
function partsOf(pattern: Pattern): Pattern[] {
  const found: Pattern[] = [pattern];
  for (const each of found) {
    if (each.kind === "sequence") found.push(...each.parts);
    else if (each.kind === "choice") found.push(...each.options);
    else if ("body" in each) found.push(each.body);
  }
  return found;
}
