// Functions given to functions of unknown type are called by what those take them for.
interface State {
  n: number;
}
const twice = (get: () => any) => (action: any) => action(get, get);
const get = (): State => ({ n: 5 });
console.log(twice(get)((a: () => State, b: () => { n: number }) => a().n + b().n));
const visit = (f: any, ...fs: any[]) => f(...fs);
const sum = (xs: number[], f: (x: number) => number): number => xs.reduce((s, x) => s + f(x), 0);
console.log(
  visit(
    (g: (x: number) => number) => sum([1, 2], g),
    (x: any) => x * 10,
  ),
);
console.log(
  visit(
    (g: (...xs: number[]) => string) => g(1, 2),
    (...xs: any[]) => xs.join("+"),
  ),
);
console.log(
  visit(
    (g?: (x: string) => boolean) => g?.("a"),
    (x: unknown) => x === "a",
  ),
  visit((g?: () => void) => g === undefined),
);
const make: any = (wrap: (f: (x: number) => number) => (x: number) => number) =>
  wrap((x) => x + 1)(10);
console.log(make((f: any) => (x: any) => f(f(x))));
const log: string[] = [];
visit(
  (done: (error: Error | null, text?: string) => void) => done(null, "ok"),
  (error: any, text: any) => {
    log.push(`${error} ${text}`);
  },
);
console.log(log);
// expect: 10
// expect: 30
// expect: 1+2
// expect: true true
// expect: 12
// expect: [ 'null ok' ]
