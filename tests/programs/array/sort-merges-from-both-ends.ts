// Runs are merged from the front or from the back, one by one or in gallops, by comparators that may contradict themselves: all calls are those of V8.
let seed = 7;
function random(limit: number): number {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
  return (seed >> 8) % limit;
}

function sorted(length: number, keyOf: (i: number) => number, ends: "keep" | "lie"): string {
  const items: { key: number; at: number }[] = [];
  for (let at = 0; at < length; at++) items.push({ key: keyOf(at), at });
  let calls = 0;
  items.sort((a, b) => {
    calls = (Math.imul(calls, 31) + a.at * 7 + b.at) | 0;
    return ends === "lie" ? random(3) - 1 : a.key - b.key;
  });
  const order = items.reduce((sum, { at }) => (Math.imul(sum, 33) + at) | 0, 0);
  return `${calls} ${order}`;
}

console.log(sorted(300, (i) => (i < 200 ? i * 2 : i - 200), "keep")); // expect: -1783397197 1656098450
console.log(sorted(300, (i) => (i < 100 ? i + 50 : i - 100), "keep")); // expect: -726126463 1878545138
console.log(sorted(300, (i) => (i < 100 ? i + 300 : i), "keep")); // expect: 458852037 -2079982926
console.log(sorted(300, (i) => (i % 64) + random(2), "keep")); // expect: 1862267211 -904590542
console.log(sorted(300, () => random(1000), "keep")); // expect: 536463738 -1134285166
console.log(sorted(300, (i) => i, "lie")); // expect: 2134042863 -1985983214
console.log(sorted(99, (i) => -i, "lie")); // expect: -1295907541 1298162067
