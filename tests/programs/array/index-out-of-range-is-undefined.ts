const a = [1, 2, 3];
console.log(a[3] === undefined, a[-1] === undefined, a[1.5] === undefined);
console.log(a[7] ?? "none", a[0] || "zero", (a[3] || 5) + 1);
const maybe: number | undefined = a[10];
console.log(maybe, typeof a[10]);
if (!a[3]) console.log("nothing at 3");
console.log(a[3]! + 1);
// expect: true true true
// expect: none 1 6
// expect: undefined undefined
// expect: nothing at 3
// expect: NaN
