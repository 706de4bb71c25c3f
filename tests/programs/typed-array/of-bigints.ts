const signed = new BigInt64Array(3);
signed[0] = 5n;
signed[1] = -7n;
signed[2] = 2n ** 63n;
console.log(signed); // expect: BigInt64Array(3) [ 5n, -7n, -9223372036854775808n ]
const unsigned = new BigUint64Array([1n, -1n, 2n ** 64n + 3n]);
console.log(unsigned); // expect: BigUint64Array(3) [ 1n, 18446744073709551615n, 3n ]
unsigned[0]! += 41n;
unsigned[2]!--;
console.log(unsigned[0], unsigned[2], unsigned[9], unsigned.at(-1)); // expect: 42n 2n undefined 2n

// what it shares with the other typed arrays
console.log(BigInt64Array.BYTES_PER_ELEMENT, unsigned.BYTES_PER_ELEMENT, unsigned.byteLength); // expect: 8 8 24
const words = new Uint32Array(signed.buffer);
console.log(words.join(" ")); // expect: 5 0 4294967289 4294967295 0 2147483648
words[1] = 1;
console.log(signed[0]); // expect: 4294967301n
const part = signed.subarray(1);
part[0] = 9n;
console.log(signed[1], part.length, part.byteOffset); // expect: 9n 2 8
const view = new DataView(new ArrayBuffer(16));
view.setBigInt64(8, -2n, true);
console.log(new BigUint64Array(view.buffer, 8, 1)); // expect: BigUint64Array(1) [ 18446744073709551614n ]

// made of other things
console.log(BigInt64Array.of(3n, 1n, 2n).sort()); // expect: BigInt64Array(3) [ 1n, 2n, 3n ]
console.log(BigInt64Array.from([3, 1], (n) => BigInt(n * 2))); // expect: BigInt64Array(2) [ 6n, 2n ]
console.log(BigUint64Array.from({ length: 3 }, (_, i) => BigInt(i) ** 2n)); // expect: BigUint64Array(3) [ 0n, 1n, 4n ]
console.log(new BigInt64Array(new Set([4n, 5n]))); // expect: BigInt64Array(2) [ 4n, 5n ]
console.log(new BigInt64Array(unsigned)); // expect: BigInt64Array(3) [ 42n, -1n, 2n ]

// methods
const few = BigInt64Array.of(5n, -3n, 8n, -3n);
console.log(few.map((x) => x * 10n)); // expect: BigInt64Array(4) [ 50n, -30n, 80n, -30n ]
console.log(few.filter((x) => x < 0n)); // expect: BigInt64Array(2) [ -3n, -3n ]
console.log(few.reduce((a, b) => a + b), few.reduce((a, b) => a + Number(b), 0.5)); // expect: 7n 7.5
console.log(few.indexOf(-3n), few.lastIndexOf(-3n), few.includes(8n), few.includes(9n)); // expect: 1 3 true false
console.log(few.find((x) => x > 5n), few.findIndex((x) => x > 9n), few.findLast((x) => x > 5n)); // expect: 8n -1 8n
console.log(few.some((x) => x === 8n), few.every((x) => x > 0n)); // expect: true false
console.log(few.join("|"), String(few), `${few.slice(1, 3)}`); // expect: 5|-3|8|-3 5,-3,8,-3 -3,8
console.log(few.toSorted(), few.toReversed()); // expect: BigInt64Array(4) [ -3n, -3n, 5n, 8n ] BigInt64Array(4) [ -3n, 8n, -3n, 5n ]
console.log(few.toSorted((a, b) => (a < b ? 1 : a > b ? -1 : 0)).join()); // expect: 8,5,-3,-3
console.log(few.with(0, 1n).fill(2n, 2), few.length); // expect: BigInt64Array(4) [ 1n, -3n, 2n, 2n ] 4
few.set([100n, 200n], 1);
few.copyWithin(3, 1, 2);
console.log(few, few.reverse()[0]); // expect: BigInt64Array(4) [ 100n, 200n, 100n, 5n ] 100n

// walked over
let sum = 0n;
for (const x of few) sum += x;
for (const [i, x] of few.entries()) sum += BigInt(i) * x;
console.log(sum, [...few], Math.max(...few.keys())); // expect: 820n [ 100n, 200n, 100n, 5n ] 3
const [first, , third] = few;
console.log(first, third, Array.from(few, (x) => Number(x))); // expect: 100n 100n [ 100, 200, 100, 5 ]
few.forEach((x, i) => {
  few[i] = x + 1n;
});
console.log(Object.keys(few), Object.values(few)); // expect: [ '0', '1', '2', '3' ] [ 101n, 201n, 101n, 6n ]

// as values that nothing is known of
const unknown: unknown = few;
console.log(unknown instanceof BigInt64Array, unknown instanceof BigUint64Array); // expect: true false
console.log(ArrayBuffer.isView(unknown), Object.prototype.toString.call(unknown)); // expect: true [object BigInt64Array]
const any = few as any;
any[1] = 7n;
console.log(any[1], any[10], any.length, "1" in any); // expect: 7n undefined 4 true
console.log(structuredClone(few)); // expect: BigInt64Array(4) [ 101n, 7n, 101n, 6n ]
try {
  JSON.stringify(few);
} catch (error) {
  console.log(String(error)); // expect: TypeError: Do not know how to serialize a BigInt
}
try {
  new BigInt64Array(new ArrayBuffer(12));
} catch (error) {
  console.log(String(error)); // expect: RangeError: byte length of BigInt64Array should be a multiple of 8
}
