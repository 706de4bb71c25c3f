// Words that are held where a generator or an async function stops.
function* walk(seed: bigint): Generator<bigint, bigint, bigint> {
  let state = BigInt.asUintN(64, seed);
  let count = 0n;
  for (;;) {
    const by: bigint = yield state;
    if (by === 0n) return count;
    state = BigInt.asUintN(64, state * 6364136223846793005n + (BigInt.asUintN(64, state ^ by) % BigInt.asUintN(32, by)));
    state = BigInt.asUintN(64, state >> BigInt.asUintN(3, (yield count) + state));
    count++;
  }
}
const steps = walk(-5n);
console.log(steps.next(1n)); // expect: { value: 18446744073709551611n, done: false }
for (let i = 1n; i < 8n; i++) console.log(steps.next(i * 7n).value);
// expect: 0n
// expect: 1268201757046284553n
// expect: 1n
// expect: 8500396099065062094n
// expect: 2n
// expect: 1431569664259617808n
// expect: 3n
console.log(steps.next(0n)); // expect: { value: 767100475713639866n, done: false }
async function sum(count: number): Promise<bigint> {
  let total = 0n;
  for (let i = 0; i < count; i++) {
    const word = BigInt.asUintN(64, BigInt(i) - 3n);
    await null;
    total ^= word >> (await Promise.resolve(BigInt.asUintN(6, word)));
  }
  return total;
}
const shared = { hash: 0n };
function captured(): (x: bigint) => bigint {
  let hash = 1n;
  return (x) => {
    hash = BigInt.asUintN(64, (hash ^ x) * 0x100000001b3n);
    shared.hash = hash;
    return hash;
  };
}
const mix = captured();
for (const x of [1n, 2n, 3n]) mix(x);
console.log(shared); // expect: { hash: 1912050721080479n }
void sum(10).then((total) => console.log(total)); // expect: 5n
