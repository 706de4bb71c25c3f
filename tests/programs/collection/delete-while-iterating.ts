const s = new Set([1, 2, 3, 4, 5, 6]);
const seen: number[] = [];
for (const x of s) {
  seen.push(x);
  if (x % 2 === 0) s.delete(x);
  if (x === 1) s.delete(3);
}
console.log(seen, s); // expect: [ 1, 2, 4, 5, 6 ] Set(2) { 1, 5 }
