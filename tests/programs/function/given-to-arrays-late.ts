// expect: said 3
// expect: reduce TypeError: undefined is not a function
// expect: said 3
// expect: forEach TypeError: undefined is not a function
// expect: said 3
// expect: map [ 2 ]
// expect: lie TypeError: undefined is not a function
// expect: said {}
// expect: lie on TypeError: undefined is not a function
// expect: lie TypeError: flatMap mapper function is not callable
// expect: ! TypeError: undefined is not a function
// expect: ! TypeError: undefined is not a function
// expect: parameter TypeError: null is not a function
// expect: parameter undefined
// expect: generator TypeError: undefined is not a function
// expect: generic TypeError: null is not a function
// expect: generic [ 1 ]
// expect: captured TypeError: undefined is not a function
// expect: captured []
// expect: Number [ 1, 2 ]
// What is no function is found when all arguments are there, and where types say that it is one.
function tell(name: string, call: () => unknown): void {
  try {
    console.log(name, call());
  } catch (error) {
    console.log(name, String(error));
  }
}
function said<T>(value: T): T {
  console.log("said", value);
  return value;
}
tell("reduce", () => [1].reduce(undefined as any, said(3)));
tell("forEach", () => [1].forEach(undefined as any, said(3)));
tell("map", () => [1].map((x) => x + 1, said(3)));
const lie = undefined as unknown as (x: number) => number;
tell("lie", () => ([] as number[]).map(lie));
tell("lie on", () => ([] as number[]).map(lie, said({})));
tell("lie", () => ([] as number[]).flatMap(lie));
const holder: { test?: (x: number) => boolean } = {};
tell("!", () => ([] as number[]).filter(holder.test!));
tell("!", () => ([] as number[]).some(holder["test"]!));
function each(visit: (x: number) => void): void {
  ([] as number[]).forEach(visit);
}
tell("parameter", () => each(null as any));
tell("parameter", () => each(() => {}));
function* walk(visit: (x: number) => number): Generator<number> {
  yield* ([] as number[]).map(visit);
}
tell("generator", () => [...walk(lie)]);
function map<T, U>(list: readonly T[], by: (item: T) => U): U[] {
  return list.map(by);
}
tell("generic", () => map([] as string[], null as any));
tell("generic", () => map(["a"], (text) => text.length));
let later: ((x: number) => number) | undefined;
const run = (): number[] => ([] as number[]).map(later as (x: number) => number);
tell("captured", run);
later = (x) => x;
tell("captured", run);
tell("Number", () => ["1", "2"].map(Number).filter(Boolean));
