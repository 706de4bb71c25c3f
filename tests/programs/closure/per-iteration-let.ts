const fs: (() => number)[] = [];
for (let i = 0; i < 3; i++) fs.push(() => i);
console.log(fs.map((f) => f())); // expect: [ 0, 1, 2 ]
