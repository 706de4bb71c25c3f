class Money {
  constructor(readonly cents: number) {}
  valueOf(): number {
    return this.cents;
  }
  toString(): string {
    return `${(this.cents / 100).toFixed(2)} EUR`;
  }
}
const price = new Money(250);
console.log(`${price}`, String(price), +price + 1); // expect: 2.50 EUR 2.50 EUR 251
console.log(`${[1, [2, 3]]}`, `${{ a: 1 }}`); // expect: 1,2,3 [object Object]
