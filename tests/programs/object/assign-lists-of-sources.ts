/** `Object.assign(target, ...sources)`: how many there are, and which properties they have, only the run knows. */
const parts: { [key: string]: number }[] = [{ a: 1 }, { b: 2 }, { a: 3 }];
console.log(Object.assign({}, ...parts)); // expect: { a: 3, b: 2 }
const merged: { a: number; b: number } = Object.assign({ z: 0 }, ...parts);
console.log(merged.a, merged); // expect: 3 { z: 0, a: 3, b: 2 }

const lengths: Record<string, number> = Object.assign(
  {},
  ...["x", "yy"].map((word) => ({ [word]: word.length })),
);
console.log(lengths); // expect: { x: 1, yy: 2 }

const target: { n: number; m?: string } = { n: 1 };
const same = Object.assign(target, ...[{ n: 2 }, { m: "q" }]);
console.log(target, same === target); // expect: { n: 2, m: 'q' } true
console.log(Object.assign({ k: 1 }, { l: 2 }, ...[null, undefined, { m: 3 }], { n: 4 })); // expect: { k: 1, l: 2, m: 3, n: 4 }

class Point {
  x = 1;
  y = 2;
  constructor(...given: Partial<Point>[]) {
    Object.assign(this, ...given);
  }
}
console.log(new Point({ x: 5 }, {}, { y: 7 })); // expect: Point { x: 5, y: 7 }
