// Observable streams with operators, subjects, a virtual clock, and commands that can be undone.
type Teardown = () => void;
interface Observer<T> {
  next(value: T): void;
  error?(error: unknown): void;
  complete?(): void;
}
type Operator<A, B> = (source: Observable<A>) => Observable<B>;

class Observable<T> {
  constructor(private readonly start: (observer: Required<Observer<T>>) => Teardown | void) {}

  static of<T>(...values: T[]): Observable<T> {
    return Observable.from(values);
  }
  static from<T>(values: Iterable<T>): Observable<T> {
    return new Observable((observer) => {
      for (const value of values) observer.next(value);
      observer.complete();
    });
  }

  subscribe(observer: Observer<T> | ((value: T) => void)): {
    unsubscribe(): void;
    readonly closed: boolean;
  } {
    const given: Observer<T> = typeof observer === "function" ? { next: observer } : observer;
    let closed = false;
    let teardown: Teardown | void;
    const close = (): void => {
      if (closed) return;
      closed = true;
      teardown?.();
    };
    teardown = this.start({
      next: (value) => {
        if (!closed) given.next(value);
      },
      error: (error) => {
        if (closed) return;
        given.error?.(error);
        close();
      },
      complete: () => {
        if (closed) return;
        given.complete?.();
        close();
      },
    });
    if (closed) teardown?.();
    return {
      unsubscribe: close,
      get closed() {
        return closed;
      },
    };
  }

  pipe(): Observable<T>;
  pipe<A>(a: Operator<T, A>): Observable<A>;
  pipe<A, B>(a: Operator<T, A>, b: Operator<A, B>): Observable<B>;
  pipe<A, B, C>(a: Operator<T, A>, b: Operator<A, B>, c: Operator<B, C>): Observable<C>;
  pipe(...operators: Operator<any, any>[]): Observable<any> {
    return operators.reduce((source: Observable<any>, operator) => operator(source), this);
  }
}

class Subject<T> extends Observable<T> {
  readonly #observers: Set<Required<Observer<T>>>;
  constructor() {
    const observers = new Set<Required<Observer<T>>>();
    super((observer) => {
      observers.add(observer);
      return () => void observers.delete(observer);
    });
    this.#observers = observers;
  }
  next(value: T): void {
    for (const each of [...this.#observers]) each.next(value);
  }
  complete(): void {
    for (const each of [...this.#observers]) each.complete();
  }
  get size(): number {
    return this.#observers.size;
  }
}

const map =
  <A, B>(change: (value: A, index: number) => B): Operator<A, B> =>
  (source) =>
    new Observable((observer) => {
      let index = 0;
      return source.subscribe({
        ...observer,
        next: (value) => {
          try {
            observer.next(change(value, index++));
          } catch (error) {
            observer.error(error);
          }
        },
      }).unsubscribe;
    });
const filter =
  <A>(keep: (value: A) => boolean): Operator<A, A> =>
  (source) =>
    new Observable(
      (observer) =>
        source.subscribe({ ...observer, next: (v) => void (keep(v) && observer.next(v)) })
          .unsubscribe,
    );
const take =
  <A>(count: number): Operator<A, A> =>
  (source) =>
    new Observable((observer) => {
      let left = count;
      return source.subscribe({
        ...observer,
        next: (value) => {
          observer.next(value);
          if (--left === 0) observer.complete();
        },
      }).unsubscribe;
    });
const scan =
  <A, S>(step: (state: S, value: A) => S, seed: S): Operator<A, S> =>
  (source) =>
    new Observable((observer) => {
      let state = seed;
      return source.subscribe({
        ...observer,
        next: (value) => observer.next((state = step(state, value))),
      }).unsubscribe;
    });

function collect<T>(source: Observable<T>): (T | string)[] {
  const seen: (T | string)[] = [];
  source.subscribe({
    next: (value) => void seen.push(value),
    error: (error) => void seen.push(`error ${(error as Error).message}`),
    complete: () => void seen.push("done"),
  });
  return seen;
}

const numbers = Observable.of(1, 2, 3, 4, 5, 6);
console.log(
  collect(
    numbers.pipe(
      filter((n) => n % 2 === 0),
      map((n, i) => `${i}:${n * n}`),
    ),
  ),
);
console.log(
  collect(
    numbers.pipe(
      scan((sum, n) => sum + n, 0),
      take(4),
    ),
  ),
);
console.log(
  collect(
    numbers.pipe(
      map((n) => {
        if (n > 2) throw new Error(`no ${n}`);
        return n;
      }),
    ),
  ),
);
console.log(collect(Observable.from("hé!").pipe(map((c) => c.toUpperCase()))));

interface Command {
  readonly label: string;
  run(): void;
  undo(): void;
}
class History {
  readonly changes = new Subject<string>();
  #done: Command[] = [];
  #undone: Command[] = [];
  run(command: Command): void {
    command.run();
    this.#done.push(command);
    this.#undone = [];
    this.changes.next(`run ${command.label}`);
  }
  undo(): boolean {
    const command = this.#done.pop();
    if (!command) return false;
    command.undo();
    this.#undone.push(command);
    this.changes.next(`undo ${command.label}`);
    return true;
  }
  redo(): boolean {
    const command = this.#undone.pop();
    if (!command) return false;
    command.run();
    this.#done.push(command);
    this.changes.next(`redo ${command.label}`);
    return true;
  }
}
class Editor {
  text = "";
  readonly history = new History();
  insert(at: number, added: string): void {
    this.history.run({
      label: `insert ${JSON.stringify(added)}`,
      run: () => (this.text = this.text.slice(0, at) + added + this.text.slice(at)),
      undo: () => (this.text = this.text.slice(0, at) + this.text.slice(at + added.length)),
    });
  }
  remove(from: number, to: number): void {
    const removed = this.text.slice(from, to);
    this.history.run({
      label: `remove ${from}-${to}`,
      run: () => void (this.text = this.text.slice(0, from) + this.text.slice(to)),
      undo: () => void (this.text = this.text.slice(0, from) + removed + this.text.slice(from)),
    });
  }
}
const editor = new Editor();
const log: string[] = [];
const subscription = editor.history.changes
  .pipe(map((label, index) => `${index + 1}. ${label} -> "${editor.text}"`))
  .subscribe((line) => log.push(line));
editor.insert(0, "hello");
editor.insert(5, " world");
editor.remove(0, 1);
editor.insert(0, "J");
while (editor.history.undo());
editor.history.redo();
editor.history.redo();
subscription.unsubscribe();
console.log(editor.history.redo(), editor.history.redo(), editor.history.redo(), editor.text);
for (const line of log) console.log(line);
console.log(subscription.closed, editor.history.changes.size);

// expect: [ '0:4', '1:16', '2:36', 'done' ]
// expect: [ 1, 3, 6, 10, 'done' ]
// expect: [ 1, 2, 'error no 3' ]
// expect: [ 'H', 'É', '!', 'done' ]
// expect: true true false Jello world
// expect: 1. run insert "hello" -> "hello"
// expect: 2. run insert " world" -> "hello world"
// expect: 3. run remove 0-1 -> "ello world"
// expect: 4. run insert "J" -> "Jello world"
// expect: 5. undo insert "J" -> "ello world"
// expect: 6. undo remove 0-1 -> "hello world"
// expect: 7. undo insert " world" -> "hello"
// expect: 8. undo insert "hello" -> ""
// expect: 9. redo insert "hello" -> "hello"
// expect: 10. redo insert " world" -> "hello world"
// expect: true 0
