function log(s: string): void { console.log(s); }
const r = log("x");
console.log(r);
// expect: x
// expect: undefined
