interface Point {
  x: number;
  when: Date;
}
const point = JSON.parse('{"x":1,"when":"1970-01-01T00:00:00.000Z"}', (key, value) =>
  key === "when" ? new Date(value) : value,
) as Point;
console.log(point.x, point.when.getTime());
console.log(JSON.parse('{"a":[1,2],"b":{"c":3}}', (_, v) => (typeof v === "number" ? v * 2 : v)));
console.log(JSON.parse("[1,null,3]", (_key, value: unknown) => value ?? "none"));
const data = { a: 1, secret: "x", list: [1, { a: 2, b: 3 }], map: new Map([["k", 1]]) };
console.log(JSON.stringify(data, (key, value) => (key === "secret" ? undefined : value)));
console.log(JSON.stringify(data, (_, value) => (value instanceof Map ? [...value] : value)));
console.log(JSON.stringify(data, ["list", "a"]));
console.log(JSON.stringify({ b: 1 }, null, 1), JSON.stringify([1], undefined, "--"));

// expect: 1 0
// expect: { a: [ 2, 4 ], b: { c: 6 } }
// expect: [ 1, 'none', 3 ]
// expect: {"a":1,"list":[1,{"a":2,"b":3}],"map":{}}
// expect: {"a":1,"secret":"x","list":[1,{"a":2,"b":3}],"map":[["k",1]]}
// expect: {"list":[1,{"a":2}],"a":1}
// expect: {
// expect:  "b": 1
// expect: } [
// expect: --1
// expect: ]
