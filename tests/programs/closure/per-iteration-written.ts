const fs: (() => number)[] = [];
for (let i = 0; i < 3; i++) { fs.push(() => i); i += 0; }
for (let i = 0; i < 4; i++) { fs.push(() => i * 10); i++; }
console.log(fs.map((f) => f())); // expect: [ 0, 1, 2, 10, 30 ]
