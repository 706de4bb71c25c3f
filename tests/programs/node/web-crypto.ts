import { getRandomValues, webcrypto } from "node:crypto";

const bytes = new Uint8Array(16);
console.log(crypto.getRandomValues(bytes) === bytes, bytes.some((each) => each > 0)); // expect: true true
const words = new Uint32Array(8);
crypto.getRandomValues(words);
console.log(words.length, words.some((each) => each > 255)); // expect: 8 true
const part = new Int16Array(new Int16Array(40).buffer, 8, 32);
getRandomValues(part);
console.log(part.some((each) => each !== 0), new Int16Array(part.buffer).subarray(0, 4)); // expect: true Int16Array(4) [ 0, 0, 0, 0 ]
console.log(webcrypto.getRandomValues(new Uint16Array(3)).length); // expect: 3
console.log(crypto.getRandomValues(new BigUint64Array(2)).some((each) => each > 0n)); // expect: true
console.log(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(crypto.randomUUID())); // expect: true
try {
  crypto.getRandomValues(new Uint8Array(70000));
} catch (error) {
  console.log((error as Error).name, (error as Error).message); // expect: QuotaExceededError The requested length exceeds 65,536 bytes
}

console.log(typeof crypto, typeof crypto.getRandomValues, "getRandomValues" in crypto); // expect: object function true
if (typeof crypto !== "undefined" && typeof crypto.randomUUID === "function") console.log("there"); // expect: there
const source = globalThis?.crypto;
console.log(source === crypto, source.getRandomValues(new Uint8Array(3)).length); // expect: true 3
const unknown: any = crypto;
console.log(unknown.getRandomValues(new Uint16Array(3)).length, unknown.randomUUID().length, unknown); // expect: 3 36 Crypto {}
function draw(from: { getRandomValues(array: Uint8Array): Uint8Array }): number {
  return from.getRandomValues(new Uint8Array(5)).length;
}
console.log(draw(crypto)); // expect: 5

// The buffer of a typed array as its type says it.
const view = new Uint8Array<ArrayBuffer>(new ArrayBuffer(4), 1);
const half: Float64Array<ArrayBuffer> = new Float64Array<ArrayBuffer>(new ArrayBuffer(16), 8, 1);
console.log(view, half); // expect: Uint8Array(3) [ 0, 0, 0 ] Float64Array(1) [ 0 ]

// Another object that says to be one.
function identify(by: typeof crypto): string {
  return by.randomUUID();
}
const fixed = {
  randomUUID: () => "0-0-0-0-0",
  getRandomValues: (array: Uint8Array) => array,
} as unknown as typeof crypto;
console.log(identify(fixed), identify(crypto).length); // expect: 0-0-0-0-0 36
