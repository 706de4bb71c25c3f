type Functions = Record<string, (...args: any[]) => unknown>;
type Wrapped<M extends Functions> = {
  [K in keyof M]: (...args: Parameters<M[K]>) => { type: K; payload: ReturnType<M[K]> };
};
function wrap<M extends Functions>(functions: M): Wrapped<M> {
  const out = {} as Wrapped<M>;
  for (const key of Object.keys(functions) as (keyof M & string)[]) {
    out[key] = (...args) => ({
      type: key,
      payload: functions[key]!(...args) as ReturnType<M[typeof key]>,
    });
  }
  return out;
}
const actions = wrap({
  add: (n: number) => n + 1,
  set: (value: string, note?: string) => ({ value, note }),
});
console.log(actions.add(5)); // expect: { type: 'add', payload: 6 }
console.log(actions.set("a", "x")); // expect: { type: 'set', payload: { value: 'a', note: 'x' } }
console.log(actions.set("a")); // expect: { type: 'set', payload: { value: 'a', note: undefined } }
