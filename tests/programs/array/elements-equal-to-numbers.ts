// An element compared with a number: NaN, holes and what is outside equal nothing.
const values = [1, NaN, -0, , 4] as number[];
const bytes = new Uint8Array([1, 0, 3]);
const nan = Number("x");
const floats = new Float64Array([NaN, -0]);
const hits = (wanted: number): string => [0, 1, 2, 3, 4, 5, -1, 0.5].filter((i) => values[i] === wanted).join();
console.log(hits(1), hits(NaN), hits(0), hits(-0), hits(4)); // expect: 0  2 2 4
console.log([0, 1, 2, 3, -1].map((i) => bytes[i] === 1), [0, 1, 3].map((i) => bytes[i] !== 0)); // expect: [ true, false, false, false, false ] [ true, false, true ]
console.log([0, 1, 2].map((i) => floats[i] === 0), [0, 1, 2].map((i) => floats[i] !== nan)); // expect: [ false, true, false ] [ true, true, true ]
const other: number | undefined = values[9];
console.log(values[7] === other, values[0] === other, values[3] === undefined); // expect: true false true
