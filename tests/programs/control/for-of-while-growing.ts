const a = [1];
for (const x of a) { if (x < 4) a.push(x + 1); }
console.log(a); // expect: [ 1, 2, 3, 4 ]
