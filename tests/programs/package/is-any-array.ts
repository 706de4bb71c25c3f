// Arrays of any kind, told by the package is-any-array 3.0.0.
import { isAnyArray } from "is-any-array";

console.log(isAnyArray([1]), isAnyArray(new Array(2)), isAnyArray(new Float64Array(2)), isAnyArray(Buffer.from("a")));
console.log(isAnyArray({ length: 1 }), isAnyArray("text"), isAnyArray(null), isAnyArray(new BigInt64Array(1)));
const values: unknown = JSON.parse("[4, 5, 6]");
if (isAnyArray(values)) console.log(values[1], values.length);
// expect: true true true true
// expect: false false false false
// expect: 5 3
