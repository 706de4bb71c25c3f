const mixed: (number | string)[] = [1, "two", 3];
let sum = 0;
for (const m of mixed) if (typeof m === "number") sum += m;
else sum += m.length;
console.log(sum, mixed); // expect: 7 [ 1, 'two', 3 ]
