/** Nearest-name search, for "did you mean". */

/**
 * The candidate that `name` most likely stands for, or `undefined` when none is near. Another case always counts as near; else at
 * most a third of the letters may differ (Damerau-Levenshtein, adjacent swaps count once).
 */
export function suggest(name: string, candidates: Iterable<string>): string | undefined {
  const lowered = name.toLowerCase();
  const allowed = Math.max(1, Math.floor(name.length / 3));
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (candidate === name) continue;
    // A one-letter name is one edit away from every other one, so only its case can be meant.
    const isShort = Math.min(name.length, candidate.length) <= 1;
    const sameButCase = candidate.toLowerCase() === lowered;
    if (isShort && !sameButCase) continue;
    if (Math.abs(candidate.length - name.length) > allowed) continue;
    const distance = sameButCase ? 0.5 : editDistance(name, candidate);
    if (distance > allowed || distance >= bestDistance) continue;
    best = candidate;
    bestDistance = distance;
  }
  return best;
}

/** Edits that turn `a` into `b`: insert, delete, replace, swap neighbours. Time and space are the product of the lengths. */
export function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(previous, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(replaced, at(previous, j) + 1, at(row, j - 1) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, at(beforePrevious, j - 2) + 1);
      }
      row.push(least);
    }
    beforePrevious = previous;
    previous = row;
  }
  return at(previous, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
