// What is expected may be nothing as well: `void | Promise<void>`. The rest still says what a call makes.
type Test = () => void | Promise<void>;
const never: Test = () => new Promise(() => {});
const later: Test = () => new Promise((resolve) => resolve());
const numbered: () => void | Promise<number> = () => new Promise((resolve) => resolve(4));
const some: void | Set<number> = new Set([3]);
const none: void | Map<string, number[]> = new Map();
function list(): void | number[] {
  return Array.from([1, 2]);
}
function register(name: string, test: Test, limit: number): void {
  console.log(name, test() instanceof Promise, limit);
}
register("waits", () => new Promise(() => {}), 5);
// expect: waits true 5
console.log(never() instanceof Promise, list(), some, none);
// expect: true [ 1, 2 ] Set(1) { 3 } Map(0) {}
await later();
console.log(await numbered());
// expect: 4
