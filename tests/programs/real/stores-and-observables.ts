// redux-, reselect- and rxjs-like mini libraries in one file.
interface Action<T extends string = string> {
  type: T;
}
interface AnyAction extends Action {
  [extra: string]: any;
}
type Reducer<S = any, A extends Action = AnyAction> = (state: S | undefined, action: A) => S;
type Dispatch<A extends Action = AnyAction> = <T extends A>(action: T) => T;
interface Store<S = any, A extends Action = AnyAction> {
  dispatch: Dispatch<A>;
  getState(): S;
  subscribe(listener: () => void): () => void;
  replaceReducer(next: Reducer<S, A>): void;
}
type MiddlewareAPI<S = any> = { dispatch: Dispatch; getState(): S };
type Middleware<S = any> = (api: MiddlewareAPI<S>) => (next: Dispatch) => (action: any) => any;
type StoreCreator = <S>(reducer: Reducer<S>, preloaded?: S) => Store<S>;
type StoreEnhancer = (next: StoreCreator) => StoreCreator;

const ActionTypes = {
  INIT: "@@redux/INIT",
  REPLACE: "@@redux/REPLACE",
  PROBE: () => "@@redux/PROBE",
} as const;

function isPlainObject(obj: unknown): boolean {
  if (typeof obj !== "object" || obj === null) return false;
  return !Array.isArray(obj);
}
function createStore<S>(
  reducer: Reducer<S>,
  preloadedState?: S,
  enhancer?: StoreEnhancer,
): Store<S> {
  if (typeof enhancer !== "undefined") return enhancer(createStore)(reducer, preloadedState);
  let currentReducer = reducer;
  let currentState = preloadedState as S;
  let currentListeners: (() => void)[] | null = [];
  let nextListeners = currentListeners;
  let isDispatching = false;
  function ensureCanMutateNextListeners() {
    if (nextListeners === currentListeners) nextListeners = currentListeners!.slice();
  }
  function getState(): S {
    if (isDispatching)
      throw new Error("You may not call store.getState() while the reducer is executing.");
    return currentState;
  }
  function subscribe(listener: () => void) {
    let isSubscribed = true;
    ensureCanMutateNextListeners();
    nextListeners.push(listener);
    return function unsubscribe() {
      if (!isSubscribed) return;
      isSubscribed = false;
      ensureCanMutateNextListeners();
      nextListeners.splice(nextListeners.indexOf(listener), 1);
      currentListeners = null;
    };
  }
  function dispatch<T extends AnyAction>(action: T): T {
    if (!isPlainObject(action))
      throw new TypeError(
        `Actions must be plain objects. Instead, the actual type was: '${typeof action}'.`,
      );
    if (typeof action.type === "undefined")
      throw new Error('Actions may not have an undefined "type" property.');
    if (isDispatching) throw new Error("Reducers may not dispatch actions.");
    try {
      isDispatching = true;
      currentState = currentReducer(currentState, action);
    } finally {
      isDispatching = false;
    }
    const listeners = (currentListeners = nextListeners);
    listeners.forEach((listener) => {
      listener();
    });
    return action;
  }
  function replaceReducer(next: Reducer<S>) {
    currentReducer = next;
    dispatch({ type: ActionTypes.REPLACE });
  }
  dispatch({ type: ActionTypes.INIT });
  return { dispatch, subscribe, getState, replaceReducer } as Store<S>;
}
type ReducersMap<S> = { [K in keyof S]: Reducer<S[K]> };
function combineReducers<S extends object>(reducers: ReducersMap<S>): Reducer<S> {
  const keys = Object.keys(reducers) as (keyof S & string)[];
  return function combination(state = {} as S, action) {
    let hasChanged = false;
    const nextState = {} as S;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i];
      const previous = state[key];
      const next = reducers[key](previous, action);
      if (typeof next === "undefined")
        throw new Error(
          `When called with an action of type "${String(action?.type)}", the slice reducer for key "${key}" returned undefined.`,
        );
      nextState[key] = next;
      hasChanged = hasChanged || next !== previous;
    }
    hasChanged = hasChanged || keys.length !== Object.keys(state).length;
    return hasChanged ? nextState : state;
  };
}
function compose(...funcs: Function[]) {
  if (funcs.length === 0) return (arg: any) => arg;
  if (funcs.length === 1) return funcs[0];
  return funcs.reduce(
    (a, b) =>
      (...args: any) =>
        a(b(...args)),
  );
}
function applyMiddleware(...middlewares: Middleware[]): StoreEnhancer {
  return (next) => (reducer, preloaded) => {
    const store = next(reducer, preloaded);
    let dispatch: any = () => {
      throw new Error("Dispatching while constructing your middleware is not allowed.");
    };
    const api: MiddlewareAPI = {
      getState: store.getState,
      dispatch: (action: any, ...args: any[]) => dispatch(action, ...args),
    };
    const chain = middlewares.map((m) => m(api));
    dispatch = (compose(...chain) as any)(store.dispatch);
    return { ...store, dispatch };
  };
}
function bindActionCreators<M extends Record<string, (...args: any[]) => any>>(
  creators: M,
  dispatch: (a: any) => any,
): M {
  const bound = {} as Record<string, (...args: any[]) => any>;
  for (const key in creators) {
    const creator = creators[key];
    bound[key] = (...args: any[]) => dispatch(creator(...args));
  }
  return bound as M;
}
function createSelector<S, A, B, R>(
  a: (s: S) => A,
  b: (s: S) => B,
  f: (a: A, b: B) => R,
): ((s: S) => R) & { recomputations: () => number } {
  let last: [A, B] | null = null,
    result: R,
    count = 0;
  const selector = (state: S) => {
    const args: [A, B] = [a(state), b(state)];
    if (last === null || args.some((x, i) => x !== last![i])) {
      result = f(...args);
      count++;
      last = args;
    }
    return result;
  };
  return Object.assign(selector, { recomputations: () => count });
}

// --- the application
interface Todo {
  id: number;
  text: string;
  completed: boolean;
}
type Filter = "all" | "active" | "done";
type TodoAction =
  | { type: "todos/add"; payload: { id: number; text: string } }
  | { type: "todos/toggle"; payload: number }
  | { type: "todos/clear" };
let nextId = 0;
const actions = {
  add: (text: string): TodoAction => ({ type: "todos/add", payload: { id: nextId++, text } }),
  toggle: (id: number): TodoAction => ({ type: "todos/toggle", payload: id }),
  clear: (): TodoAction => ({ type: "todos/clear" }),
  setFilter: (filter: Filter) => ({ type: "filter/set", filter }),
};
const todos = (state: Todo[] = [], action: AnyAction): Todo[] => {
  const a = action as TodoAction;
  switch (a.type) {
    case "todos/add":
      return [...state, { ...a.payload, completed: false }];
    case "todos/toggle":
      return state.map((t) => (t.id === a.payload ? { ...t, completed: !t.completed } : t));
    case "todos/clear":
      return state.filter(({ completed }) => !completed);
    default:
      return state;
  }
};
const filter: Reducer<Filter> = (state = "all", action) =>
  action.type === "filter/set" ? action.filter : state;
const rootReducer = combineReducers({ todos, filter });
type RootState = ReturnType<typeof rootReducer>;

const trail: string[] = [];
const logger: Middleware<RootState> =
  ({ getState }) =>
  (next) =>
  (action) => {
    const before = getState().todos.length;
    const result = next(action);
    trail.push(`${action.type} ${before}->${getState().todos.length}`);
    return result;
  };
const thunk: Middleware =
  ({ dispatch, getState }) =>
  (next) =>
  (action) =>
    typeof action === "function" ? action(dispatch, getState) : next(action);

const store = createStore(rootReducer, undefined, applyMiddleware(thunk, logger));
const visible = createSelector(
  (s: RootState) => s.todos,
  (s: RootState) => s.filter,
  (list, f) => list.filter((t) => f === "all" || t.completed === (f === "done")),
);
let notified = 0;
const unsubscribe = store.subscribe(() => {
  notified++;
});
const { add, toggle, clear, setFilter } = bindActionCreators(actions, store.dispatch);
add("write");
add("test");
add("ship");
toggle(1);
console.log(visible(store.getState()), visible.recomputations());
setFilter("done");
console.log(
  visible(store.getState()).map((t) => t.text),
  visible(store.getState()).length,
  visible.recomputations(),
);
(store.dispatch as any)((dispatch: Dispatch, getState: () => RootState) => {
  getState().todos.forEach((t) => t.completed || dispatch(actions.toggle(t.id)));
  return "thunk done";
});
unsubscribe();
unsubscribe();
clear();
console.log(store.getState(), notified);
console.log(trail.join("; "));
for (const bad of [42, { kind: "x" }, null])
  try {
    createStore(rootReducer).dispatch(bad as any);
  } catch (e) {
    if (e instanceof Error) console.log(e.name, e.message);
  }
try {
  createStore(
    combineReducers({
      bad: ((s: any, a: AnyAction) => (a.type === "boom" ? undefined : 0)) as Reducer<
        number | undefined
      >,
    }),
  ).dispatch({ type: "boom" });
} catch (e: any) {
  console.log(e.message);
}

// --- observables
interface Observer<T> {
  next: (value: T) => void;
  error: (err: any) => void;
  complete: () => void;
}
type Teardown = Subscription | (() => void) | void;
class Subscription {
  closed = false;
  private teardowns = new Set<Exclude<Teardown, void>>();
  add(t: Teardown) {
    if (!t || t === this) return;
    if (this.closed) typeof t === "function" ? t() : t.unsubscribe();
    else this.teardowns.add(t);
  }
  unsubscribe() {
    if (this.closed) return;
    this.closed = true;
    for (const t of this.teardowns) typeof t === "function" ? t() : t.unsubscribe();
    this.teardowns.clear();
  }
}
class Subscriber<T> extends Subscription implements Observer<T> {
  private isStopped = false;
  constructor(private readonly destination: Partial<Observer<T>>) {
    super();
  }
  next = (value: T) => {
    if (!this.isStopped) this.destination.next?.(value);
  };
  error = (err: any) => {
    if (!this.isStopped) {
      this.isStopped = true;
      this.destination.error ? this.destination.error(err) : console.log("unhandled", String(err));
      this.unsubscribe();
    }
  };
  complete = () => {
    if (!this.isStopped) {
      this.isStopped = true;
      this.destination.complete?.();
      this.unsubscribe();
    }
  };
}
type OperatorFunction<T, R> = (source: Observable<T>) => Observable<R>;
type MonoTypeOperatorFunction<T> = OperatorFunction<T, T>;
class Observable<T> {
  constructor(private readonly _subscribe?: (subscriber: Subscriber<T>) => Teardown) {}
  static create<T>(f: (s: Subscriber<T>) => Teardown) {
    return new Observable<T>(f);
  }
  subscribe(observer?: Partial<Observer<T>> | ((value: T) => void)): Subscription {
    const subscriber = new Subscriber<T>(
      typeof observer === "function" ? { next: observer } : (observer ?? {}),
    );
    try {
      subscriber.add(this._trySubscribe(subscriber));
    } catch (err) {
      subscriber.error(err);
    }
    return subscriber;
  }
  protected _trySubscribe(s: Subscriber<T>): Teardown {
    return this._subscribe?.(s);
  }
  pipe(): Observable<T>;
  pipe<A>(op1: OperatorFunction<T, A>): Observable<A>;
  pipe<A, B>(op1: OperatorFunction<T, A>, op2: OperatorFunction<A, B>): Observable<B>;
  pipe<A, B, C>(
    op1: OperatorFunction<T, A>,
    op2: OperatorFunction<A, B>,
    op3: OperatorFunction<B, C>,
  ): Observable<C>;
  pipe<A, B, C, D>(
    op1: OperatorFunction<T, A>,
    op2: OperatorFunction<A, B>,
    op3: OperatorFunction<B, C>,
    op4: OperatorFunction<C, D>,
  ): Observable<D>;
  pipe(...operations: OperatorFunction<any, any>[]): Observable<any> {
    return operations.reduce((source: Observable<any>, op) => op(source), this);
  }
}
class Subject<T> extends Observable<T> implements Observer<T> {
  protected observers: Subscriber<T>[] = [];
  protected override _trySubscribe(s: Subscriber<T>): Teardown {
    this.observers.push(s);
    return () => {
      const i = this.observers.indexOf(s);
      if (i >= 0) this.observers.splice(i, 1);
    };
  }
  next = (v: T) => {
    for (const o of [...this.observers]) o.next(v);
  };
  error = (e: any) => {
    for (const o of [...this.observers]) o.error(e);
  };
  complete = () => {
    for (const o of [...this.observers]) o.complete();
  };
  get observed() {
    return this.observers.length > 0;
  }
}
class BehaviorSubject<T> extends Subject<T> {
  constructor(private _value: T) {
    super();
    const next = this.next;
    this.next = (v) => {
      this._value = v;
      next(v);
    };
  }
  get value(): T {
    return this._value;
  }
  protected override _trySubscribe(s: Subscriber<T>) {
    const t = super._trySubscribe(s);
    s.next(this._value);
    return t;
  }
}
const of = <T>(...xs: T[]) => from(xs);
function from<T>(input: Iterable<T>): Observable<T> {
  return new Observable((s) => {
    for (const x of input) {
      if (s.closed) return;
      s.next(x);
    }
    s.complete();
  });
}
const range = (start: number, count: number) =>
  from({
    *[Symbol.iterator]() {
      for (let i = 0; i < count; i++) yield start + i;
    },
  });
const operate =
  <T, R>(init: (source: Observable<T>, s: Subscriber<R>) => Teardown): OperatorFunction<T, R> =>
  (source) =>
    new Observable<R>((s) => init(source, s));
const map = <T, R>(f: (v: T, i: number) => R) =>
  operate<T, R>((src, s) => {
    let i = 0;
    return src.subscribe({
      ...s,
      next: (v) => s.next(f(v, i++)),
      error: s.error,
      complete: s.complete,
    });
  });
function filterOp<T, S extends T>(p: (v: T, i: number) => v is S): OperatorFunction<T, S>;
function filterOp<T>(p: (v: T, i: number) => boolean): MonoTypeOperatorFunction<T>;
function filterOp<T>(p: (v: T, i: number) => boolean): MonoTypeOperatorFunction<T> {
  return operate((src, s) => {
    let i = 0;
    return src.subscribe({
      next: (v) => {
        if (p(v, i++)) s.next(v);
      },
      error: s.error,
      complete: s.complete,
    });
  });
}
const scan = <T, A>(f: (acc: A, v: T) => A, seed: A) =>
  operate<T, A>((src, s) => {
    let acc = seed;
    return src.subscribe({
      next: (v) => s.next((acc = f(acc, v))),
      error: s.error,
      complete: s.complete,
    });
  });
const take = <T>(n: number): MonoTypeOperatorFunction<T> =>
  operate((src, s) => {
    let seen = 0;
    const inner = src.subscribe({
      next: (v) => {
        if (++seen <= n) {
          s.next(v);
          if (n <= seen) s.complete();
        }
      },
      error: s.error,
      complete: s.complete,
    });
    return inner;
  });
const mergeMap = <T, R>(f: (v: T) => Observable<R>) =>
  operate<T, R>((src, s) => {
    let active = 0,
      done = false;
    const check = () => {
      if (done && !active) s.complete();
    };
    return src.subscribe({
      next: (v) => {
        active++;
        s.add(
          f(v).subscribe({
            next: s.next,
            error: s.error,
            complete: () => {
              active--;
              check();
            },
          }),
        );
      },
      error: s.error,
      complete: () => {
        done = true;
        check();
      },
    });
  });
const catchError = <T>(f: (e: unknown) => Observable<T>): MonoTypeOperatorFunction<T> =>
  operate((src, s) =>
    src.subscribe({
      next: s.next,
      complete: s.complete,
      error: (e) => {
        s.add(f(e).subscribe(s));
      },
    }),
  );
const distinctUntilChanged =
  <T>(eq: (a: T, b: T) => boolean = (a, b) => a === b): MonoTypeOperatorFunction<T> =>
  (src) =>
    new Observable((s) => {
      let first = true,
        prev!: T;
      return src.subscribe({
        next: (v) => {
          if (first || !eq(prev, v)) {
            first = false;
            prev = v;
            s.next(v);
          }
        },
        error: s.error,
        complete: s.complete,
      });
    });
function combineLatest<A, B>(a: Observable<A>, b: Observable<B>): Observable<[A, B]> {
  return new Observable((s) => {
    const values: any[] = [undefined, undefined];
    const has = [false, false];
    let left = 2;
    [a, b].forEach((o, i) =>
      s.add(
        (o as Observable<any>).subscribe({
          next: (v) => {
            values[i] = v;
            has[i] = true;
            if (has.every(Boolean)) s.next([...values] as [A, B]);
          },
          error: s.error,
          complete: () => {
            if (--left === 0) s.complete();
          },
        }),
      ),
    );
  });
}
const print = <T>(label: string): Partial<Observer<T>> => ({
  next: (v) => console.log(label, v),
  error: (e) => console.log(label, "error", e instanceof Error ? e.message : e),
  complete: () => console.log(label, "done"),
});
range(1, 10)
  .pipe(
    filterOp((n) => n % 2 === 1),
    map((n, i) => n * 10 + i),
    scan((a, b) => a + b, 0),
    take(4),
  )
  .subscribe(print("scan"));
of<string | number>("a", 1, "b", 2)
  .pipe(
    filterOp((v): v is string => typeof v === "string"),
    map((s) => s.toUpperCase()),
  )
  .subscribe(print("strings"));
of(1, 2, 3)
  .pipe(mergeMap((n) => range(0, n).pipe(map((k) => `${n}.${k}`))))
  .subscribe(print("merge"));
of(3, 0)
  .pipe(
    map((n) => {
      if (!n) throw new RangeError("zero");
      return 6 / n;
    }),
    catchError((e) => of(-1)),
  )
  .subscribe(print("caught"));
const subject = new Subject<number>(),
  behaviour = new BehaviorSubject("init");
const combined = combineLatest(subject.pipe(distinctUntilChanged()), behaviour).subscribe(
  print("combined"),
);
subject.next(1);
subject.next(1);
behaviour.next("two");
subject.next(2);
console.log(subject.observed, behaviour.value);
combined.unsubscribe();
subject.next(3);
console.log(subject.observed, combined.closed);
const errors = new Subject<void>();
errors.subscribe();
errors.subscribe({ error: (e) => console.log("second", e) });
errors.error("bad");
// expect: [
// expect:   { id: 0, text: 'write', completed: false },
// expect:   { id: 1, text: 'test', completed: true },
// expect:   { id: 2, text: 'ship', completed: false }
// expect: ] 1
// expect: [ 'test' ] 1 2
// expect: { todos: [], filter: 'done' } 7
// expect: todos/add 0->1; todos/add 1->2; todos/add 2->3; todos/toggle 3->3; filter/set 3->3; todos/toggle 3->3; todos/toggle 3->3; todos/clear 3->0
// expect: TypeError Actions must be plain objects. Instead, the actual type was: 'number'.
// expect: Error Actions may not have an undefined "type" property.
// expect: TypeError Actions must be plain objects. Instead, the actual type was: 'object'.
// expect: When called with an action of type "boom", the slice reducer for key "bad" returned undefined.
// expect: scan 10
// expect: scan 41
// expect: scan 93
// expect: scan 166
// expect: scan done
// expect: strings A
// expect: strings B
// expect: strings done
// expect: merge 1.0
// expect: merge 2.0
// expect: merge 2.1
// expect: merge 3.0
// expect: merge 3.1
// expect: merge 3.2
// expect: merge done
// expect: caught 2
// expect: caught -1
// expect: caught done
// expect: combined [ 1, 'init' ]
// expect: combined [ 1, 'two' ]
// expect: combined [ 2, 'two' ]
// expect: true two
// expect: false true
// expect: unhandled bad
// expect: second bad
