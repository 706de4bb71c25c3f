// One function is called on objects of more kinds than have copies of it.
function total(this: { n: number; more?: number }): number {
  return this.n + (this.more ?? 0);
}
const sums: number[] = [];
const kinds: unknown[] = [
  { n: 1, total },
  { n: 2, a: "a", total },
  { n: 3, b: true, total },
  { n: 4, c: [1], total },
  { n: 5, d: null, total },
  { n: 6, e: { f: 1 }, total },
  { n: 7, g: 1n, total },
  { n: 8, h: "h", i: 1, total },
  { n: 9, j: "j", k: 2, total },
  { n: 10, l: [true], total },
  { n: 11, m: ["m"], total },
  { n: 12, o: 1, p: 2, total },
  { n: 13, q: "q", more: 100, total },
  { n: 14, r: false, s: null, total },
  { n: 15, t: "t", u: "u", v: "v", total },
];
for (const each of kinds as { total(): number }[]) sums.push(each.total());
console.log(sums.join());
// expect: 1,2,3,4,5,6,7,8,9,10,11,12,113,14,15
