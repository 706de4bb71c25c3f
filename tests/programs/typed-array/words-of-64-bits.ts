import { fork, wait } from "tscript";

// A generator of random numbers whose state is an array of words, as in xoshiro256**.
function rotate(x: bigint, k: bigint): bigint {
  return BigInt.asUintN(64, (x << k) | (x >> (64n - k)));
}

class Xoshiro {
  readonly #state = new BigUint64Array(4);

  constructor(seed: bigint) {
    let z = seed;
    for (let i = 0; i < 4; i++) {
      z = BigInt.asUintN(64, z + 0x9e3779b97f4a7c15n);
      let x = z;
      x = BigInt.asUintN(64, (x ^ (x >> 30n)) * 0xbf58476d1ce4e5b9n);
      x = BigInt.asUintN(64, (x ^ (x >> 27n)) * 0x94d049bb133111ebn);
      this.#state[i] = x ^ (x >> 31n);
    }
  }

  next(): bigint {
    const s = this.#state;
    const result = BigInt.asUintN(64, rotate(BigInt.asUintN(64, s[1]! * 5n), 7n) * 9n);
    const t = BigInt.asUintN(64, s[1]! << 17n);
    s[2]! ^= s[0]!;
    s[3]! ^= s[1]!;
    s[1]! ^= s[2]!;
    s[0]! ^= s[3]!;
    s[2]! ^= t;
    s[3] = rotate(s[3]!, 45n);
    return result;
  }
}

function sumOf(seed: bigint, count: number): bigint {
  const random = new Xoshiro(seed);
  let sum = 0n;
  for (let i = 0; i < count; i++) sum ^= random.next();
  return sum;
}

const parts = [1n, 2n, 3n, 4n].map((seed) => fork(sumOf, seed, 300));
console.log(parts.map((part) => wait(part).toString(16)).join(" "));
// expect: b60f1c15063abe63 fd4ef31f079927b0 c46ca04483bd8348 b3e7c2556064be4f
const random = new Xoshiro(42n);
console.log(random.next(), random.next());
// expect: 1546998764402558742n 6990951692964543102n
const shared = new BigInt64Array(64);
function fill(start: number): void {
  for (let i = start; i < start + 16; i++) shared[i] = BigInt(i) ** 3n - 1000n;
}
[0, 16, 32, 48].map((start) => fork(fill, start)).forEach((task) => wait(task));
console.log(shared.reduce((a, b) => a + b)); // expect: 4000256n
