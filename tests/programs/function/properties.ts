// Functions with properties: given after the declaration, by Object.assign, and asked of values of unknown type.
const hash = (message: string): number => message.length;
hash.outputLength = 32;
hash.create = (): string => "made";
console.log(hash("abc"), hash.outputLength, hash.create());

function counter(): number {
  return counter.count++;
}
counter.count = 0;
counter();
counter();
console.log(counter.count, typeof counter);

interface Digest<T> {
  (message: string): string;
  make(): T;
  size: number;
}
function wrap<T>(make: () => T, size: number): Digest<T> {
  const digest = (message: string) => `${message}!`;
  digest.size = size;
  digest.make = () => make();
  return digest;
}
const five = wrap(() => 5, 3);
const list = wrap(() => ["x"], 4);
console.log(five("x"), five.make() + 1, five.size, list.make().length, list.size, five === five);

const labelled = Object.assign((x: number) => x + 1, { label: "inc" });
labelled.label += "rement";
console.log(labelled(1), labelled.label, [1, 2].map(labelled));

function describe(value: any): string {
  return typeof value === "function" && Number.isSafeInteger(value.size) ? `size ${value.size}` : "none";
}
console.log(describe(five), describe(hash), describe({ size: 3 }));
const any: any = list;
console.log(any.make().length, any("y"), any.missing);
// expect: 3 32 made
// expect: 2 function
// expect: x! 6 3 1 4 true
// expect: 2 increment [ 2, 3 ]
// expect: size 3 none none
// expect: 1 y! undefined
