interface Node<T> { value: T; next: Node<T> | null }
function fromArray<T>(xs: T[]): Node<T> | null { let head: Node<T> | null = null; for (let i = xs.length - 1; i >= 0; i--) head = { value: xs[i]!, next: head }; return head; }
let total = 0;
for (let n = fromArray([1, 2, 3]); n; n = n.next) total += n.value;
console.log(total, fromArray(["a"])!.value); // expect: 6 a
