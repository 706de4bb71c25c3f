class Heap {
  readonly items = [1, 2];
  toString(margin = 2): string {
    return this.items.join(" ".repeat(margin));
  }
}
class Money {
  constructor(private readonly amount: number) {}
  valueOf(scale = 1): number {
    return this.amount * scale;
  }
  toString(...parts: string[]): string {
    return `$${this.amount}${parts.length}`;
  }
}
console.log(`${new Heap()}`, String(new Heap() as unknown), new Heap().toString(1));
console.log(+new Money(3), new Money(2) > new Money(1), `${new Money(5)}`, [new Money(4)].join());

// expect: 1  2 1  2 1 2
// expect: 3 true $50 $40
