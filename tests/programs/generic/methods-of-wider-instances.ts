// A source of numbers used as a source of anything: what its method gets, an object or a function in one parameter, is known there.
interface Observer<T> {
  next(value: T): void;
  done?(): void;
}
class Source<T> {
  constructor(private readonly values: T[]) {}
  subscribe(observer: Observer<T> | ((value: T) => void)): void {
    const given: Observer<T> = typeof observer === "function" ? { next: observer } : observer;
    for (const value of this.values) given.next(value);
    given.done?.();
  }
}
function show(source: Source<unknown>): void {
  source.subscribe({ next: (value) => console.log("got", value), done: () => console.log("done") });
}
show(new Source([1, 2]));
// expect: got 1
// expect: got 2
// expect: done
show(new Source(["a"]));
// expect: got a
// expect: done
new Source([3]).subscribe((value) => console.log(value + 1)); // expect: 4
