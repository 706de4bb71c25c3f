// `{} as any` and `<any>{}` where a record is wanted, as they are written to begin one.
class Weight {
  constructor(readonly grams: number) {}
}
class Factory {
  private made: { [key: string]: Weight } = <any>{};
  get(grams: number): Weight {
    const key = String(grams);
    if (!(key in this.made)) this.made[key] = new Weight(grams);
    return this.made[key];
  }
  list(): string {
    return Object.keys(this.made).join();
  }
}
const factory = new Factory();
console.log(factory.get(3) === factory.get(3), factory.get(5).grams, factory.list()); // expect: true 5 3,5

const lists: Record<string, number[]> = {} as any;
(lists.a ??= []).push(1);
(lists.b ??= [] as any).push(2);
console.log(lists); // expect: { a: [ 1 ], b: [ 2 ] }

const counts: Record<string, number> = { x: 1 } as any;
counts.y = 2;
console.log(counts, Object.values(counts)); // expect: { x: 1, y: 2 } [ 1, 2 ]

const nested: { by: Record<string, Weight>; all: Weight[] } = { by: {} as unknown as Record<string, Weight>, all: <any>[] };
nested.all.push((nested.by.a = new Weight(7)));
console.log(nested); // expect: { by: { a: Weight { grams: 7 } }, all: [ Weight { grams: 7 } ] }

const asked = (of: Record<string, string> = {} as any): string => of.name ?? "nobody";
console.log(asked(), asked({ name: "Ada" }), asked({} as any)); // expect: nobody Ada nobody
