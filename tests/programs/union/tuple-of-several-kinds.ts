// A tuple whose first element is one of several literals fits the union of the tuples that it may be.
type Node =
  | ["int", number]
  | ["let", string, Node, Node]
  | ["rec", string, Node, Node]
  | ["list", Node[]];
function bind(head: "let" | "rec", name: string, value: Node, body: Node): Node {
  return [head, name, value, body];
}
function show(node: Node): string {
  switch (node[0]) {
    case "int":
      return String(node[1]);
    case "list":
      return `[${node[1].map(show).join(" ")}]`;
    default:
      return `(${node[0]} ${node[1]} ${show(node[2])} ${show(node[3])})`;
  }
}
const one: Node = ["int", 1];
console.log(show(bind("rec", "x", one, ["list", [one, bind("let", "y", one, one)]]))); // expect: (rec x 1 [1 (let y 1 1)])
type Flag = [true, number] | [false, string];
const isOdd = (n: number): boolean => n % 2 === 1;
type Same = [true, number] | [false, number];
const same: Same = [isOdd(3), 3];
const flag: Flag = same[0] ? [same[0], same[1]] : [same[0], "even"];
console.log(same, flag); // expect: [ true, 3 ] [ true, 3 ]
