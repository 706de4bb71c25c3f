// Functions and classes have the members of the namespaces of their name wherever they are values.
function greet(name: string): string {
  return `${greet.prefix} ${name}`;
}
namespace greet {
  export const version = 3;
  export let prefix = "hi";
  export function loudly(name: string): string {
    return greet(name).toUpperCase();
  }
}
console.log(greet);
// expect: [Function: greet] {
// expect:   version: 3,
// expect:   prefix: 'hi',
// expect:   loudly: [Function: loudly]
// expect: }
greet.prefix = "hello";
console.log(Object.keys(greet), "prefix" in greet, "suffix" in greet); // expect: [ 'version', 'prefix', 'loudly' ] true false
for (const key in greet) console.log(key, (greet as any)[key] === (greet as any).prefix);
// expect: version false
// expect: prefix true
// expect: loudly false
const same: any = greet;
same.prefix = "hey";
console.log(greet.prefix, same.loudly("you"), ["a"].map(greet)); // expect: hey HEY YOU [ 'hey a' ]
const wider: (name: string, rest: number) => string = greet;
console.log((wider as unknown) === greet, wider("x", 1)); // expect: true hey x

class Box {
  static count = 1;
  constructor(public value: number) {}
}
namespace Box {
  export const zero = new Box(0);
  export let last: Box | undefined = undefined;
  export class Lid {}
  export enum Side {
    Top,
  }
  export namespace sizes {
    export const small = 1;
  }
  export function of(value: number): Box {
    last = new Box(value);
    return last;
  }
}
Box.of(4);
console.log(Box);
// expect: [class Box] {
// expect:   count: 1,
// expect:   zero: Box { value: 0 },
// expect:   last: Box { value: 4 },
// expect:   Lid: [class Lid],
// expect:   Side: { '0': 'Top', Top: 0 },
// expect:   sizes: { small: 1 },
// expect:   of: [Function: of]
// expect: }
class Crate extends Box {}
const unknownClass: any = Crate;
console.log(unknownClass.zero, Object.keys(Crate), Object.hasOwn(Box, "zero")); // expect: Box { value: 0 } [] true
function valueOf(of: { zero: Box }): number {
  return of.zero.value;
}
console.log(valueOf(Box)); // expect: 0

function wrap<T>(item: T): T[] {
  return [item];
}
namespace wrap {
  export let calls = 0;
}
wrap.calls++;
console.log(wrap, wrap(1), wrap.calls); // expect: [Function: wrap] { calls: 1 } [ 1 ] 1
