// What is defined without `configurable` may not be defined anew, unless nothing of it changes.
const options: { mode?: string; level?: number; open?: number; own: number } = { own: 1 };
function define(value: string): void {
  try {
    Object.defineProperty(options, "mode", { value, enumerable: true });
    console.log(options.mode);
  } catch (error) {
    console.log(error instanceof TypeError, (error as Error).message);
  }
}
define("fast"); // expect: fast
define("fast"); // expect: fast
define("slow"); // expect: true Cannot redefine property: mode
for (const value of [1, 2]) {
  Object.defineProperty(options, "open", { value, enumerable: true, configurable: true });
  Object.defineProperty(options, "own", { value, enumerable: true });
  Object.defineProperty(options, "level", { value, enumerable: true, writable: true });
}
options.level = 5;
console.log(options); // expect: { own: 2, mode: 'fast', open: 2, level: 5 }
Object.defineProperty(options, "level", { value: 6, enumerable: true, writable: true });
console.log(options.level); // expect: 6
