// Taken before it is known whether there is one: only what is stored must be there.
class Heap {
  readonly items: number[] = [];
  push(item: number): void {
    this.items.push(item);
    this.items.sort((a, b) => b - a);
  }
  pop(): number {
    const top = this.items[0];
    const last = this.items.pop()!;
    if (this.items.length > 0) this.items[0] = last;
    this.items.sort((a, b) => a - b);
    return top;
  }
}
const heap = new Heap();
console.log(heap.pop()); // expect: undefined
heap.push(4);
console.log(heap.pop(), heap.pop()); // expect: 4 undefined
