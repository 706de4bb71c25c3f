// Objects of unknown type that have the same keys as the one before: each is its own.
const rows = JSON.parse(`[
  {"id": 1, "tags": ["a"], "more": {"x": 1, "y": null}},
  {"id": 2, "tags": ["b"], "more": {"x": 2, "y": true}},
  {"id":3,"tags":[],"more":{"x":3,"y":"z"}},
  {"id" : 4 , "tags" : [{"x": 1}, {"x": 2}, {"x": 3, "z": 4}] , "more" : {"x":4} },
  {"id": 5, "tags": [], "more": {"y": 1, "x": 5}},
  {"id": 6}, {}, {"id": 7, "tags": [], "more": {}, "last": 0},
  {"id": 8, "id": 9, "tags": [], "more": null}
]`);
for (const row of rows) console.log(JSON.stringify(row));
// expect: {"id":1,"tags":["a"],"more":{"x":1,"y":null}}
// expect: {"id":2,"tags":["b"],"more":{"x":2,"y":true}}
// expect: {"id":3,"tags":[],"more":{"x":3,"y":"z"}}
// expect: {"id":4,"tags":[{"x":1},{"x":2},{"x":3,"z":4}],"more":{"x":4}}
// expect: {"id":5,"tags":[],"more":{"y":1,"x":5}}
// expect: {"id":6}
// expect: {}
// expect: {"id":7,"tags":[],"more":{},"last":0}
// expect: {"id":9,"tags":[],"more":null}

// What is added, changed and deleted in one
rows[1].added = true;
rows[2].id = "three";
delete rows[0].tags;
rows[0].tags = "again";
for (let i = 0; i < 20; i++) rows[1].more[`key${i}`] = i;
console.log(Object.keys(rows[0]).join(), Object.keys(rows[1]).join(), rows[2].id, Object.keys(rows[2]).join());
console.log(Object.keys(rows[1].more).length, rows[1].more.key7, rows[1].more.key19, "key7" in rows[2].more, rows[2].more.y);
console.log({ ...rows[2], id: 0 }, rows[3].tags[1]);
// expect: id,more,tags id,tags,more,added three id,tags,more
// expect: 22 7 19 false z
// expect: { id: 0, tags: [], more: { x: 3, y: 'z' } } { x: 2 }

// Many keys, and more of them later
function wide(first: number, count: number): string {
  return `{${Array.from({ length: count }, (_, i) => `"k${i}":${first + i}`).join(",")}}`;
}
const table = JSON.parse(`[${[0, 100, 200, 300].map((first) => wide(first, 13)).join(",")}]`) as any[];
for (let i = 13; i < 40; i++) table[2][`k${i}`] = 200 + i;
delete table[3].k4;
table[3].k13 = 1;
let sum = 0;
for (let i = 0; i < 40; i++) for (const row of table) sum += row[`k${i}`] ?? 0;
console.log(sum, table[1].k12, table[2].k39, table[3].k4, Object.keys(table[3]).at(-1), Object.keys(table[1]).length);
// expect: 13911 112 239 undefined k13 13

// Keys that are like the last ones, but for escapes, and keys that are numbers
const odd = JSON.parse(String.raw`[{"a\\":1,"b":2},{"a\\":3,"b":4},{"a\"b":5},{"a":1,"b":2},{"a":3,"b":4},{"a\u0062":5,"b":6},{"a":7,"\u0062":8},{"2":1,"1":2},{"2":3,"1":4},{"__proto__":1}]`) as Record<string, unknown>[];
console.log(odd.map((each) => Object.entries(each).map(([key, value]) => `${key}=${String(value)}`).join("&")).join(" "));
// expect: a\=1&b=2 a\=3&b=4 a"b=5 a=1&b=2 a=3&b=4 ab=5&b=6 a=7&b=8 1=2&2=1 1=4&2=3 __proto__=1

for (const wrong of ['[{"a":1},{"a":1},{"a" 1}]', '[{"a":1},{"a":1},{"a":}]', '[{"a":1},{"a":1},{"a', '[{"a":1,"b":2},{"a":1,"b":2},{"a":1 "b":2}]']) {
  try {
    JSON.parse(wrong);
  } catch (error) {
    console.log((error as Error).message);
  }
}
// expect: Expected ':' after property name in JSON at position 22
// expect: Unexpected token '}', ..."":1},{"a":}]" is not valid JSON
// expect: Unterminated string in JSON at position 20
// expect: Expected ',' or '}' after property value in JSON at position 36
