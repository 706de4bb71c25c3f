// A default value may be undefined itself: then the parameter may be.
function weigh(a: number, b = a + 1, c: number | undefined = undefined): number {
  return c === undefined ? a * b : a + b + c;
}
console.log(weigh(2), weigh(2, 5), weigh(2, 5, 3), weigh(2, undefined, 3)); // expect: 6 10 10 8

function named(name: string | undefined = undefined, size: number | null = null): string {
  return `${name ?? "nobody"} ${size}`;
}
console.log(named(), named("Ada", 2), named(undefined, 3)); // expect: nobody null Ada 2 nobody 3

function limited(most: number | undefined = 10): number {
  return most + 1;
}
console.log(limited(), limited(undefined), limited(4)); // expect: 11 11 5

const found = new Map([["a", 1]]);
const pick = (key: string, other: number | undefined = found.get(key)): string => `${key}${other}`;
console.log(pick("a"), pick("b"), pick("b", 7)); // expect: a1 bundefined b7

class Node2 {
  constructor(
    readonly value: number,
    readonly next: Node2 | undefined = undefined,
  ) {}
}
console.log(new Node2(1, new Node2(2)).next?.value, new Node2(1).next); // expect: 2 undefined
