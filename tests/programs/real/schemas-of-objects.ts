// Schemas of objects: classes with chaining that wrap themselves, shapes that are extended, picked and made partial, types inferred.
type Issue = { path: (string | number)[]; message: string; code: string };
class ZodError extends Error {
  constructor(public readonly issues: Issue[]) {
    super(issues.map((i) => `${i.path.join(".") || "(root)"}: ${i.message}`).join("\n"));
    this.name = "ZodError";
  }
  flatten(): Record<string, string[]> {
    const out: Record<string, string[]> = {};
    for (const i of this.issues) (out[i.path.join(".")] ??= []).push(i.message);
    return out;
  }
}
type SafeResult<T> = { success: true; data: T } | { success: false; error: ZodError };
interface Ctx { path: (string | number)[]; issues: Issue[] }
const INVALID = Symbol("invalid");
type Parsed<T> = T | typeof INVALID;

abstract class ZType<Out> {
  readonly _output!: Out;
  description?: string;
  abstract _parse(value: unknown, ctx: Ctx): Parsed<Out>;

  parse(value: unknown): Out {
    const r = this.safeParse(value);
    if (r.success) return r.data;
    throw r.error;
  }
  safeParse(value: unknown): SafeResult<Out> {
    const ctx: Ctx = { path: [], issues: [] };
    const out = this._parse(value, ctx);
    if (out === INVALID || ctx.issues.length > 0) return { success: false, error: new ZodError(ctx.issues) };
    return { success: true, data: out as Out };
  }
  describe(text: string): this { this.description = text; return this; }
  optional(): ZOptional<this> { return new ZOptional(this); }
  nullable(): ZNullable<this> { return new ZNullable(this); }
  array(): ZArray<this> { return new ZArray(this); }
  default(value: Out): ZDefault<this> { return new ZDefault(this, value); }
  or<B extends ZAny>(other: B): ZUnion<[this, B]> { return new ZUnion([this, other]); }
  transform<N>(fn: (v: Out) => N): ZEffects<this, N> { return new ZEffects(this, fn); }
  refine(check: (v: Out) => boolean, message: string): ZRefined<this> { return new ZRefined(this, check, message); }
}
type ZAny = ZType<any>;
type Infer<S extends ZAny> = S["_output"];

function fail(ctx: Ctx, code: string, message: string): typeof INVALID {
  ctx.issues.push({ path: [...ctx.path], message, code });
  return INVALID;
}
const typeName = (v: unknown): string => (v === null ? "null" : Array.isArray(v) ? "array" : typeof v);

class ZString extends ZType<string> {
  private checks: ((v: string) => string | undefined)[] = [];
  private add(c: (v: string) => string | undefined): this { this.checks.push(c); return this; }
  min(n: number): this { return this.add((v) => (v.length < n ? `at least ${n} characters` : undefined)); }
  max(n: number): this { return this.add((v) => (v.length > n ? `at most ${n} characters` : undefined)); }
  regex(r: RegExp, message = "bad format"): this { return this.add((v) => (r.test(v) ? undefined : message)); }
  email(): this { return this.regex(/^[^@\s]+@[^@\s]+\.[a-z]+$/i, "not an e-mail"); }
  _parse(value: unknown, ctx: Ctx): Parsed<string> {
    if (typeof value !== "string") return fail(ctx, "type", `expected string, got ${typeName(value)}`);
    for (const c of this.checks) { const m = c(value); if (m) fail(ctx, "check", m); }
    return value;
  }
}
class ZNumber extends ZType<number> {
  private lo = -Infinity; private hi = Infinity; private whole = false;
  min(n: number): this { this.lo = n; return this; }
  max(n: number): this { this.hi = n; return this; }
  int(): this { this.whole = true; return this; }
  _parse(value: unknown, ctx: Ctx): Parsed<number> {
    if (typeof value !== "number" || Number.isNaN(value)) return fail(ctx, "type", `expected number, got ${typeName(value)}`);
    if (value < this.lo) fail(ctx, "small", `must be >= ${this.lo}`);
    if (value > this.hi) fail(ctx, "big", `must be <= ${this.hi}`);
    if (this.whole && !Number.isInteger(value)) fail(ctx, "int", "must be whole");
    return value;
  }
}
class ZBoolean extends ZType<boolean> {
  _parse(value: unknown, ctx: Ctx): Parsed<boolean> { return typeof value === "boolean" ? value : fail(ctx, "type", `expected boolean, got ${typeName(value)}`); }
}
class ZLiteral<const L extends string | number | boolean> extends ZType<L> {
  constructor(readonly value: L) { super(); }
  _parse(value: unknown, ctx: Ctx): Parsed<L> { return value === this.value ? this.value : fail(ctx, "literal", `expected ${JSON.stringify(this.value)}`); }
}
class ZEnum<const T extends readonly string[]> extends ZType<T[number]> {
  constructor(readonly options: T) { super(); }
  _parse(value: unknown, ctx: Ctx): Parsed<T[number]> {
    return this.options.includes(value as string) ? (value as T[number]) : fail(ctx, "enum", `expected one of ${this.options.join(" | ")}`);
  }
}
class ZOptional<S extends ZAny> extends ZType<Infer<S> | undefined> {
  constructor(readonly inner: S) { super(); }
  _parse(value: unknown, ctx: Ctx): Parsed<Infer<S> | undefined> { return value === undefined ? undefined : this.inner._parse(value, ctx); }
  unwrap(): S { return this.inner; }
}
class ZNullable<S extends ZAny> extends ZType<Infer<S> | null> {
  constructor(readonly inner: S) { super(); }
  _parse(value: unknown, ctx: Ctx): Parsed<Infer<S> | null> { return value === null ? null : this.inner._parse(value, ctx); }
}
class ZDefault<S extends ZAny> extends ZType<Infer<S>> {
  constructor(readonly inner: S, readonly value: Infer<S>) { super(); }
  _parse(value: unknown, ctx: Ctx): Parsed<Infer<S>> { return this.inner._parse(value === undefined ? this.value : value, ctx); }
}
class ZArray<S extends ZAny> extends ZType<Infer<S>[]> {
  private least = 0;
  constructor(readonly element: S) { super(); }
  nonempty(): this { this.least = 1; return this; }
  _parse(value: unknown, ctx: Ctx): Parsed<Infer<S>[]> {
    if (!Array.isArray(value)) return fail(ctx, "type", `expected array, got ${typeName(value)}`);
    if (value.length < this.least) fail(ctx, "small", "must not be empty");
    const out: Infer<S>[] = [];
    value.forEach((v, i) => {
      ctx.path.push(i);
      const r = this.element._parse(v, ctx);
      if (r !== INVALID) out.push(r);
      ctx.path.pop();
    });
    return out;
  }
}
class ZUnion<T extends readonly ZAny[]> extends ZType<Infer<T[number]>> {
  constructor(readonly options: T) { super(); }
  _parse(value: unknown, ctx: Ctx): Parsed<Infer<T[number]>> {
    for (const o of this.options) {
      const sub: Ctx = { path: [...ctx.path], issues: [] };
      const r = o._parse(value, sub);
      if (r !== INVALID && sub.issues.length === 0) return r;
    }
    return fail(ctx, "union", "no member of the union fits");
  }
}
class ZEffects<S extends ZAny, N> extends ZType<N> {
  constructor(readonly inner: S, readonly fn: (v: any) => N) { super(); }
  _parse(value: unknown, ctx: Ctx): Parsed<N> {
    const r = this.inner._parse(value, ctx);
    return r === INVALID ? INVALID : this.fn(r as Infer<S>);
  }
}
class ZRefined<S extends ZAny> extends ZType<Infer<S>> {
  constructor(readonly inner: S, readonly check: (v: any) => boolean, readonly message: string) { super(); }
  _parse(value: unknown, ctx: Ctx): Parsed<Infer<S>> {
    const r = this.inner._parse(value, ctx);
    if (r !== INVALID && !this.check(r as Infer<S>)) fail(ctx, "custom", this.message);
    return r;
  }
}
type Shape = Record<string, ZAny>;
type OptionalKeys<S extends Shape> = { [K in keyof S]: undefined extends Infer<S[K]> ? K : never }[keyof S];
type Flatten<T> = { [K in keyof T]: T[K] } & {};
type ObjectOut<S extends Shape> = Flatten<{ [K in Exclude<keyof S, OptionalKeys<S>>]: Infer<S[K]> } & { [K in OptionalKeys<S>]?: Infer<S[K]> }>;
class ZObject<S extends Shape> extends ZType<ObjectOut<S>> {
  private isStrict = false;
  constructor(readonly shape: S) { super(); }
  strict(): this { this.isStrict = true; return this; }
  extend<E extends Shape>(more: E): ZObject<S & E> { return new ZObject({ ...this.shape, ...more }); }
  pick<K extends keyof S & string>(...keys: K[]): ZObject<Pick<S, K>> {
    const shape = {} as Pick<S, K>;
    for (const k of keys) shape[k] = this.shape[k];
    return new ZObject(shape);
  }
  partial(): ZObject<{ [K in keyof S]: ZOptional<S[K]> }> {
    const shape = {} as { [K in keyof S]: ZOptional<S[K]> };
    for (const k in this.shape) shape[k] = this.shape[k].optional();
    return new ZObject(shape);
  }
  _parse(value: unknown, ctx: Ctx): Parsed<ObjectOut<S>> {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return fail(ctx, "type", `expected object, got ${typeName(value)}`);
    const source = value as Record<string, unknown>;
    const out: Record<string, unknown> = {};
    for (const key of Object.keys(this.shape)) {
      ctx.path.push(key);
      const r = this.shape[key]._parse(source[key], ctx);
      if (r !== INVALID && (r !== undefined || key in source)) out[key] = r;
      ctx.path.pop();
    }
    if (this.isStrict) for (const key of Object.keys(source)) if (!(key in this.shape)) fail(ctx, "unknown", `unknown key "${key}"`);
    return out as ObjectOut<S>;
  }
}
const z = {
  string: () => new ZString(),
  number: () => new ZNumber(),
  boolean: () => new ZBoolean(),
  literal: <const L extends string | number | boolean>(v: L) => new ZLiteral(v),
  enum: <const T extends readonly string[]>(o: T) => new ZEnum(o),
  array: <S extends ZAny>(s: S) => new ZArray(s),
  object: <S extends Shape>(s: S) => new ZObject(s),
  union: <T extends readonly ZAny[]>(...o: T) => new ZUnion(o),
};
namespace z2 { export type infer<S extends ZAny> = Infer<S>; }

const Address = z.object({ street: z.string().min(3), zip: z.string().regex(/^\d{5}$/, "zip has five digits") });
const User = z.object({
  name: z.string().min(2).describe("full name"),
  age: z.number().int().min(0).optional(),
  email: z.string().email().nullable(),
  role: z.enum(["admin", "user"]).default("user"),
  tags: z.string().array(),
  address: Address.optional(),
  id: z.string().or(z.number()),
});
type User = z2.infer<typeof User>;
const good: User = User.parse({ name: "Ada", age: 36, email: "ada@x.org", tags: ["math"], id: 7, address: { street: "Main", zip: "12345" } });
console.log(good);
console.log(good.address?.zip.length, good.role, good.age?.toFixed(1));
const bad = User.safeParse({ name: "A", age: -1.5, email: "nope", role: "root", tags: ["a", 3], id: true, address: { street: "x", zip: "1" } });
if (!bad.success) { console.log(bad.error.message); console.log(bad.error.flatten()); }
try { User.parse([]); } catch (e) { if (e instanceof ZodError) console.log(e.name, e.issues); }
const Patch = User.pick("name", "age").partial().strict();
console.log(Patch.parse({}), Patch.parse({ name: "Bob" }));
const p = Patch.safeParse({ nmae: 1 });
console.log(p.success ? p.data : p.error.issues);
const Len = z.string().transform((s) => s.length).refine((n) => n > 2, "too short");
const r1 = Len.safeParse("abc"), r2 = Len.safeParse("a");
console.log(r1.success && r1.data, r2.success || r2.error.message);
const Admin = User.extend({ level: z.number(), kind: z.literal("admin") });
const admin = Admin.parse({ name: "Root", email: null, tags: [], id: "r", level: 9, kind: "admin" });
console.log(admin, admin.level + 1, admin.kind);
console.log(User.shape.age.unwrap() instanceof ZNumber, User.shape.name.description);
const List = z.array(z.union(z.number(), z.literal("none"))).nonempty();
const total = List.parse([1, "none", 2]).reduce((sum: number, v) => sum + (v === "none" ? 0 : v), 0);
console.log(total, List.safeParse([]).success);
// expect: {
// expect:   name: 'Ada',
// expect:   age: 36,
// expect:   email: 'ada@x.org',
// expect:   role: 'user',
// expect:   tags: [ 'math' ],
// expect:   address: { street: 'Main', zip: '12345' },
// expect:   id: 7
// expect: }
// expect: 5 user 36.0
// expect: name: at least 2 characters
// expect: age: must be >= 0
// expect: age: must be whole
// expect: email: not an e-mail
// expect: role: expected one of admin | user
// expect: tags.1: expected string, got number
// expect: address.street: at least 3 characters
// expect: address.zip: zip has five digits
// expect: id: no member of the union fits
// expect: {
// expect:   name: [ 'at least 2 characters' ],
// expect:   age: [ 'must be >= 0', 'must be whole' ],
// expect:   email: [ 'not an e-mail' ],
// expect:   role: [ 'expected one of admin | user' ],
// expect:   'tags.1': [ 'expected string, got number' ],
// expect:   'address.street': [ 'at least 3 characters' ],
// expect:   'address.zip': [ 'zip has five digits' ],
// expect:   id: [ 'no member of the union fits' ]
// expect: }
// expect: ZodError [ { path: [], message: 'expected object, got array', code: 'type' } ]
// expect: {} { name: 'Bob' }
// expect: [ { path: [], message: 'unknown key "nmae"', code: 'unknown' } ]
// expect: 3 (root): too short
// expect: {
// expect:   name: 'Root',
// expect:   email: null,
// expect:   role: 'user',
// expect:   tags: [],
// expect:   id: 'r',
// expect:   level: 9,
// expect:   kind: 'admin'
// expect: } 10 admin
// expect: true full name
// expect: 3 false
