// A literal that is spread into a call gives its elements one by one, in their order.
let order = "";
const note = (name: string, value: number): number => {
  order += name;
  return value;
};
console.log(Math.max(...[note("a", 1), note("b", 3)], note("c", 2)), order); // expect: 3 abc
console.log(Math.min(...[]), Math.max(...[NaN, 1]), Math.min(...[0, -0]), Math.max(...[-0])); // expect: Infinity NaN -0 -0

function join(first: string, ...rest: string[]): string {
  return `${first}:${rest.join("")}`;
}
console.log(join(...(["a", "b", "c"] as [string, ...string[]])), join("x", ...["y", ...["z", "w"]])); // expect: a:bc x:yzw
const list: number[] = [];
list.push(...[1, 2], ...[3, ...[4]]);
console.log(list, String.fromCharCode(...[104, 105])); // expect: [ 1, 2, 3, 4 ] hi
const holes = [...[1, , 3]];
console.log(holes, Math.max(...[1, 2].map((x) => x * 2))); // expect: [ 1, undefined, 3 ] 4
