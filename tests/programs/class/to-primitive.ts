class Money {
  readonly cents: number;
  constructor(cents: number) {
    this.cents = cents;
  }
  [Symbol.toPrimitive](hint: "number" | "string" | "default"): number | string {
    if (hint === "number") return this.cents / 100;
    return hint === "string" ? `$${(this.cents / 100).toFixed(2)}` : `${this.cents} cents`;
  }
}
const [a, b] = [new Money(1234), new Money(250)];
console.log(`${a}`, String(b), +b, Number(a), a > b, "b: " + b); // expect: $12.34 $2.50 2.5 12.34 true b: 250 cents
console.log([a, b].join(), (a as any) + 1, (b as any) * 2); // expect: $12.34,$2.50 1234 cents1 5
const answer: unknown = a;
console.log(`${answer}`, { [Symbol.toPrimitive]: (hint: string) => hint } + ""); // expect: $12.34 default
