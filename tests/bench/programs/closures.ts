// Pipelines of array callbacks: map, filter, reduce, some, forEach, closures with captures.
function statistics(values: readonly number[]): { mean: number; deviation: number; large: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.map((value) => (value - mean) * (value - mean));
  const deviation = Math.sqrt(squares.reduce((sum, value) => sum + value, 0) / values.length);
  const large = values.filter((value) => value > mean + deviation).length;
  return { mean, deviation, large };
}

function counter(): () => number {
  let count = 0;
  return () => ++count;
}

function compose(...steps: ((x: number) => number)[]): (x: number) => number {
  return (x) => steps.reduce((value, step) => step(value), x);
}

const rounds = Number(process.argv[2] ?? "100");
const values: number[] = [];
for (let i = 0; i < 10000; i++) values.push((i * 7919) % 10007);
let total = 0;
const next = counter();
const pipeline = compose(
  (x) => x + 1,
  (x) => x * 0.5,
  (x) => x - 3,
);
for (let round = 0; round < rounds; round++) {
  const { mean, deviation, large } = statistics(values);
  total += mean + deviation + large;
  values.forEach((value, index) => {
    if (value % 3 === 0) total += index;
  });
  if (values.some((value) => value < 0)) next();
  for (let i = 0; i < 1000; i++) total += pipeline(i) + next();
}
console.log(total.toFixed(3));
