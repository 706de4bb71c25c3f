// Revivers and replacers are called on the object that holds the value.
const show = function (this: any, key: string, value: any) {
  return key === "a" ? Object.keys(this).join() : value;
};
console.log(JSON.stringify({ a: 1, b: [1, 2] }, show)); // expect: {"a":"a,b","b":[1,2]}
console.log(JSON.parse('{"a":1,"b":{"a":2}}', show)); // expect: { a: 'a,b', b: { a: 'a' } }
console.log(JSON.parse("[1,2,3]", (key, value) => (key === "1" ? undefined : value))); // expect: [ 1, <1 empty item>, 3 ]
console.log(JSON.parse('{"a":1,"b":2}', (key, value) => (key === "a" ? undefined : value))); // expect: { b: 2 }
const circle: any = { a: 1 };
circle.self = circle;
try {
  JSON.stringify(circle, (_, value) => value);
} catch (error) {
  console.log((error as Error).name, (error as Error).message.split("\n")[0]); // expect: TypeError Converting circular structure to JSON
}
