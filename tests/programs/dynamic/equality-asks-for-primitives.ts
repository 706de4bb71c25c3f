// `==` asks objects for their primitive as `+` does: `valueOf` before `toString`.
const both: any = { valueOf: () => 5, toString: () => "text" };
console.log(both == "5", both == "text", "5" == both, both == 5, both != "text"); // expect: true false true true true
const own: any = { [Symbol.toPrimitive]: (hint: string) => hint };
console.log(own == "default", own == "number"); // expect: true false
const date: any = new Date(0);
console.log(date == String(date)); // expect: true
class Money {
  constructor(readonly cents: number) {}
  valueOf() {
    return this.cents;
  }
}
const one: any = new Money(1);
console.log(one == 1, one == "1", one == true, one == 1n, 1 == one, one == 2); // expect: true true true true true false
