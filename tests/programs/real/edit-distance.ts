/** Levenshtein distance with the edit script that achieves it. */

type Edit = { op: "keep" | "insert" | "delete"; char: string } | { op: "replace"; from: string; to: string };

function distanceTable(a: string, b: string): number[][] {
  const table: number[][] = [];
  for (let i = 0; i <= a.length; i++) {
    table.push([i]);
    for (let j = 1; j <= b.length; j++) {
      if (i === 0) table[i].push(j);
      else {
        const cost = a[i - 1] === b[j - 1] ? 0 : 1;
        table[i][j] = Math.min(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + cost);
      }
    }
  }
  return table;
}

function edits(a: string, b: string): Edit[] {
  const table = distanceTable(a, b);
  const script: Edit[] = [];
  let i = a.length;
  let j = b.length;
  while (i > 0 || j > 0) {
    const here = table[i][j];
    if (i > 0 && j > 0 && a[i - 1] === b[j - 1] && here === table[i - 1][j - 1]) {
      script.push({ op: "keep", char: a[--i] });
      j--;
    } else if (i > 0 && j > 0 && here === table[i - 1][j - 1] + 1) {
      script.push({ op: "replace", from: a[--i], to: b[--j] });
    } else if (i > 0 && here === table[i - 1][j] + 1) {
      script.push({ op: "delete", char: a[--i] });
    } else {
      script.push({ op: "insert", char: b[--j] });
    }
  }
  return script.reverse();
}

function show(edit: Edit): string {
  if (edit.op === "replace") return `${edit.from}>${edit.to}`;
  return { keep: " ", insert: "+", delete: "-" }[edit.op] + edit.char;
}

for (const [a, b] of [
  ["kitten", "sitting"],
  ["saturday", "sunday"],
  ["", "abc"],
  ["same", "same"],
]) {
  console.log(a, b, distanceTable(a, b)[a.length][b.length], edits(a, b).map(show).join("|"));
}

// expect: kitten sitting 3 k>s| i| t| t|e>i| n|+g
// expect: saturday sunday 3  s|-a|-t| u|r>n| d| a| y
// expect:  abc 3 +a|+b|+c
// expect: same same 0  s| a| m| e
