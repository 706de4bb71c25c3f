// Copies of `this` are plain objects.
class Money {
  protected currency = "EUR";
  constructor(
    readonly amount: number,
    private note = "",
  ) {}
  with(change: Partial<Pick<Money, "amount">>): Money {
    const { amount } = { ...this, ...change };
    return new Money(amount, this.note);
  }
  plain() {
    return { ...this };
  }
  tagged(tag: string) {
    return { tag, ...this, size: this.note.length };
  }
}
class Tip extends Money {
  rate = 0.1;
}
const money = new Money(5, "lunch");
console.log(money.plain(), money.tagged("t"), money.with({ amount: 7 }));
const tip: Money = new Tip(1);
console.log(tip.plain(), tip.tagged("x"), tip.plain().amount, tip.plain() instanceof Money);
// expect: { amount: 5, note: 'lunch', currency: 'EUR' } { tag: 't', amount: 5, note: 'lunch', currency: 'EUR', size: 5 } Money { amount: 7, note: 'lunch', currency: 'EUR' }
// expect: { amount: 1, note: '', currency: 'EUR', rate: 0.1 } { tag: 'x', amount: 1, note: '', currency: 'EUR', rate: 0.1, size: 0 } 1 false
