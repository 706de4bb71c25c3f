// Objects of unknown type become primitives by their own valueOf and toString.
class Money {
  constructor(private readonly cents: number) {}
  valueOf() {
    return this.cents;
  }
  toString() {
    return `$${this.cents}`;
  }
}
const some: any = new Money(5);
const more: any = new Money(7);
console.log(some + more, some < more, +some, some * 2, Math.max(some, more), some == 5); // expect: 12 true 5 10 7 true
console.log(`${some}`, some + "", String(some), new Money(1) + "", [some].join()); // expect: $5 5 $5 1 $5
const text: any = { toString: () => "text" };
console.log(text + 1, `${text}`, text + text); // expect: text1 text texttext
const list: any = [1, [2, 3]];
const day: any = new Date(5);
console.log(list + "", list + 1, day - 1, typeof (day + 1)); // expect: 1,2,3 1,2,31 4 string
