// Myers' O(ND) difference, unified output, and a three-way merge on top of it.
type Edit<T> = { op: "keep" | "add" | "remove"; item: T; a: number; b: number };

function diff<T>(
  a: readonly T[],
  b: readonly T[],
  same: (x: T, y: T) => boolean = Object.is,
): Edit<T>[] {
  const max = a.length + b.length;
  const v: Record<number, number> = { 1: 0 };
  const trace: Record<number, number>[] = [];
  outer: for (let d = 0; d <= max; d++) {
    trace.push({ ...v });
    for (let k = -d; k <= d; k += 2) {
      let x = k === -d || (k !== d && v[k - 1] < v[k + 1]) ? v[k + 1] : v[k - 1] + 1;
      while (x < a.length && x - k < b.length && same(a[x], b[x - k])) x++;
      v[k] = x;
      if (x >= a.length && x - k >= b.length) break outer;
    }
  }
  const edits: Edit<T>[] = [];
  let x = a.length,
    y = b.length;
  for (let d = trace.length - 1; d >= 0; d--) {
    const before = trace[d];
    const k = x - y;
    const previous = k === -d || (k !== d && before[k - 1] < before[k + 1]) ? k + 1 : k - 1;
    const px = before[previous] ?? 0,
      py = px - previous;
    while (x > px && y > py && x > 0 && y > 0)
      edits.push({ op: "keep", item: a[--x], a: x, b: --y });
    if (d > 0) {
      if (x === px) edits.push({ op: "add", item: b[--y], a: x, b: y });
      else edits.push({ op: "remove", item: a[--x], a: x, b: y });
    }
  }
  return edits.reverse();
}

function unified(a: string, b: string, context = 1): string {
  const edits = diff(a.split("\n"), b.split("\n"));
  const lines: string[] = [];
  const near = edits.map((_, i) =>
    edits.slice(Math.max(0, i - context), i + context + 1).some(({ op }) => op !== "keep"),
  );
  for (let i = 0; i < edits.length; ) {
    if (!near[i]) {
      i++;
      continue;
    }
    let end = i;
    while (end < edits.length && near[end]) end++;
    const hunk = edits.slice(i, end);
    const count = (...ops: Edit<string>["op"][]) => hunk.filter((e) => ops.includes(e.op)).length;
    lines.push(
      `@@ -${hunk[0].a + 1},${count("keep", "remove")} +${hunk[0].b + 1},${count("keep", "add")} @@`,
    );
    const sign = { keep: " ", add: "+", remove: "-" } as const;
    lines.push(...hunk.map(({ op, item }) => sign[op] + item));
    i = end;
  }
  return lines.join("\n");
}

function merge(
  base: string[],
  mine: string[],
  theirs: string[],
): { text: string[]; conflicts: number } {
  const changes = (to: string[]) => {
    const removed = new Set<number>();
    const added = new Map<number, string[]>();
    for (const { op, item, a } of diff(base, to)) {
      if (op === "remove") removed.add(a);
      else if (op === "add") added.set(a, [...(added.get(a) ?? []), item]);
    }
    return { removed, added };
  };
  const [m, t] = [changes(mine), changes(theirs)];
  const text: string[] = [];
  let conflicts = 0;
  for (let i = 0; i <= base.length; i++) {
    const [x, y] = [m.added.get(i), t.added.get(i)];
    if (x && y && x.join("\n") !== y.join("\n")) {
      conflicts++;
      text.push("<<<<<<<", ...x, "=======", ...y, ">>>>>>>");
    } else text.push(...(x ?? y ?? []));
    if (i < base.length && !m.removed.has(i) && !t.removed.has(i)) text.push(base[i]);
  }
  return { text, conflicts };
}

console.log(
  diff([..."ABCABBA"], [..."CBABAC"])
    .map(({ op, item }) => ({ keep: "=", add: "+", remove: "-" })[op] + item)
    .join(" "),
);
const before = `import a
import b

function main() {
  run(a);
  stop(b);
}
// end`;
const after = before
  .replace("import b\n", "import b\nimport c\n")
  .replace("  stop(b);\n", "  stop(c, b);\n  log();\n")
  .replace("// end", "// the end");
console.log(unified(before, after));
console.log(unified("same\ntext", "same\ntext") === "");
const base = ["one", "two", "three", "four"];
console.log(
  merge(
    base,
    ["zero", ...base],
    base.filter((w) => w !== "three"),
  ),
);
console.log(merge(base, base.with(1, "TWO"), base.with(1, "zwei")));
const numbers = Array.from({ length: 60 }, (_, i) => (i * i) % 17),
  changed = numbers.filter((n) => n % 5).map((n) => (n === 4 ? 40 : n));
const edits = diff(numbers, changed);
const rebuilt = edits.flatMap((e) => (e.op === "remove" ? [] : [e.item]));
console.log(
  edits.length,
  rebuilt.length === changed.length && rebuilt.every((n, i) => n === changed[i]),
);
console.log(diff([{ id: 1 }, { id: 2 }], [{ id: 2 }], (p, q) => p.id === q.id));
console.log(diff<string>([], []), diff(["x"], []));

// expect: -A -B =C +B =A =B -B =A +C
// expect: @@ -2,2 +2,3 @@
// expect:  import b
// expect: +import c
// expect:  
// expect: @@ -5,4 +6,5 @@
// expect:    run(a);
// expect: -  stop(b);
// expect: +  stop(c, b);
// expect: +  log();
// expect:  }
// expect: -// end
// expect: +// the end
// expect: true
// expect: { text: [ 'zero', 'one', 'two', 'four' ], conflicts: 0 }
// expect: {
// expect:   text: [
// expect:     'one',   '<<<<<<<',
// expect:     'TWO',   '=======',
// expect:     'zwei',  '>>>>>>>',
// expect:     'three', 'four'
// expect:   ],
// expect:   conflicts: 1
// expect: }
// expect: 67 true
// expect: [
// expect:   { op: 'remove', item: { id: 1 }, a: 0, b: 0 },
// expect:   { op: 'keep', item: { id: 2 }, a: 1, b: 0 }
// expect: ]
// expect: [] [ { op: 'remove', item: 'x', a: 0, b: 0 } ]
