// Arrays that grow by writes at their length, by exact indexes of every kind.
function squares(n: number): number[] {
  const all: number[] = [];
  for (let i = 0; i < n; i++) all[i] = i * i;
  return all;
}
const big = squares(1000);
console.log(big.length, big[999]); // expect: 1000 998001

const names: string[] = [];
for (let i = 0; i < 100; i++) names[names.length] = `n${i}`;
console.log(names.length, names[99]); // expect: 100 n99

const holes: number[] = [];
for (let i = 0; i < 10; i += 2) holes[i] = i;
console.log(holes.length, Object.keys(holes).join()); // expect: 9 0,2,4,6,8

const flags: boolean[] = [];
const mixed: (number | string)[] = [];
for (let i = 0; i < 20; i++) {
  flags[i] = i % 3 === 0;
  mixed[i] = i % 2 === 0 ? i : `${i}`;
}
console.log(flags.filter((flag) => flag).length, mixed.slice(16)); // expect: 7 [ 16, '17', 18, '19' ]

const frozen = Object.freeze([1, 2]) as number[];
try {
  for (let i = 2; i < 4; i++) frozen[i] = i;
} catch (error) {
  console.log((error as Error).message); // expect: Cannot add property 2, object is not extensible
}
