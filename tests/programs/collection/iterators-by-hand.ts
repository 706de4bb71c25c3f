const m = new Map([["a", 1], ["b", 2]]);
const entries = m.entries();
console.log(entries.next(), entries.next().value, entries.next().done); // expect: { value: [ 'a', 1 ], done: false } [ 'b', 2 ] true
const [first, ...rest] = m.keys();
console.log(first, rest, Array.from(m.values(), (x) => x * 10)); // expect: a [ 'b' ] [ 10, 20 ]
