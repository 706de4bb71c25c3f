// `%s` shows objects by their own `toString`.
class Money {
  constructor(readonly cents: number) {}
  toString() {
    return `${this.cents} cents`;
  }
}
console.log("%s of %d", new Money(5), 7, new Money(1)); // expect: 5 cents of 7 Money { cents: 1 }
console.log("%s and %s", { toString: () => "own" }, [1]); // expect: own and [ 1 ]
console.log("%d%% %s", 5, new Money(2)); // expect: 5% 2 cents
console.log("none", new Money(3)); // expect: none Money { cents: 3 }
