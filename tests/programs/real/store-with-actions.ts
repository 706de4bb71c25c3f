// A small redux-like store with middleware, combineReducers, memoised selectors, thunks and devtools time travel
type Action<T extends string = string, P = void> = P extends void ? { type: T } : { type: T; payload: P };
type AnyAction = { type: string; payload?: unknown };
type Reducer<S, A extends AnyAction = AnyAction> = (state: S | undefined, action: A) => S;
type ActionsOf<M> = { [K in keyof M & string]: M[K] extends (...args: infer _A) => infer R ? R : never }[keyof M & string];

function createActions<M extends Record<string, (...args: any[]) => unknown>>(prefix: string, map: M) {
  const out = {} as { [K in keyof M & string]: (...args: Parameters<M[K]>) => { type: `${string}/${K}`; payload: ReturnType<M[K]> } };
  for (const key of Object.keys(map) as (keyof M & string)[]) {
    out[key] = (...args) => ({ type: `${prefix}/${key}`, payload: map[key]!(...args) as ReturnType<M[typeof key]> });
  }
  return out;
}

interface Todo {
  id: number;
  text: string;
  done: boolean;
  tags: readonly string[];
}
type Filter = "all" | "open" | "done";
interface State {
  todos: Todo[];
  filter: Filter;
  stats: { dispatched: number; last: string | null };
}
type TodoAction =
  | Action<"todo/add", { text: string; tags?: string[] }>
  | Action<"todo/toggle", number>
  | Action<"todo/remove", number>
  | Action<"todo/clear">
  | Action<"filter/set", Filter>;

const todos: Reducer<Todo[], TodoAction> = (state = [], action) => {
  switch (action.type) {
    case "todo/add": {
      const { text, tags = [] } = action.payload;
      const id = state.reduce((max, t) => Math.max(max, t.id), 0) + 1;
      return [...state, { id, text, tags, done: false }];
    }
    case "todo/toggle":
      return state.map((t) => (t.id === action.payload ? { ...t, done: !t.done } : t));
    case "todo/remove":
      return state.filter(({ id }) => id !== action.payload);
    case "todo/clear":
      return state.filter((t) => !t.done);
    default:
      return state;
  }
};
const filter: Reducer<Filter, TodoAction> = (state = "all", action) => (action.type === "filter/set" ? action.payload : state);
const stats: Reducer<State["stats"], TodoAction> = (state = { dispatched: 0, last: null }, action) => ({
  ...state,
  dispatched: state.dispatched + 1,
  last: action.type,
});

function combineReducers<S extends object, A extends AnyAction>(reducers: { [K in keyof S]: Reducer<S[K], A> }): Reducer<S, A> {
  const keys = Object.keys(reducers) as (keyof S)[];
  return (state, action) => {
    let changed = state === undefined;
    const next = {} as S;
    for (const key of keys) {
      const before = state?.[key];
      next[key] = reducers[key](before, action);
      changed ||= next[key] !== before;
    }
    return changed ? next : state!;
  };
}

type Dispatch<A extends AnyAction> = (action: A | Thunk<any, A>) => void;
type Thunk<S, A extends AnyAction> = (dispatch: Dispatch<A>, getState: () => S) => void;
type Middleware<S, A extends AnyAction> = (api: { getState(): S; dispatch: Dispatch<A> }) => (next: (a: A) => void) => (action: A) => void;
interface Store<S, A extends AnyAction> {
  getState(): S;
  dispatch: Dispatch<A>;
  subscribe(fn: (s: S, prev: S) => void): () => void;
  history: { undo(): boolean; redo(): boolean; readonly size: number };
}

function createStore<S, A extends AnyAction>(reducer: Reducer<S, A>, ...middleware: Middleware<S, A>[]): Store<S, A> {
  let state = reducer(undefined, { type: "@@init" } as A);
  const listeners = new Set<(s: S, prev: S) => void>();
  const past: S[] = [];
  const future: S[] = [];
  const commit = (next: S) => {
    const prev = state;
    state = next;
    if (prev !== next) listeners.forEach((l) => l(next, prev));
  };
  let chain = (action: A) => {
    const next = reducer(state, action);
    if (next !== state) {
      past.push(state);
      future.length = 0;
      commit(next);
    }
  };
  const dispatch: Dispatch<A> = (action) => {
    if (typeof action === "function") action(dispatch, () => state);
    else chain(action);
  };
  for (const m of middleware.reverse()) chain = m({ getState: () => state, dispatch })(chain);
  return {
    getState: () => state,
    dispatch,
    subscribe(fn) {
      listeners.add(fn);
      return () => void listeners.delete(fn);
    },
    history: {
      undo: () => {
        const p = past.pop();
        if (p === undefined) return false;
        future.push(state);
        commit(p);
        return true;
      },
      redo() {
        if (!future.length) return false;
        past.push(state);
        commit(future.pop()!);
        return true;
      },
      get size() {
        return past.length;
      },
    },
  };
}

function createSelector<S, A, R>(a: (s: S) => A, project: (a: A) => R): ((s: S) => R) & { recomputations: () => number };
function createSelector<S, A, B, R>(a: (s: S) => A, b: (s: S) => B, project: (a: A, b: B) => R): ((s: S) => R) & { recomputations: () => number };
function createSelector(...fns: ((...args: any[]) => any)[]) {
  const project = fns.pop()!;
  let lastArgs: unknown[] | undefined;
  let result: unknown;
  let count = 0;
  const selector = (s: unknown) => {
    const args = fns.map((f) => f(s));
    if (!lastArgs || args.some((a, i) => a !== lastArgs![i])) {
      result = project(...args);
      lastArgs = args;
      count++;
    }
    return result;
  };
  return Object.assign(selector, { recomputations: () => count });
}

const log: string[] = [];
const logger: Middleware<State, TodoAction> =
  ({ getState }) =>
  (next) =>
  (action) => {
    const before = getState().todos.length;
    next(action);
    log.push(`${action.type}: ${before} -> ${getState().todos.length}`);
  };
const validator: Middleware<State, TodoAction> = () => (next) => (action) => {
  if (action.type === "todo/add" && !action.payload.text.trim()) {
    log.push("rejected empty todo");
    return;
  }
  next(action);
};

const store = createStore<State, TodoAction>(combineReducers<State, TodoAction>({ todos, filter, stats }), logger, validator);
const selectVisible = createSelector(
  (s: State) => s.todos,
  (s: State) => s.filter,
  (all, f) => (f === "all" ? all : all.filter((t) => t.done === (f === "done"))),
);
const selectTagCounts = createSelector(
  (s: State) => s.todos,
  (all) =>
    all
      .flatMap((t) => t.tags)
      .reduce<Record<string, number>>((acc, tag) => {
        acc[tag] = (acc[tag] ?? 0) + 1;
        return acc;
      }, {}),
);
let renders = 0;
const unsubscribe = store.subscribe((s, prev) => {
  if (selectVisible(s) !== selectVisible(prev)) renders++;
});

store.dispatch({ type: "todo/add", payload: { text: "write code", tags: ["work"] } });
store.dispatch({ type: "todo/add", payload: { text: "   " } });
store.dispatch({ type: "todo/add", payload: { text: "buy milk", tags: ["home", "shop"] } });
store.dispatch((dispatch, getState) => {
  for (const t of (getState() as State).todos) if (t.tags.includes("home")) dispatch({ type: "todo/toggle", payload: t.id });
  dispatch({ type: "filter/set", payload: "open" });
});
console.log(selectVisible(store.getState()));
console.log(selectTagCounts(store.getState()), selectTagCounts.recomputations(), selectVisible.recomputations());
store.dispatch({ type: "todo/clear" });
console.log(store.getState());
console.log(store.history.size, store.history.undo(), store.history.undo(), store.getState().stats);
console.log(store.history.redo(), store.history.redo(), store.history.redo(), store.getState().todos.map((t) => t.text));
unsubscribe();
store.dispatch({ type: "todo/remove", payload: 1 });
console.log(log.join("\n"));
console.log("renders", renders > 0, store.getState().todos.length);

const counter = createActions("counter", { add: (n: number) => n, set: (value: number, note?: string) => ({ value, note }) });
const a1 = counter.add(5);
const a2 = counter.set(1, "x");
console.log(a1, a2, counter.set(9));
type CounterAction = ActionsOf<typeof counter>;
const apply = (n: number, a: CounterAction): number => (typeof a.payload === "number" ? n + a.payload : a.payload.value);
console.log([a1, a2, counter.add(3)].reduce(apply, 0));
// expect: [ { id: 1, text: 'write code', tags: [ 'work' ], done: false } ]
// expect: { work: 1, home: 1, shop: 1 } 1 9
// expect: {
// expect:   todos: [ { id: 1, text: 'write code', tags: [Array], done: false } ],
// expect:   filter: 'open',
// expect:   stats: { dispatched: 6, last: 'todo/clear' }
// expect: }
// expect: 5 true true { dispatched: 4, last: 'todo/toggle' }
// expect: true true false [ 'write code' ]
// expect: todo/add: 0 -> 1
// expect: rejected empty todo
// expect: todo/add: 1 -> 1
// expect: todo/add: 1 -> 2
// expect: todo/toggle: 2 -> 2
// expect: filter/set: 2 -> 2
// expect: todo/clear: 2 -> 1
// expect: todo/remove: 1 -> 0
// expect: renders true 0
// expect: { type: 'counter/add', payload: 5 } { type: 'counter/set', payload: { value: 1, note: 'x' } } { type: 'counter/set', payload: { value: 9, note: undefined } }
// expect: 4
