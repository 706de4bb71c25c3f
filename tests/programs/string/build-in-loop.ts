let out = "";
for (let i = 0; i < 5; i++) out += i % 2 === 0 ? "x" : i;
console.log(out); // expect: x1x3x
