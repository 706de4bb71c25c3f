// What a key finds that no type has is compared as what it is.
class Holder<A extends object = object> {
  readonly values: A;
  constructor(values: A) {
    this.values = values;
  }
  clear<K extends keyof A>(name: string, was: unknown): void {
    const key = name as K;
    console.log(this.values[key] === was, this.values[key] !== was);
    if (this.values[key] === was) (this.values[key] as unknown as null) = null;
  }
}
class Owner<H extends Holder> {
  readonly holder: H;
  constructor(holder: H) {
    this.holder = holder;
  }
  clear(): void {
    this.holder.clear("best", "b");
  }
}
const holder = new Holder({ best: "b" as string | null, other: 1 });
new Owner(holder).clear(); // expect: true false
console.log(holder.values); // expect: { best: null, other: 1 }
new Owner(holder).clear(); // expect: false true

function compare<K extends keyof object>(of: object, key: string, was: unknown): void {
  const found = of[key as K];
  console.log(found === was, found == was, was === found, Object.is(found, was), typeof found);
  console.log(found === undefined, found === null, was === undefined);
  switch (was) {
    case found:
      console.log("same");
      break;
    default:
      console.log("other");
  }
}
const named = { best: "b", none: undefined, nothing: null };
compare(named, "best", "b");
// expect: true true true true string
// expect: false false false
// expect: same
compare(named, "none", "b");
// expect: false false false false undefined
// expect: true false false
// expect: other
compare(named, "lost", undefined);
// expect: true true true true undefined
// expect: true false true
// expect: same
compare(named, "nothing", undefined);
// expect: false true false false object
// expect: false true true
// expect: other
