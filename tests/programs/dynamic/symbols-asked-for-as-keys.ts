const counts: any = { a: 1, "Symbol(other)": 2 };
const asks: ((key: any) => unknown)[] = [
  (key) => Reflect.has(counts, key),
  (key) => key in counts,
  (key) => Object.hasOwn(counts, key),
  (key) => counts.hasOwnProperty(key),
];
console.log(asks.map((ask) => ask("a"))); // expect: [ true, true, true, true ]
console.log(asks.map((ask) => ask("b"))); // expect: [ false, false, false, false ]
console.log(asks[3]?.(Symbol("other")));
// expect trap: wrongType
