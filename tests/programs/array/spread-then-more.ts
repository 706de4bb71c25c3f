// An array literal that begins with a spread is made in one piece, and its parts are still taken one after the other.
const numbers = [1, 2, 3];
console.log([...numbers, 4], [...numbers, 4, 5], [...numbers, ...numbers], [...numbers, ...[]]); // expect: [ 1, 2, 3, 4 ] [ 1, 2, 3, 4, 5 ] [ 1, 2, 3, 1, 2, 3 ] [ 1, 2, 3 ]
console.log([...numbers, numbers.push(9)].join(), [...numbers, ...(numbers.push(10), numbers)].join()); // expect: 1,2,3,4 1,2,3,9,1,2,3,9,10
const holes: number[] = [1];
holes[2] = 3;
const flags: boolean[] = [true];
flags[2] = false;
const texts: string[] = ["a"];
texts[2] = "c";
const two = [7, 8];
console.log([...holes, 4], [...holes, ...two], [...two, ...holes]); // expect: [ 1, undefined, 3, 4 ] [ 1, undefined, 3, 7, 8 ] [ 7, 8, 1, undefined, 3 ]
console.log([...flags, true], [...flags, ...flags]); // expect: [ true, undefined, false, true ] [ true, undefined, false, true, undefined, false ]
console.log([...texts, "d"], [...texts, ...texts]); // expect: [ 'a', undefined, 'c', 'd' ] [ 'a', undefined, 'c', 'a', undefined, 'c' ]
console.log(holes.concat(two), two.concat(holes), texts.concat(texts)); // expect: [ 1, <1 empty item>, 3, 7, 8 ] [ 7, 8, 1, <1 empty item>, 3 ] [ 'a', <1 empty item>, 'c', 'a', <1 empty item>, 'c' ]
const nothing: number[] = [];
console.log([...nothing, 1], [...nothing, ...nothing], [...nothing, ...two], nothing.concat(nothing)); // expect: [ 1 ] [] [ 7, 8 ] []
console.log([...two, ...new Set([1, 1, 2]), "x"], [...two, ...holes, 5, ...two]); // expect: [ 7, 8, 1, 2, 'x' ] [ 7, 8, 1, undefined, 3, 5, 7, 8 ]
let path: number[] = [];
for (let i = 0; i < 20; i++) {
  path = [...path, i];
  path.push(-i);
}
console.log(path.length, path[38], path[39], [...path, ...path].length); // expect: 40 19 -19 80
interface Item {
  readonly name: string;
}
const items: Item[] = [{ name: "a" }];
let grown: readonly Item[] = items;
for (let i = 0; i < 50; i++) grown = [...grown, { name: `b${i}` }];
const joined = [...items, ...grown];
console.log(grown.length, joined.length, joined.at(-1)?.name, joined[1] === items[0]); // expect: 51 52 b49 true
