/** Functions that take the parameters of others as lists of types: spread, partly given, mapped, or found from the end. */
const partial =
  <A extends unknown[], B extends unknown[], R>(f: (...args: [...A, ...B]) => R, ...first: A) =>
  (...rest: B): R =>
    f(...first, ...rest);
const join = partial((a: number, b: string, c: boolean) => `${a}${b}${c}`, 1);
console.log(join("x", true)); // expect: 1xtrue

function each(xs: number[], f: (x: number) => string): string[] {
  return xs.map(f);
}
console.log(each.apply(null, [[1, 2], (x) => `[${x.toFixed(1)}]`])); // expect: [ '[1.0]', '[2.0]' ]
console.log(each.bind(null, [7])((x) => x.toFixed(2))); // expect: [ '7.00' ]

type Input = (state: never) => unknown;
type Outputs<T extends readonly Input[]> = {
  [I in keyof T]: T[I] extends (state: never) => infer R ? R : never;
};
function select<T extends readonly Input[], R>(
  ...args: [...inputs: T, combine: (...given: Outputs<T>) => R]
): (state: Parameters<T[0]>[0]) => R {
  const inputs = args.slice(0, -1) as unknown as T;
  const combine = args[args.length - 1] as (...given: Outputs<T>) => R;
  return (state) => combine(...(inputs.map((input) => input(state as never)) as Outputs<T>));
}
interface State {
  a: number;
  b: string;
}
const both = select(
  (s: State) => s.a,
  (s: State) => s.b,
  (a, b) => b.repeat(a),
);
console.log(both({ a: 2, b: "xy" })); // expect: xyxy

class Store<S extends Record<string, unknown>> {
  constructor(readonly state: S) {}
  with<K extends keyof S>(change: Pick<S, K> | ((state: S) => Pick<S, K>)): Store<S> {
    const given = typeof change === "function" ? change(this.state) : change;
    return new Store<S>({ ...this.state, ...given });
  }
}
console.log(new Store({ n: 1, t: "a" }).with({ n: 2 }).with((s) => ({ t: `${s.t}b` })).state); // expect: { n: 2, t: 'ab' }
