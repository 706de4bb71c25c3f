// Functions called as one of several get what each of the others takes: every reducer sees every action.
type Reducer<S, A> = (state: S | undefined, action: A) => S;
type StateOf<R> = { [K in keyof R]: R[K] extends Reducer<infer S, any> ? S : never };
type ActionOf<R> = { [K in keyof R]: R[K] extends Reducer<any, infer A> ? A : never }[keyof R];

function combine<R extends Record<string, Reducer<any, any>>>(reducers: R): Reducer<StateOf<R>, ActionOf<R>> {
  return (state, action) => {
    const next = {} as StateOf<R>;
    for (const key of Object.keys(reducers) as (keyof R)[]) next[key] = reducers[key](state?.[key], action);
    return next;
  };
}
const filter: Reducer<string, { type: "filter"; by: string }> = (state = "all", action) =>
  action.type === "filter" ? action.by : state;
const count: Reducer<number, { type: "count" }> = (state = 0, action) =>
  action.type === "count" ? state + 1 : state;
const root = combine({ filter, count });

let state = root(undefined, { type: "@@init" } as any);
console.log(state); // expect: { filter: 'all', count: 0 }
state = root(state, { type: "filter", by: "open" });
state = root(state, { type: "count" });
console.log(state); // expect: { filter: 'open', count: 1 }
state = root(state, { type: "count", by: { deep: true } } as any);
console.log(state); // expect: { filter: 'open', count: 2 }
