// Objects of which the type says nothing have their own texts and values all the same.
class Money {
  constructor(readonly cents: number) {}
  toString(): string {
    return `$${this.cents / 100}`;
  }
  valueOf(): number {
    return this.cents;
  }
}
class Plain {
  kind = "plain";
}
function text(of: object): string {
  return of.toString();
}
function comparable(of: object): string | number | null {
  if (typeof of.valueOf === "function") {
    const value = of.valueOf();
    if (value !== of && typeof value === "number") return value;
  }
  if (typeof of.toString === "function") {
    const shown = of.toString();
    if (shown !== "[object Object]") return shown;
  }
  return null;
}
const objects: object[] = [new Money(350), new Plain(), { a: 1 }, [1, [2, 3]], new Map(), /x/g, new Date(7)];
console.log(objects.slice(0, 6).map(text).join("; ")); // expect: $3.5; [object Object]; [object Object]; 1,2,3; [object Map]; /x/g
console.log(objects.map(comparable).join("; ")); // expect: 350; ; ; 1,2,3; [object Map]; /x/g; 7
console.log(`${objects[0]}`, String(objects[1]), "" + objects[3]); // expect: $3.5 [object Object] 1,2,3
for (const each of objects) console.log(each.valueOf() === each);
// expect: false
// expect: true
// expect: true
// expect: true
// expect: true
// expect: true
// expect: false

function valueOfAny<T extends object>(of: T): unknown {
  return of.valueOf();
}
function valueOfGiven<T>(of: T & {}): unknown {
  return of.valueOf();
}
console.log(valueOfAny(new Money(9)), valueOfAny({ a: 1 })); // expect: 9 { a: 1 }
console.log(valueOfGiven(new Money(8)), valueOfGiven(5), valueOfGiven("x")); // expect: 8 5 x
const empty: {} = new Money(5);
const wide: Object = new Money(6);
const unsure: unknown = new Money(7);
console.log(empty.valueOf(), wide.valueOf(), wide.toString()); // expect: 5 6 $0.06
if (typeof unsure === "object" && unsure !== null) console.log(unsure.valueOf()); // expect: 7

interface Kind {
  kind: string;
}
class Weighed implements Kind {
  kind = "weighed";
  valueOf(): number {
    return 12;
  }
}
const kinds: Kind[] = [new Weighed(), new Plain(), { kind: "literal" }];
for (const each of kinds) console.log(each.valueOf());
// expect: 12
// expect: Plain { kind: 'plain' }
// expect: { kind: 'literal' }
