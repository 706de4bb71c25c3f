class Node { next: Node | undefined; constructor(public id: number) {} }
const a = new Node(1); const b = new Node(2);
a.next = b; b.next = a;
console.log(a.next!.next === a, a.next.next?.next?.id); // expect: true 2
