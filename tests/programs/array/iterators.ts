const a = ["x", "y"];
for (const [index, value] of a.entries()) console.log(index, value);
console.log([...a.keys()], [...a.values()], Array.from(a.entries()));
const it = a.values();
console.log(it.next(), it.next(), it.next());
// expect: 0 x
// expect: 1 y
// expect: [ 0, 1 ] [ 'x', 'y' ] [ [ 0, 'x' ], [ 1, 'y' ] ]
// expect: { value: 'x', done: false } { value: 'y', done: false } { value: undefined, done: true }
