// A function is no record of values, so that the overload which takes functions gives its parameters their types.
class Query {
  readonly parts: string[] = [];
  where(column: string, value: number): this;
  where(values: Record<string, number>): this;
  where(group: (inner: Query) => void): this;
  where(first: string | Record<string, number> | ((inner: Query) => void), value?: number): this {
    if (typeof first === "function") {
      const inner = new Query();
      first(inner);
      this.parts.push(`(${inner.parts.join(" and ")})`);
    } else if (typeof first === "string") this.parts.push(`${first} = ${value}`);
    else for (const [key, each] of Object.entries(first)) this.where(key, each);
    return this;
  }
}
console.log(new Query().where("a", 1).where({ b: 2, c: 3 }).where((inner) => inner.where("d", 4).where("e", 5)).parts.join(" and "));
// expect: a = 1 and b = 2 and c = 3 and (d = 4 and e = 5)
