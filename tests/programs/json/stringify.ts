class Point { constructor(readonly x: number, private y: number) {} }
class Money { constructor(private cents: number) {} toJSON(): string { return (this.cents / 100).toFixed(2); } }
console.log(JSON.stringify({ a: 1, b: [true, null, "x\"y"], c: { d: undefined } }));
console.log(JSON.stringify([undefined, NaN, -0]), JSON.stringify("é\n"), JSON.stringify(null));
console.log(JSON.stringify(new Point(1, 2)), JSON.stringify({ m: new Money(150) }), JSON.stringify(new Map([[1, 2]])));
console.log(JSON.stringify({ b: [1], a: {} }, null, 2));
const byName: Record<string, number[]> = { z: [1], 2: [2] };
console.log(JSON.stringify(byName), JSON.stringify([[1, "a"]], null, "--"));
// expect: {"a":1,"b":[true,null,"x\"y"],"c":{}}
// expect: [null,null,0] "é\n" null
// expect: {"x":1,"y":2} {"m":"1.50"} {}
// expect: {
// expect:   "b": [
// expect:     1
// expect:   ],
// expect:   "a": {}
// expect: }
// expect: {"2":[2],"z":[1]} [
// expect: --[
// expect: ----1,
// expect: ----"a"
// expect: --]
// expect: ]
