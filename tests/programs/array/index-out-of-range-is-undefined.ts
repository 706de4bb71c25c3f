const a = [1, 2, 3];
console.log(a[3] === undefined, a[-1] === undefined, a[1.5] === undefined);
console.log(a[7] ?? "none", a[0] || "zero", (a[3] || 5) + 1);
console.log(typeof a[10], a[3] === a[4]);
if (!a[3]) console.log("nothing at 3");

// expect: true true true
// expect: none 1 6
// expect: undefined true
// expect: nothing at 3
