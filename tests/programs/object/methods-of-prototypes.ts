const point = { x: 1, y: 2 };
const counts: Record<string, number> = { a: 1 };
const loose: any = { q: 1 };
console.log(Object.prototype.hasOwnProperty.call(point, "x"), {}.hasOwnProperty.call(counts, "b"));
console.log(Object.prototype.hasOwnProperty.call(loose, "q"), loose.hasOwnProperty("r"));
console.log(point.hasOwnProperty("y"), loose.toString(), loose.valueOf() === loose);

function rest(...items: number[]): number[] {
  return Array.prototype.slice.call(items, 1);
}
const list = [1];
Array.prototype.push.apply(list, [2, 3]);
console.log(rest(1, 2, 3), list, Array.prototype.indexOf.call(list, 3));
const lists: number[][] = [[1, 2], [3]];
console.log(([] as number[]).concat(...lists), [0].concat(...lists, 9));

// expect: true false
// expect: true false
// expect: true [object Object] true
// expect: [ 2, 3 ] [ 1, 2, 3 ] 2
// expect: [ 1, 2, 3 ] [ 0, 1, 2, 3, 9 ]
class Base {
  n = 1;
}
class Named extends Base {
  toString(): string {
    return `named ${this.n}`;
  }
}
const bases = [new Base(), new Named()];
console.log(bases.map((each) => each.toString()), point.toString(), point.valueOf() === point);

// expect: [ '[object Object]', 'named 1' ] [object Object] true
