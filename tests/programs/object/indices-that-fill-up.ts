// The first indices are far apart; those that come later fill what is between them.
const counts: Record<number, number> = {};
let index = 1;
for (let i = 0; i < 4000; i++) {
  index = (index * 5 + 3) % 4096;
  counts[index] = (counts[index] ?? 0) + i;
}
console.log(Object.keys(counts).length, counts[4095], counts[0]); // expect: 4000 309 2008
console.log(Object.keys(counts).slice(0, 5).join(), Object.values(counts).slice(-3).join()); // expect: 0,2,3,4,5 3707,310,309
delete counts[4095];
counts[2 ** 31 + 5] = -1;
counts[4095] = -2;
console.log(counts[4095], counts[2 ** 31 + 5], Object.keys(counts).slice(-2).join()); // expect: -2 -1 4095,2147483653

const beyond: Record<number, string> = { 4294967294: "last index", 100000: "far" };
for (let i = 3000; i >= 0; i--) beyond[i * 7] = `n${i}`;
console.log(beyond[4294967294], beyond[100000], beyond[7], beyond[21000], beyond[8]); // expect: last index far n1 n3000 undefined
console.log(4294967294 in beyond, 21000 in beyond, Object.keys(beyond).length); // expect: true true 3003

const thinned: Record<number, number> = {};
for (let i = 0; i < 300; i++) {
  thinned[(i * 2741) % 5003] = i;
  if (i % 3 === 0) delete thinned[(i * 2741) % 5003];
}
console.log(Object.keys(thinned).length, thinned[2741], thinned[0], thinned[(299 * 2741) % 5003]); // expect: 200 1 undefined 299
