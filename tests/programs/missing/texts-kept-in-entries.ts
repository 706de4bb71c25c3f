// Parts that a line has not, as entries of records, maps and sets.
const record: Record<string, string> = {};
const map = new Map<string, string>();
const set = new Set<string>();
for (const line of ["a: 1", "b"]) {
  const [key, value] = line.split(": ");
  record[key] = value;
  map.set(key, value);
  set.add(value);
}
console.log(record, record.b, record.c, "b" in record, JSON.stringify(record), { ...record });
console.log(map, map.get("b"), [...map.values()]);
for (const [key, value] of map) console.log(key, value, value?.length);
map.forEach((value, key) => console.log(key, value === undefined));
for (const key in record) console.log(key, record[key] || "none");
console.log(set, set.size);
const [, missing] = "x".split("-");
console.log(set.has(missing), set.has(""), set.has("1"), set.delete(missing), set);
const names = ["k", "l"];
const given = ["1"];
console.log(names.reduce((all, key, i) => ({ ...all, [key]: given[i] }), {} as Record<string, string>));
console.log(Object.values(record), Object.entries(record));

// expect: { a: '1', b: undefined } undefined undefined true {"a":"1"} { a: '1', b: undefined }
// expect: Map(2) { 'a' => '1', 'b' => undefined } undefined [ '1', undefined ]
// expect: a 1 1
// expect: b undefined undefined
// expect: a false
// expect: b true
// expect: a 1
// expect: b none
// expect: Set(2) { '1', undefined } 2
// expect: true false true true Set(1) { '1' }
// expect: { k: '1', l: undefined }
// expect: [ '1', undefined ] [ [ 'a', '1' ], [ 'b', undefined ] ]
