// Rest parameters that are passed on by spread: whoever gets them has an array of its own.
function total(...numbers: number[]): number {
  let sum = 0;
  while (numbers.length > 0) sum += numbers.pop() ?? 0;
  return sum;
}
function twice(...numbers: number[]): number {
  const first = total(...numbers);
  return first + total(...numbers) + numbers.length;
}
console.log(twice(1, 2, 3), twice(), twice(7)); // expect: 15 0 15

function names(...parts: (string | undefined)[]): string {
  return parts.map((part, index) => `${index}${part}`).join();
}
function prefixed(prefix: string, ...parts: (string | undefined)[]): string {
  return `${prefix}:${names(...parts)};${names(prefix, ...parts)}`;
}
console.log(prefixed("a", "b", undefined)); // expect: a:0b,1undefined;0a,1b,2undefined

const missing: number[] = [4];
function kept(...numbers: number[]): string {
  const copy = [...numbers];
  const again = [...copy];
  return `${again.length} ${0 in again} ${1 in again} ${copy[1]} ${again[1] === undefined}`;
}
console.log(kept(1, missing[3]!), kept(missing[3]!, 2)); // expect: 2 true true undefined true 2 true true 2 false

function pair(a: boolean, b: boolean): [boolean, boolean] {
  return [a, b];
}
let count = 0;
for (let i = 0; i < 4; i++) {
  const [first, second] = [...pair(i > 1, i % 2 === 0)];
  if (first && second) count++;
  const flags = [...pair(i > 2, true)];
  flags.push(false);
  count += flags.length;
}
console.log(count); // expect: 13

class Log {
  readonly lines: string[] = [];
  write(level: string, ...parts: (number | string)[]): void {
    parts.unshift(level);
    this.lines.push(parts.join(" "));
  }
  info(...parts: (number | string)[]): number {
    this.write("info", ...parts);
    return parts.length;
  }
}
const log = new Log();
console.log(log.info(1, "x"), log.info(), log.lines); // expect: 2 0 [ 'info 1 x', 'info' ]
