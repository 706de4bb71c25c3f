const a = [1, 2];
console.log(a[5] === undefined, a[5] ?? 9, a[1] ?? 9);
if (!a[7]) console.log("missing");
const x = a[9];
if (x === undefined) console.log("gone");
// expect: true 9 2
// expect: missing
// expect: gone
