import data from "./data.json" with { type: "json" };

console.log(data.name, data.list.length); // expect: n 3
console.log(data); // expect: { name: 'n', list: [ 1, 2, 3 ], inner: { gone: null, yes: true } }
const sum = data.list.reduce((a, b) => a + b);
console.log(sum, data.inner.yes); // expect: 6 true
