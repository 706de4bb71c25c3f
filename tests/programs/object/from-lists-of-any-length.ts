// `Object.fromEntries` of arrays that are no pairs by their types.
const parts = "a:1 b".split(" ").map((part) => part.split(":"));
const record = Object.fromEntries(parts) as Record<string, string>;
console.log(record, record.a, record["b"], Object.keys(record), "a" in record);
for (const key in record) console.log(key, record[key]?.length);
const open = Object.fromEntries(parts);
console.log(open, open.a);
const filled: Record<string, string> = Object.fromEntries([["x", "1"]].map((each) => each));
filled.y = "2";
console.log(Object.values(filled).map(Number));

// expect: { a: '1', b: undefined } 1 undefined [ 'a', 'b' ] true
// expect: a 1
// expect: b undefined
// expect: { a: '1', b: undefined } 1
// expect: [ 1, 2 ]
