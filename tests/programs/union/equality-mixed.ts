const a: number | string = 1 as number | string;
const b: number | string = "1" as number | string;
console.log(a === b, a === 1, b === "1", a == null, a != null); // expect: false true true false true
