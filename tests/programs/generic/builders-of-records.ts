// Builders whose type grows and shrinks with each call.
class Rec<T extends object> {
  constructor(readonly data: T) {}
  add<K extends string, V>(key: K, value: V): Rec<T & { [P in K]: V }> {
    return new Rec({ ...this.data, [key]: value } as T & { [P in K]: V });
  }
  omit<K extends keyof T>(key: K): Rec<Omit<T, K>> {
    const { [key]: _, ...rest } = this.data;
    return new Rec(rest as Omit<T, K>);
  }
  pick<K extends keyof T>(...keys: K[]): Rec<Pick<T, K>> {
    const out = {} as Pick<T, K>;
    for (const key of keys) out[key] = this.data[key];
    return new Rec(out);
  }
  build(): T { return this.data; }
}
const r = new Rec({}).add("a", 1).add("b", "s").add("c", [1, 2]);
console.log(r.data.a + 1, r.data.b.length, r.data);
console.log(r.omit("a").build(), r.pick("a", "c").build().c.length, r.omit("a").omit("b").build());
type Step = "idle" | "ready";
class Request<S extends { url?: string; method?: string } = {}> {
  private constructor(private readonly state: S) {}
  static start() { return new Request({}); }
  url<U extends string>(url: U): Request<S & { url: U }> { return new Request({ ...this.state, url }); }
  method<M extends "GET" | "POST">(method: M): Request<S & { method: M }> { return new Request({ ...this.state, method }); }
  send(this: Request<{ url: string; method: string }>): string { return `${this.state.method} ${this.state.url}`; }
}
console.log(Request.start().url("/x").method("GET").send());
// expect: 2 1 { a: 1, b: 's', c: [ 1, 2 ] }
// expect: { b: 's', c: [ 1, 2 ] } 2 { c: [ 1, 2 ] }
// expect: GET /x
