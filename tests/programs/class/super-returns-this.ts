class Counted<T> extends Set<T> {
  calls = 0;
  override add(value: T): this {
    this.calls++;
    return super.add(value);
  }
}
const counted = new Counted<number>();
counted.add(1).add(2).add(2);
console.log(counted.calls, counted.size, [...counted]); // expect: 3 2 [ 1, 2 ]

class Query {
  protected parts: string[] = [];
  where(part: string): this {
    this.parts.push(part);
    return this;
  }
  text(): string {
    return this.parts.join(" and ");
  }
}
class Loud extends Query {
  override where(part: string): this {
    return super.where(part.toUpperCase());
  }
  limit(count: number): this {
    this.parts.push(`limit ${count}`);
    return this;
  }
}
console.log(new Loud().where("a").limit(2).where("b").text()); // expect: A and limit 2 and B
const values: unknown[] = [new Query(), {}, [], 1, "s", null, () => 1, new Map()];
console.log(values.map((each) => each instanceof Object).join()); // expect: true,true,true,false,false,false,true,true
