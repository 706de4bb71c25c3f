console.log(JSON.stringify({ a: 1, b: [true, null, "x\"y"], c: { d: undefined } }));
console.log(JSON.stringify([undefined, NaN, -0, Infinity]), JSON.stringify("é\n"), JSON.stringify(null));
console.log(JSON.stringify({ a: [], b: {}, c: [[1]] }, null, 2));

// expect: {"a":1,"b":[true,null,"x\"y"],"c":{}}
// expect: [null,null,0,null] "é\n" null
// expect: {
// expect:   "a": [],
// expect:   "b": {},
// expect:   "c": [
// expect:     [
// expect:       1
// expect:     ]
// expect:   ]
// expect: }
