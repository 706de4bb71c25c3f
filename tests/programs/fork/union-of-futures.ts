import { fork, wait, type Future } from "tscript";
function either(isNumber: boolean): Future<number> | Future<string> | Future<string[]> {
  if (isNumber) return fork(() => 1);
  return Math.random() < 2 ? fork((s: string) => s + "!", "x") : fork(() => ["y"]);
}
console.log(either(true).wait(), wait<number | string | string[]>(either(false))); // expect: 1 x!
const list: (Future<number> | Future<number[]>)[] = [fork(() => 2), fork(() => [3])];
console.log(list.map((f) => f.wait())); // expect: [ 2, [ 3 ] ]
