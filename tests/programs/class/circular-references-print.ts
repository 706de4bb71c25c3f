class Node {
  next: Node | undefined;
  constructor(readonly id: number) {}
}
const a = new Node(1);
a.next = new Node(2);
a.next.next = a;
console.log(a); // expect: <ref *1> Node { id: 1, next: Node { id: 2, next: [Circular *1] } }
