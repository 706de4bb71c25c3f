const fns: (() => number)[] = [];
for (let i = 0; i < 6; i++) {
  fns.push(() => i);
  if (i % 2 === 0) i++;
}
console.log(fns.map((fn) => fn())); // expect: [ 1, 3, 5 ]
let j = 0;
const others: (() => number)[] = [];
while (j < 3) {
  const k = j++;
  others.push(() => k * 10 + j);
}
console.log(others.map((fn) => fn())); // expect: [ 3, 13, 23 ]
