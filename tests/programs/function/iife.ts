const v = ((n: number) => n * n)(4);
console.log(v);
(function () { console.log("ran"); })();
// expect: 16
// expect: ran
