// TypeScript infers `never[]` for what the arrows give; the arrays are made for what they are to hold.
interface Edge { to: number }
class Graph {
  private readonly edges: Edge[][];
  constructor(size: number) {
    this.edges = Array.from({ length: size }, () => []);
  }
  add(from: number, to: number): Edge[][] {
    this.edges[from].push({ to });
    return this.edges;
  }
}
const rows: number[][] = [1, 2].map(() => []);
rows[0].push(1);
console.log(rows, new Graph(2).add(1, 0)); // expect: [ [ 1 ], [] ] [ [], [ { to: 0 } ] ]
const boxes: { name: string; items: number[] }[] = ["a"].map((name) => ({ name, items: [] }));
boxes[0].items.push(4);
console.log(boxes); // expect: [ { name: 'a', items: [ 4 ] } ]
const lists = new Map<string, Edge[]>([["a", []]]);
lists.get("a")?.push({ to: 5 });
console.log(lists); // expect: Map(1) { 'a' => [ { to: 5 } ] }
