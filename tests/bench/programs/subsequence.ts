// Longest common subsequence: a table of dynamic programming, indexed by two strings' characters.
function longest(a: string, b: string): number {
  const table: number[][] = [];
  for (let i = 0; i <= a.length; i++) table.push(new Array<number>(b.length + 1).fill(0));
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      if (a[i - 1] === b[j - 1]) table[i][j] = table[i - 1][j - 1] + 1;
      else table[i][j] = Math.max(table[i - 1][j], table[i][j - 1]);
    }
  }
  return table[a.length][b.length];
}

const length = Number(process.argv[2] ?? "300");
let state = 17;
function text(): string {
  let result = "";
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    result += "acgt"[(state >>> 16) % 4];
  }
  return result;
}
console.log(longest(text(), text()));
