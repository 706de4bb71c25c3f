// A function of the language is the same wherever it is taken.
const f = Math.abs;
const g: (x: number) => number = Math.abs;
console.log(Math.abs === Math.abs, f === Math.abs, f === g, Math.abs === Math.ceil); // expect: true true true false
console.log([Math.abs, Math.ceil, Math.floor].indexOf(Math.floor), console.log === console.log, parseInt === Number.parseInt); // expect: 2 true true
const names = new Map<unknown, string>([[Math.min, "min"], [Math.max, "max"]]);
console.log(names.get(Math.max), ["7", "8"].map(Number), ["1.5", "2"].map(parseFloat), f(-3)); // expect: max [ 7, 8 ] [ 1.5, 2 ] 3
