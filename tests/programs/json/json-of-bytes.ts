console.log(JSON.stringify(new Uint8Array([1, 2, 255])), JSON.stringify({ data: new Float32Array([0.5, Number.NaN]), empty: new Int16Array(0) }));
console.log(JSON.stringify([new Uint32Array([4294967295])], null, 2));
console.log(JSON.stringify(new ArrayBuffer(2)), JSON.stringify({ a: [1], r: { x: [true] } as Record<string, boolean[]> }));
// expect: {"0":1,"1":2,"2":255} {"data":{"0":0.5,"1":null},"empty":{}}
// expect: [
// expect:   {
// expect:     "0": 4294967295
// expect:   }
// expect: ]
// expect: {} {"a":[1],"r":{"x":[true]}}
