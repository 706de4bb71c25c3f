/** Shortest paths on a small road map with a binary heap. */

class PriorityQueue<T> {
  private heap: { item: T; priority: number }[] = [];

  get size(): number {
    return this.heap.length;
  }

  push(item: T, priority: number): void {
    this.heap.push({ item, priority });
    let index = this.heap.length - 1;
    while (index > 0) {
      const parent = Math.floor((index - 1) / 2);
      if (this.heap[parent].priority <= this.heap[index].priority) break;
      this.swap(parent, index);
      index = parent;
    }
  }

  pop(): T | undefined {
    if (this.heap.length === 0) return undefined;
    const top = this.heap[0].item;
    const last = this.heap.pop()!;
    if (this.heap.length > 0) {
      this.heap[0] = last;
      this.sink(0);
    }
    return top;
  }

  private sink(index: number): void {
    for (;;) {
      const left = 2 * index + 1;
      const right = left + 1;
      let smallest = index;
      if (left < this.heap.length && this.heap[left].priority < this.heap[smallest].priority) smallest = left;
      if (right < this.heap.length && this.heap[right].priority < this.heap[smallest].priority) smallest = right;
      if (smallest === index) return;
      this.swap(index, smallest);
      index = smallest;
    }
  }

  private swap(a: number, b: number): void {
    [this.heap[a], this.heap[b]] = [this.heap[b], this.heap[a]];
  }
}

type Graph = Map<string, { to: string; cost: number }[]>;

function addRoad(graph: Graph, from: string, to: string, cost: number): void {
  for (const [a, b] of [
    [from, to],
    [to, from],
  ]) {
    if (!graph.has(a)) graph.set(a, []);
    graph.get(a)!.push({ to: b, cost });
  }
}

function shortest(graph: Graph, start: string, goal: string): { path: string[]; cost: number } | null {
  const costs = new Map<string, number>([[start, 0]]);
  const previous = new Map<string, string>();
  const queue = new PriorityQueue<string>();
  queue.push(start, 0);
  while (queue.size > 0) {
    const here = queue.pop()!;
    if (here === goal) break;
    for (const { to, cost } of graph.get(here) ?? []) {
      const total = costs.get(here)! + cost;
      if (total < (costs.get(to) ?? Infinity)) {
        costs.set(to, total);
        previous.set(to, here);
        queue.push(to, total);
      }
    }
  }
  const cost = costs.get(goal);
  if (cost === undefined) return null;
  const path = [goal];
  while (path[0] !== start) path.unshift(previous.get(path[0])!);
  return { path, cost };
}

const graph: Graph = new Map();
addRoad(graph, "Aachen", "Bonn", 90);
addRoad(graph, "Bonn", "Koblenz", 60);
addRoad(graph, "Aachen", "Koblenz", 170);
addRoad(graph, "Koblenz", "Mainz", 95);
addRoad(graph, "Bonn", "Siegen", 80);
addRoad(graph, "Siegen", "Mainz", 140);
graph.set("Island", []);

console.log(shortest(graph, "Aachen", "Mainz")); // expect: { path: [ 'Aachen', 'Bonn', 'Koblenz', 'Mainz' ], cost: 245 }
console.log(shortest(graph, "Mainz", "Siegen")?.path.join(" > ")); // expect: Mainz > Siegen
console.log(shortest(graph, "Aachen", "Island"), shortest(graph, "Island", "Island")); // expect: null { path: [ 'Island' ], cost: 0 }
