// An object made without a property that the type it is used as may have gets it later, as nodes of lists do.
interface Node { value: number; next?: Node }
class List {
  head?: Node;
  add(value: number): this {
    const node = { value };
    if (!this.head) this.head = node;
    else {
      let last = this.head;
      while (last.next) last = last.next;
      last.next = node;
    }
    return this;
  }
  *[Symbol.iterator]() { for (let n = this.head; n; n = n.next) yield n.value; }
}
const list = new List().add(1).add(2).add(3);
console.log([...list]); // expect: [ 1, 2, 3 ]
console.log(list.head); // expect: { value: 1, next: { value: 2, next: { value: 3 } } }
const point = { x: 1, y: 2 };
const named: { x: number; y: number; name?: string } = point;
named.name = "p";
console.log(point, Object.keys(named), named.name.length); // expect: { x: 1, y: 2, name: 'p' } [ 'x', 'y', 'name' ] 1
