// `call`, `apply` and `bind` behind `?.` of a function that is not there, and without.
interface Stats {
  best: number;
}
interface Options {
  readonly n: number;
  onRound?(this: Stats, n: number): boolean | void;
  done?: (n: number) => void;
}
function run(options: Options): unknown {
  const { onRound, done } = options;
  const stats: Stats = { best: 3 };
  const result = onRound?.call(stats, options.n);
  done?.call(null, 1);
  done?.apply(undefined, [2]);
  const bound = done?.bind(null, 4);
  bound?.();
  options.onRound?.call(stats, 5);
  return result;
}
console.log(run({ n: 1 })); // expect: undefined
const onRound = function (this: Stats, n: number): boolean {
  console.log(this.best, n);
  return n === 2;
};
console.log(run({ n: 2, onRound, done: (n) => console.log("done", n) }));
// expect: 3 2
// expect: done 1
// expect: done 2
// expect: done 4
// expect: 3 5
// expect: true
const callbacks: ((n: number) => void)[] = [];
for (const use of [() => callbacks[0]!.call(null, 1), () => callbacks[1]!.apply(null, [1]), () => callbacks[2]!.bind(null)]) {
  try {
    use();
  } catch (error) {
    console.log((error as Error).message);
  }
}
// expect: Cannot read properties of undefined (reading 'call')
// expect: Cannot read properties of undefined (reading 'apply')
// expect: Cannot read properties of undefined (reading 'bind')
