// A store of slices with middleware: reducers combined by types, actions made by name, functions among the actions.
type Action<T extends string = string, P = unknown> = { type: T; payload: P };
type AnyAction = Action<string, any>;
type Reducer<S, A extends AnyAction = AnyAction> = (state: S | undefined, action: A) => S;
type Dispatch<A extends AnyAction = AnyAction> = <T extends A>(action: T) => T;
interface Store<S, A extends AnyAction = AnyAction> {
  getState(): S;
  dispatch: Dispatch<A>;
  subscribe(l: () => void): () => void;
}
type MiddlewareAPI<S> = { getState(): S; dispatch: Dispatch };
type Middleware<S = any> = (api: MiddlewareAPI<S>) => (next: Dispatch) => (action: any) => any;
type StateFromReducers<R> = { [K in keyof R]: R[K] extends Reducer<infer S, any> ? S : never };
function combineReducers<R extends Record<string, Reducer<any, any>>>(reducers: R): Reducer<StateFromReducers<R>> {
  const keys = Object.keys(reducers) as (keyof R)[];
  return (state = {} as StateFromReducers<R>, action) => {
    let changed = false;
    const next = {} as StateFromReducers<R>;
    for (const k of keys) {
      const prev = state[k];
      const n = reducers[k](prev, action);
      if (n === undefined) throw new Error(`Reducer "${String(k)}" returned undefined for ${action.type}`);
      next[k] = n;
      changed = changed || n !== prev;
    }
    return changed ? next : state;
  };
}
const compose = (...fns: Function[]) =>
  fns.length === 0
    ? (x: any) => x
    : fns.reduce(
        (a, b) =>
          (...args: any[]) =>
            a(b(...args)),
      );
function createStore<S>(reducer: Reducer<S>, preloaded?: S, ...middlewares: Middleware<S>[]): Store<S> {
  let state = preloaded as S,
    listeners: Array<() => void> = [],
    dispatching = false;
  let dispatch: Dispatch = (action) => {
    if (dispatching) throw new Error("Reducers may not dispatch actions.");
    try {
      dispatching = true;
      state = reducer(state, action);
    } finally {
      dispatching = false;
    }
    listeners.slice().forEach((l) => l());
    return action;
  };
  const store: Store<S> = {
    getState: () => state,
    dispatch: (a) => dispatch(a),
    subscribe(l) {
      listeners.push(l);
      let on = true;
      return () => {
        if (!on) return;
        on = false;
        listeners = listeners.filter((x) => x !== l);
      };
    },
  };
  const api: MiddlewareAPI<S> = { getState: store.getState, dispatch: (action, ...args) => dispatch(action, ...args) };
  const chain = middlewares.map((m) => m(api));
  dispatch = compose(...chain)(dispatch) as Dispatch;
  store.dispatch({ type: "@@INIT", payload: undefined });
  return store;
}
// createSlice
type CaseReducer<S, P> = (state: S, action: Action<string, P>) => S | void;
type SliceActions<R extends Record<string, CaseReducer<any, any>>> = {
  [K in keyof R]: R[K] extends (s: any, a: infer A) => any
    ? A extends Action<string, infer P>
      ? unknown extends P
        ? () => AnyAction
        : (payload: P) => Action<string, P>
      : () => AnyAction
    : never;
};
function createSlice<S, R extends Record<string, CaseReducer<S, any>>>(opts: { name: string; initialState: S; reducers: R }) {
  const actions = {} as any;
  for (const key of Object.keys(opts.reducers)) {
    actions[key] = (payload: unknown) => ({ type: `${opts.name}/${key}`, payload });
    actions[key].type = `${opts.name}/${key}`;
  }
  const reducer: Reducer<S> = (state = opts.initialState, action) => {
    const [ns, key] = action.type.split("/");
    if (ns !== opts.name || !(key in opts.reducers)) return state;
    const draft = structuredClone(state);
    const result = opts.reducers[key](draft, action);
    return result === undefined ? draft : (result as S);
  };
  return { name: opts.name, actions: actions as SliceActions<R>, reducer };
}
interface Todo {
  id: number;
  text: string;
  done: boolean;
  tags?: string[];
}
type Filter = "all" | "active" | "done";
const todos = createSlice({
  name: "todos",
  initialState: { items: [] as Todo[], nextId: 1 },
  reducers: {
    add(state, action: Action<string, string>) {
      state.items.push({ id: state.nextId++, text: action.payload, done: false });
    },
    toggle(state, action: Action<string, number>) {
      const t = state.items.find((t) => t.id === action.payload);
      if (t) t.done = !t.done;
    },
    tag(state, { payload: { id, tags } }: Action<string, { id: number; tags: string[] }>) {
      const t = state.items.find((t) => t.id === id);
      if (t) (t.tags ??= []).push(...tags);
    },
    clear: (state, _action: Action<string, undefined>) => ({ ...state, items: state.items.filter((t) => !t.done) }),
  },
});
const filter = createSlice({
  name: "filter",
  initialState: "all" as Filter,
  reducers: { set: (_: Filter, a: Action<string, Filter>) => a.payload },
});
const logger: Middleware =
  ({ getState }) =>
  (next) =>
  (action) => {
    console.group(action.type);
    console.log("payload", action.payload);
    const r = next(action);
    console.log("next", JSON.stringify(getState()));
    console.groupEnd();
    return r;
  };
type Thunk<S> = (dispatch: Dispatch, getState: () => S) => unknown;
const thunk: Middleware = (api) => (next) => (action) => (typeof action === "function" ? action(api.dispatch, api.getState) : next(action));
const rootReducer = combineReducers({
  todos: todos.reducer,
  filter: filter.reducer,
  count: ((s = 0, a) => (a.type.startsWith("todos/") ? s + 1 : s)) as Reducer<number>,
});
type RootState = ReturnType<typeof rootReducer>;
const store = createStore<RootState>(rootReducer, undefined, thunk, logger);
const { add, toggle, tag, clear } = todos.actions;
let notified = 0;
const off = store.subscribe(() => notified++);
store.dispatch(add("learn ts"));
store.dispatch(add("write compiler"));
store.dispatch(toggle(1));
store.dispatch(tag({ id: 2, tags: ["x", "y"] }));
store.dispatch(filter.actions.set("active"));
const thunked: Thunk<RootState> = (dispatch, getState) => {
  const before = getState().todos.items.length;
  dispatch(clear(undefined));
  return before - getState().todos.items.length;
};
console.log("removed", store.dispatch(thunked as any));
off();
off();
store.dispatch({ type: "noop", payload: null });
console.log(store.getState(), notified);
// reselect
type Selector<S, R> = (state: S) => R;
function createSelector<S, A, R>(a: Selector<S, A>, f: (a: A) => R): Selector<S, R> & { recomputations(): number };
function createSelector<S, A, B, R>(
  a: Selector<S, A>,
  b: Selector<S, B>,
  f: (a: A, b: B) => R,
): Selector<S, R> & { recomputations(): number };
function createSelector(...args: any[]): any {
  const f = args.pop();
  let last: any[] | null = null,
    result: any,
    n = 0;
  const sel = (s: any) => {
    const vals = args.map((g) => g(s));
    if (last && vals.every((v, i) => v === last![i])) return result;
    last = vals;
    n++;
    return (result = f(...vals));
  };
  return Object.assign(sel, { recomputations: () => n });
}
const visible = createSelector(
  (s: RootState) => s.todos.items,
  (s: RootState) => s.filter,
  (items, f) => items.filter((t) => f === "all" || (f === "done") === t.done),
);
console.log(visible(store.getState()), visible(store.getState()) === visible(store.getState()), visible.recomputations());
store.dispatch(toggle(2));
console.log(visible(store.getState()), visible.recomputations());
try {
  createStore(combineReducers({ bad: ((_s: any, _a: any) => undefined) as Reducer<any> }));
} catch (e) {
  console.log((e as Error).message);
}
console.log(typeof add, (add as any).type, Object.keys(todos));

// expect: @@INIT
// expect:   payload undefined
// expect:   next {"todos":{"items":[],"nextId":1},"filter":"all","count":0}
// expect: todos/add
// expect:   payload learn ts
// expect:   next {"todos":{"items":[{"id":1,"text":"learn ts","done":false}],"nextId":2},"filter":"all","count":1}
// expect: todos/add
// expect:   payload write compiler
// expect:   next {"todos":{"items":[{"id":1,"text":"learn ts","done":false},{"id":2,"text":"write compiler","done":false}],"nextId":3},"filter":"all","count":2}
// expect: todos/toggle
// expect:   payload 1
// expect:   next {"todos":{"items":[{"id":1,"text":"learn ts","done":true},{"id":2,"text":"write compiler","done":false}],"nextId":3},"filter":"all","count":3}
// expect: todos/tag
// expect:   payload { id: 2, tags: [ 'x', 'y' ] }
// expect:   next {"todos":{"items":[{"id":1,"text":"learn ts","done":true},{"id":2,"text":"write compiler","done":false,"tags":["x","y"]}],"nextId":3},"filter":"all","count":4}
// expect: filter/set
// expect:   payload active
// expect:   next {"todos":{"items":[{"id":1,"text":"learn ts","done":true},{"id":2,"text":"write compiler","done":false,"tags":["x","y"]}],"nextId":3},"filter":"active","count":4}
// expect: todos/clear
// expect:   payload undefined
// expect:   next {"todos":{"items":[{"id":2,"text":"write compiler","done":false,"tags":["x","y"]}],"nextId":3},"filter":"active","count":5}
// expect: removed 1
// expect: noop
// expect:   payload null
// expect:   next {"todos":{"items":[{"id":2,"text":"write compiler","done":false,"tags":["x","y"]}],"nextId":3},"filter":"active","count":5}
// expect: {
// expect:   todos: { items: [ [Object] ], nextId: 3 },
// expect:   filter: 'active',
// expect:   count: 5
// expect: } 6
// expect: [ { id: 2, text: 'write compiler', done: false, tags: [ 'x', 'y' ] } ] true 1
// expect: todos/toggle
// expect:   payload 2
// expect:   next {"todos":{"items":[{"id":2,"text":"write compiler","done":true,"tags":["x","y"]}],"nextId":3},"filter":"active","count":6}
// expect: [] 2
// expect: Reducer "bad" returned undefined for @@INIT
// expect: function todos/add [ 'name', 'actions', 'reducer' ]
