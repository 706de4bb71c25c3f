// Bigints in the variables of loops: small and large ones, copies, ones that others get hold of, exceptions in the middle.
let a = 0n;
let b = 1n;
const seen: bigint[] = [];
for (let i = 0; i < 100; i++) {
  const next = a + b;
  a = b;
  b = next;
  if (i % 25 === 0) seen.push(a, next);
}
console.log(a, b, seen.length, new Set(seen).has(121393n)); // expect: 354224848179261915075n 573147844013817084101n 8 true

let x = 1071n * 3n ** 50n;
let y = 462n * 3n ** 48n;
while (y > 0n) {
  const rest = x % y;
  x = y;
  y = rest;
}
console.log(x === 21n * 3n ** 49n, x.toString().length); // expect: false 25

let held: bigint | undefined;
let count = 0n;
const texts: string[] = [];
for (let i = 0; i < 4; i++) {
  const before = held;
  held = i % 2 === 0 ? undefined : BigInt(i) * 2n;
  if (before !== undefined) count += before;
  texts.push(`${held}`);
}
console.log(count, texts.join()); // expect: 2n undefined,2,undefined,6

function checked(n: bigint): bigint {
  if (n > 5n) throw new RangeError(`${n} is too much`);
  return n;
}
let sum = 0n;
for (let i = 0n; i < 9n; i += 2n) {
  try {
    sum = sum + checked(i) * 10n;
  } catch (error) {
    console.log((error as Error).message, sum);
  }
}
// expect: 6 is too much 60n
// expect: 8 is too much 60n

const readers: (() => bigint)[] = [];
let hash = 0xcbf29ce484222325n;
for (let i = 0; i < 6; i++) {
  hash ^= BigInt(i);
  hash = BigInt.asUintN(64, hash * 0x100000001b3n);
  const now = hash;
  readers.push(() => now);
}
console.log(readers.map((read) => read().toString(16)).join(" ")); // expect: af63bd4c8601b7df 8328707b4eb6e3a d949aa186c0c4928 4475327f98e05411 3378e3d0c52edfaf a54ac5bf0ea60dde

let same = 0;
for (let i = 0n; i < 5n; i++) {
  const twice = i * 2n;
  const again = twice;
  if (again === twice && [twice].includes(again) && new Map([[again, 1]]).has(twice)) same++;
}
console.log(same); // expect: 5
