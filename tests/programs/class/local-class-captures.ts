function main(scale: number): number {
  const table = new Map<string, number>([["a", 1]]);
  let made = 0;
  const log = (text: string): void => console.log("log", text, scale);
  function twice(n: number): number { return n * 2 * scale; }
  class Item {
    readonly id = made + 100;
    constructor(readonly name: string) { made++; log(name); }
    get value(): number { return twice(table.get(this.name) ?? -1); }
    clone(): Item { return new Item(this.name + "'"); }
    each(): number[] { return [1, 2].map((n) => n * scale + made); }
  }
  class Special extends Item {
    extra = scale;
    override get value(): number { return super.value + this.extra + made; }
  }
  class Plain { n = 1; }
  class Sub extends Plain { m = scale; }
  const a = new Item("a");
  const b = a.clone();
  const c = new Special("c");
  console.log(a, b.value, c.value, c.each(), made, c);
  const make = () => new Special("a");
  console.log(make().value, new Sub().m, Object.keys(c), JSON.stringify(a));
  return made;
}
console.log(main(3), main(5));
function queue<T>(items: T[]) {
  class Node { next: Node | undefined; constructor(readonly value: T) { items.push(value); } }
  let head: Node | undefined;
  return { add(v: T) { const n = new Node(v); n.next = head; head = n; return n.value; }, get size() { return items.length; } };
}
const q = queue<string>([]); q.add("x"); q.add("y"); console.log(q.size);
// expect: log a 3
// expect: log a' 3
// expect: log c 3
// expect: Item { name: 'a', id: 100 } -6 0 [ 6, 9 ] 3 Special { name: 'c', id: 102, extra: 3 }
// expect: log a 3
// expect: 13 3 [ 'name', 'id', 'extra' ] {"name":"a","id":100}
// expect: log a 5
// expect: log a' 5
// expect: log c 5
// expect: Item { name: 'a', id: 100 } -10 -2 [ 8, 13 ] 3 Special { name: 'c', id: 102, extra: 5 }
// expect: log a 5
// expect: 19 5 [ 'name', 'id', 'extra' ] {"name":"a","id":100}
// expect: 4 4
// expect: 2
