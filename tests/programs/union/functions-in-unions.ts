type Value = number | (() => number);
const force = (value: Value): number => (typeof value === "function" ? value() : value);
let calls = 0;
const lazy = () => ++calls * 10;
console.log(force(3), force(lazy), force(lazy), force(() => force(lazy))); // expect: 3 10 20 30
