function* count(n: number) {
  for (let i = 0; i < n; i++) yield i;
}
let sum = 0;
for (const x of count(5)) sum += x;
console.log(sum, [...count(3)], Math.max(...count(4)));
const [first, second] = count(10);
console.log(first, second, Array.from(count(3), (x) => x * x));
// expect: 10 [ 0, 1, 2 ] 3
// expect: 0 1 [ 0, 1, 4 ]
