// expect: NaN NaN NaN
// expect: NaN NaN NaN NaN
// expect: NaN NaN false
// expect: { a: NaN, b: NaN }
// expect: Uint8Array(2) [ 0, 2 ] Float64Array(2) [ NaN, 2 ]
const record: Record<string, number> = {};
const list = [3];
console.log(record.a + 2, record["b"] * 2, 1 - list[4]);
const part: { x?: number } = {};
console.log(part.x! + 1, (part.x as number) + 1, Math.max(list[0], list[7]), Math.floor(list[5]));
const map = new Map<string, number>();
let sum = 5;
sum += map.get("z")!;
console.log(sum, -map.get("a")!, map.get("a")! > 3);
record["a"]++;
record.b += 1;
console.log(record);
const bytes = new Uint8Array([1, 2]);
const doubles = new Float64Array([1, 2]);
bytes[0] = bytes[9];
doubles[0] = doubles[-1];
console.log(bytes, doubles);
