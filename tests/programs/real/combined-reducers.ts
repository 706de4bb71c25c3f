// Redux-style store with combineReducers, middleware (logger, thunk), selectors
type Action<T extends string = string, P = void> = P extends void ? { type: T } : { type: T; payload: P };
type AnyAction = { type: string; payload?: any };
type Reducer<S, A extends AnyAction = AnyAction> = (state: S | undefined, action: A) => S;
type Dispatch<A extends AnyAction> = (action: A) => A;
interface Store<S, A extends AnyAction> { getState(): S; dispatch: ThunkDispatch<S, A>; subscribe(l: () => void): () => void }
type Thunk<S, A extends AnyAction, R = void> = (dispatch: ThunkDispatch<S, A>, getState: () => S) => R;
interface ThunkDispatch<S, A extends AnyAction> { <R>(t: Thunk<S, A, R>): R; (a: A): A }
type MiddlewareAPI<S, A extends AnyAction> = { getState: () => S; dispatch: ThunkDispatch<S, A> };
type Middleware<S, A extends AnyAction> = (api: MiddlewareAPI<S, A>) => (next: Dispatch<A>) => (action: A | Thunk<S, A, any>) => any;

function createStore<S, A extends AnyAction>(reducer: Reducer<S, A>, ...mws: Middleware<S, A>[]): Store<S, A> {
  let state = reducer(undefined, { type: "@@init" } as A);
  let listeners: (() => void)[] = [];
  const base: Dispatch<A> = (a) => { state = reducer(state, a); listeners.forEach((l) => l()); return a; };
  const api: MiddlewareAPI<S, A> = { getState: () => state, dispatch: ((x: any) => dispatch(x)) as ThunkDispatch<S, A> };
  const chain = mws.map((m) => m(api));
  const dispatch: (a: any) => any = chain.reduceRight<(a: any) => any>((next, mw) => mw(next), base);
  return {
    getState: () => state,
    dispatch: dispatch as ThunkDispatch<S, A>,
    subscribe(l) { listeners.push(l); return () => { listeners = listeners.filter((x) => x !== l); }; },
  };
}
type StateOf<R> = { [K in keyof R]: R[K] extends Reducer<infer S, any> ? S : never };
type ActionOf<R> = { [K in keyof R]: R[K] extends Reducer<any, infer A> ? A : never }[keyof R];
function combineReducers<R extends Record<string, Reducer<any, any>>>(reducers: R): Reducer<StateOf<R>, ActionOf<R>> {
  return (state, action) => {
    const next = {} as StateOf<R>;
    let changed = !state;
    for (const key of Object.keys(reducers) as (keyof R)[]) {
      const prev = state?.[key];
      next[key] = reducers[key](prev, action);
      changed ||= next[key] !== prev;
    }
    return changed ? next : state!;
  };
}
interface Todo { id: number; text: string; done: boolean }
type TodoAction = Action<"todo/add", string> | Action<"todo/toggle", number> | Action<"todo/clear">;
const todos: Reducer<Todo[], TodoAction> = (state = [], a) => {
  switch (a.type) {
    case "todo/add": return [...state, { id: state.length + 1, text: a.payload, done: false }];
    case "todo/toggle": return state.map((t) => (t.id === a.payload ? { ...t, done: !t.done } : t));
    case "todo/clear": return state.filter(({ done }) => !done);
    default: return state;
  }
};
type FilterAction = Action<"filter/set", "all" | "open" | "done">;
const filter: Reducer<"all" | "open" | "done", FilterAction> = (s = "all", a) => (a.type === "filter/set" ? a.payload : s);
const root = combineReducers({ todos, filter });
type RootState = ReturnType<typeof root>;
type RootAction = Parameters<typeof root>[1];
let depth = 0;
const logger: Middleware<RootState, RootAction> = ({ getState }) => (next) => (action) => {
  if (typeof action === "function") return next(action as any);
  console.group(action.type);
  const r = next(action);
  console.log("todos=%d filter=%s", getState().todos.length, getState().filter);
  console.groupEnd();
  return r;
};
const thunk: Middleware<RootState, RootAction> = (api) => (next) => (action) =>
  typeof action === "function" ? action(api.dispatch, api.getState) : next(action);
function createSelector<S, A, B, R>(a: (s: S) => A, b: (s: S) => B, f: (a: A, b: B) => R) {
  let last: [A, B] | null = null, result: R, hits = 0;
  const sel = (s: S): R => {
    const x = a(s), y = b(s);
    if (last && last[0] === x && last[1] === y) { hits++; return result; }
    last = [x, y];
    return (result = f(x, y));
  };
  return Object.assign(sel, { hits: () => hits });
}
const visible = createSelector((s: RootState) => s.todos, (s: RootState) => s.filter, (t, f) => t.filter((x) => f === "all" || x.done === (f === "done")));
const store = createStore(root, thunk, logger);
const off = store.subscribe(() => { depth++; });
store.dispatch({ type: "todo/add", payload: "write" });
store.dispatch({ type: "todo/add", payload: "test" });
store.dispatch({ type: "todo/toggle", payload: 1 });
console.table(visible(store.getState()));
store.dispatch({ type: "filter/set", payload: "open" });
console.log(visible(store.getState()), visible(store.getState()).length, visible.hits());
const n = store.dispatch((d, get) => { for (const t of get().todos) if (!t.done) d({ type: "todo/toggle", payload: t.id }); return get().todos.filter((t) => t.done).length; });
console.log("done now", n);
off();
store.dispatch({ type: "todo/clear" });
console.log(store.getState(), depth);
// expect: todo/add
// expect:   todos=1 filter=all
// expect: todo/add
// expect:   todos=2 filter=all
// expect: todo/toggle
// expect:   todos=2 filter=all
// expect: ┌─────────┬────┬─────────┬───────┐
// expect: │ (index) │ id │ text    │ done  │
// expect: ├─────────┼────┼─────────┼───────┤
// expect: │ 0       │ 1  │ 'write' │ true  │
// expect: │ 1       │ 2  │ 'test'  │ false │
// expect: └─────────┴────┴─────────┴───────┘
// expect: filter/set
// expect:   todos=2 filter=open
// expect: [ { id: 2, text: 'test', done: false } ] 1 1
// expect: todo/toggle
// expect:   todos=2 filter=open
// expect: done now 2
// expect: todo/clear
// expect:   todos=0 filter=open
// expect: { todos: [], filter: 'open' } 5
