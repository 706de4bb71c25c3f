const array = [10, 20, 30];
const iterator = array[Symbol.iterator]();
console.log(iterator.next(), [...iterator], iterator.next());
const entries = new Map([["k", 1]]).entries();
console.log(entries.next().value, entries.next().done);
for (const [index, item] of array.entries()) console.log(index, item);
console.log(Array.from(array.keys()), Array.from(new Set("aab").values(), (c) => c + c));
const text: Iterator<string> = "hi"[Symbol.iterator]();
console.log(text.next(), text.next(), text.next());
// expect: { value: 10, done: false } [ 20, 30 ] { value: undefined, done: true }
// expect: [ 'k', 1 ] true
// expect: 0 10
// expect: 1 20
// expect: 2 30
// expect: [ 0, 1, 2 ] [ 'aa', 'bb' ]
// expect: { value: 'h', done: false } { value: 'i', done: false } { value: undefined, done: true }
