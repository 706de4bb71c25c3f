const a = [1, 2, 3];
for (const x of a) {
  if (a.length < 6) a.push(x * 10);
}
console.log(a); // expect: [ 1, 2, 3, 10, 20, 30 ]
const seen: number[] = [];
a.forEach((x) => {
  seen.push(x);
  if (seen.length < 3) a.push(0);
});
console.log(seen.length, a.length); // expect: 6 8
