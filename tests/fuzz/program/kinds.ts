/**
 * Sorts generated programs into batches of the like. What looks at values of any kind, or goes through iterators, is compiled for every kind of value
 * in the program: a few of these among many other programs cost as much as all of those.
 */
import type { Program } from "../random-program.ts";

/** What makes programs costly company, each a reason of its own. */
const COSTLY: readonly RegExp[] = [
  // Tasks, which need threads.
  /\b(?:fork|parallelMap)\(/,
  // Values of which nothing is known.
  /\b(?:any|unknown|Json|JSON|structuredClone)\b/,
  // Keys as values.
  /\bObject\.(?!is\b)|\bRecord<|\bPartial<|" in |\bdelete |\.\.\.\w+ \}|\{ \.\.\./,
  // Iterators.
  /\bfunction\*|\[Symbol\.iterator\]|\bIterator\.|\.(?:keys|values|entries)\(|\byield\b/,
];

/**
 * Batches in which programs are alike, together all of them.
 * @param size programs in a batch at most; there are fewer where they are costly
 */
export function batchesOfAlike(programs: readonly Program[], size: number): Program[][] {
  const kinds = new Map<string, Program[]>();
  for (const program of programs) {
    const text = [...program.declarations.map((each) => each.text), program.own].join("\n");
    const kind = COSTLY.map((costly) => (costly.test(text) ? "1" : "0")).join("");
    const alike = kinds.get(kind) ?? [];
    alike.push(program);
    kinds.set(kind, alike);
  }
  return [...kinds].flatMap(([kind, alike]) => {
    const reasons = kind.replaceAll("0", "").length;
    const count = Math.ceil(alike.length / Math.ceil(size / (1 + reasons)));
    return Array.from({ length: count }, (_, turn) =>
      alike.filter((_, index) => index % count === turn),
    );
  });
}
