// Words in locals, parameters, results, module variables and captured variables; what does not fit any more goes on as what it is.
const MASK = 0xffffffffffffffffn;
let state = 88172645463325252n;
let calls = 0n;
function next(): bigint {
  state ^= (state << 13n) & MASK;
  state ^= state >> 7n;
  state ^= (state << 17n) & MASK;
  calls++;
  return state;
}
let last = 0n;
for (let i = 0; i < 1000; i++) last = next();
console.log(last, calls, state === last); // expect: 1363160026601443621n 1000n true

// The same variable is a product beyond 64 bits in between.
function fnv(text: string): bigint {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i++) {
    hash ^= BigInt(text.charCodeAt(i));
    hash *= 0x100000001b3n;
    hash &= MASK;
  }
  return hash;
}
console.log(fnv("").toString(16), fnv("a").toString(16), fnv("foobar").toString(16)); // expect: cbf29ce484222325 af63dc4c8601ec8c 85944171f73967e8
function wide(count: number): bigint {
  let x = 3n;
  for (let i = 0; i < count; i++) {
    x *= x;
    if (i % 3 === 2) x &= MASK;
  }
  return x;
}
console.log(wide(1), wide(2), wide(6), wide(7)); // expect: 9n 81n 8733086111712066817n 76266793034578185980800396525872511489n

// A loop that stops by an exception leaves what it had.
function until(limit: bigint): string {
  let x = 1n;
  let rounds = 0n;
  try {
    for (;;) {
      x = BigInt.asUintN(64, x * 6364136223846793005n + 1442695040888963407n);
      rounds += 1n;
      if (x % limit === 0n) throw new Error(`stopped`);
    }
  } catch (error) {
    return `${(error as Error).message} ${x} ${rounds}`;
  }
}
console.log(until(7n), until(1000n)); // expect: stopped 10218303843513747618 7 stopped 14909792607350547000 813

// Captured, and read before it has a value.
function counter(): () => bigint {
  let count = 0xfffffffffffffffen;
  return () => {
    count = BigInt.asUintN(64, count + 1n);
    return count;
  };
}
const count = counter();
console.log(count(), count(), count()); // expect: 18446744073709551615n 0n 1n
var early: bigint;
function look(): unknown {
  return early;
}
console.log(look()); // expect: undefined
early = 5n;
console.log(look()); // expect: 5n
function captured(isSet: boolean): string {
  const read = (): unknown => inner;
  const before = read();
  var inner = isSet ? 7n : 8n;
  return `${before} ${read()}`;
}
console.log(captured(true), captured(false)); // expect: undefined 7 undefined 8
let maybe: bigint | undefined;
const readMaybe = (): bigint | undefined => maybe;
console.log(readMaybe()); // expect: undefined
maybe = BigInt.asUintN(8, -1n);
console.log(readMaybe()); // expect: 255n
function optional(x?: bigint): string {
  return x === undefined ? "none" : String(BigInt.asUintN(16, x + 1n));
}
console.log(optional(), optional(65535n), optional(1n)); // expect: none 0 2

// Results and arguments that are words sometimes.
function clamp(x: bigint, wide: boolean): bigint {
  return wide ? x * x : BigInt.asIntN(32, x);
}
console.log(clamp(1n << 40n, true), clamp(1n << 31n, false)); // expect: 1208925819614629174706176n -2147483648n
function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
console.log(gcd(BigInt.asUintN(64, -6n), 1000n), gcd(2n ** 80n, 6n ** 30n)); // expect: 10n 1073741824n
function reduce(x: bigint, modulus: bigint): bigint {
  let sum = x + x;
  if (sum >= modulus) sum -= modulus;
  return sum;
}
let doubled = 1n;
for (let i = 0; i < 100; i++) doubled = reduce(doubled, 0xffffffffffffffc5n);
console.log(doubled, 2n ** 100n % 0xffffffffffffffc5n); // expect: 4054449127424n 4054449127424n
