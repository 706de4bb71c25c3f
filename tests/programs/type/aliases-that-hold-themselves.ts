/** Aliases with parameters that hold themselves, in arrays, tuples, maps and functions, nested as deep as one likes. */
type Nested<T> = T | Nested<T>[];
function flat<T>(value: Nested<T>): T[] {
  return Array.isArray(value) ? value.flatMap((each) => flat(each as Nested<T>)) : [value];
}
console.log(flat<number>([1, [2, [3, [4, [5, [6]]]]]]), flat<string>(["a", ["b"]])); // expect: [ 1, 2, 3, 4, 5, 6 ] [ 'a', 'b' ]

type Tree<T> = T | Map<string, Tree<T>>;
const total = (tree: Tree<number>): number =>
  typeof tree === "number" ? tree : [...tree.values()].reduce<number>((s, x) => s + total(x), 0);
const inner = new Map<string, Tree<number>>([["c", 2]]);
console.log(total(new Map<string, Tree<number>>([["a", 1], ["b", inner]]))); // expect: 3

type List<T> = null | [T, List<T>];
const length = <T>(list: List<T>): number => (list === null ? 0 : 1 + length(list[1]));
const push = <T>(value: T, list: List<T>): List<T> => [value, list];
console.log(length<number>([1, [2, [3, null]]]), push("a", push("b", null))); // expect: 3 [ 'a', [ 'b', null ] ]

type Sum<T> = T | readonly ["add", Sum<T>, Sum<T>] | readonly ["negate", Sum<T>];
const value = (sum: Sum<number>): number =>
  typeof sum === "number" ? sum : sum[0] === "add" ? value(sum[1]) + value(sum[2]) : -value(sum[1]);
console.log(value(["add", 1, ["negate", ["add", 3, 4]]])); // expect: -6
