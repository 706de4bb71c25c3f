// Arrays of bigints that are only made, beside values of unknown type whose elements are read.
const values: unknown = JSON.parse("[4, 5, 6]");
const isNumbers = (value: unknown): value is readonly number[] => Array.isArray(value);
if (isNumbers(values)) console.log(values[1], values.length);
const found: any = [values, new BigInt64Array(1)][1];
console.log(isNumbers(found), found[0], isNumbers(new BigUint64Array(2)));
// expect: 5 3
// expect: false 0n false
