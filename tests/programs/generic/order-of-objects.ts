// A default comparator orders whatever it is given: objects by their texts, as `>` does.
function sorted<T>(items: T[], compare: (a: T, b: T) => number = (a, b) => (a > b ? 1 : a < b ? -1 : 0)): T[] {
  return items.toSorted(compare);
}
console.log(sorted([5, 2, 9]), sorted(["b", "a"])); // expect: [ 2, 5, 9 ] [ 'a', 'b' ]
console.log(sorted([{ n: 2 }, { n: 1 }], (a, b) => a.n - b.n)); // expect: [ { n: 1 }, { n: 2 } ]
console.log(sorted([{ n: 2 }, { n: 1 }])); // expect: [ { n: 2 }, { n: 1 } ]
console.log(sorted([[2, 1], [1, 9], [1, 10]])); // expect: [ [ 1, 10 ], [ 1, 9 ], [ 2, 1 ] ]

class Named {
  constructor(readonly name: string) {}
  toString() {
    return this.name;
  }
}
class Plain {
  constructor(readonly name: string) {}
}
class Amount {
  constructor(readonly cents: number) {}
  valueOf() {
    return this.cents;
  }
}
console.log(sorted([new Named("b"), new Named("a")]).join()); // expect: a,b
console.log(sorted([new Plain("b"), new Plain("a")]).map((each) => each.name).join()); // expect: b,a
console.log(sorted([new Amount(100), new Amount(20)]).map((each) => each.cents).join()); // expect: 20,100
const [a, b] = [new Plain("a"), new Plain("b")];
console.log(a < b, a <= b, a >= b); // expect: false true true
