// Writing computed keys to values of unknown type leaves the objects of the library what they are.
const source: any = { slice: 1, get: 2 };
const copy: any = {};
for (const key of Object.keys(source)) copy[key] = source[key];
console.log(copy, new Uint8Array(8).buffer.byteLength, new ArrayBuffer(3).slice(1).byteLength, new Map([[1, 2]]).get(1));
// expect: { slice: 1, get: 2 } 8 2 2
