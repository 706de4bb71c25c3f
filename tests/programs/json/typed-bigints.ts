// The only JSON of the program is of typed arrays, one of bigints, which have none.
console.log(JSON.stringify(new Uint8Array([1, 2]))); // expect: {"0":1,"1":2}
try {
  console.log(JSON.stringify(new BigInt64Array([1n, 2n])));
} catch (error) {
  console.log(String(error)); // expect: TypeError: Do not know how to serialize a BigInt
}
