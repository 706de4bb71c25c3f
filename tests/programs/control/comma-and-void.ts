let a = 0;
const b = (a++, a++, a * 10);
console.log(a, b, void a);
for (let i = 0; i < 2; console.log("step", i), i++);

// expect: 2 20 undefined
// expect: step 0
// expect: step 1
