type RGB = readonly [r: number, g: number, b: number];
class C { #pen: RGB = [0, 0, 0];
  pen(...c: [RGB] | [number, number, number]): this { this.#pen = c.length === 1 ? c[0] : c; return this; }
  get p() { return this.#pen; }
  }
console.log(new C().pen([1, 2, 3]).p, new C().pen(1, 2, 5).p);
function count(...c: [RGB] | [number, number]) { return c.length === 1 ? c[0][2] : c[1]; }
console.log([[1, 2] as const].map(([a, b]) => count(a, b)), [[4, 5, 6] as const].map((x) => count(x)));
const g: (...c: [RGB] | [number, number]) => number = count;
console.log(g([7, 8, 9]), g(3, 4));
// expect: [ 1, 2, 3 ] [ 1, 2, 5 ]
// expect: [ 2 ] [ 6 ]
// expect: 9 4
