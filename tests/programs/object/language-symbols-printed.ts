// Properties under the language's symbols are printed after those with names, and their functions are called after them.
class Range {
  last = 2;
  [Symbol.iterator] = () => [1, 2][Symbol.iterator]();
}
const range = new Range();
console.log([...range], Object.keys(range), JSON.stringify(range)); // expect: [ 1, 2 ] [ 'last' ] {"last":2}
console.log(range);
// expect: Range {
// expect:   last: 2,
// expect:   [Symbol(Symbol.iterator)]: [Function: [Symbol.iterator]]
// expect: }
console.log({ x: 1, [Symbol.iterator]() { return [1][Symbol.iterator](); } }); // expect: { x: 1, [Symbol(Symbol.iterator)]: [Function: [Symbol.iterator]] }
const one = { *[Symbol.iterator]() { yield 1; } };
console.log(one); // expect: { [Symbol(Symbol.iterator)]: [GeneratorFunction: [Symbol.iterator]] }
const open: any = { [Symbol.toPrimitive]: (hint: string) => hint.length };
console.log(open, open + 1); // expect: { [Symbol(Symbol.toPrimitive)]: [Function: [Symbol.toPrimitive]] } 8
console.log(one[Symbol.iterator].name); // expect: [Symbol.iterator]
