// Dependency injection container with string tokens, middleware, plugin registry
type Ctor<T> = new (...args: any[]) => T;
interface Token<T> { readonly key: string; readonly _type?: T }
const token = <T>(key: string): Token<T> => ({ key });
type Factory<T> = (c: Container) => T;
class Container {
  private factories = new Map<string, Factory<unknown>>();
  private singletons = new Map<string, unknown>();
  private resolving: string[] = [];
  register<T>(t: Token<T>, f: Factory<T>, { singleton = true }: { singleton?: boolean } = {}): this {
    this.factories.set(t.key, singleton ? (c) => { if (!this.singletons.has(t.key)) this.singletons.set(t.key, f(c)); return this.singletons.get(t.key); } : f);
    return this;
  }
  resolve<T>(t: Token<T>): T {
    const f = this.factories.get(t.key);
    if (!f) throw new Error(`No provider for ${t.key}`);
    if (this.resolving.includes(t.key)) throw new Error(`Cycle: ${[...this.resolving, t.key].join(" -> ")}`);
    this.resolving.push(t.key);
    try { return f(this) as T; } finally { this.resolving.pop(); }
  }
}
interface Logger { log(level: "info" | "warn", msg: string, ...rest: unknown[]): void }
class MemoryLogger implements Logger { readonly lines: string[] = []; log(level: string, msg: string, ...rest: unknown[]) { this.lines.push([level.toUpperCase(), msg, ...rest.map((r) => JSON.stringify(r))].join(" ")); } }
interface Repo<T extends { id: number }> { find(id: number): T | undefined; save(t: Omit<T, "id"> & Partial<Pick<T, "id">>): T; all(): readonly T[] }
class MemoryRepo<T extends { id: number }> implements Repo<T> {
  private rows = new Map<number, T>();
  private seq = 1;
  find(id: number) { return this.rows.get(id); }
  save(t: Omit<T, "id"> & Partial<Pick<T, "id">>): T { const row = { ...t, id: t.id ?? this.seq++ } as T; this.rows.set(row.id, row); return row; }
  all() { return [...this.rows.values()]; }
}
interface User { id: number; name: string; roles: ("admin" | "user")[] }
class UserService {
  constructor(private repo: Repo<User>, private logger: Logger) {}
  create(name: string, ...roles: User["roles"]) { const u = this.repo.save({ name, roles }); this.logger.log("info", "created", u); return u; }
  promote(id: number) { const u = this.repo.find(id); if (!u) { this.logger.log("warn", "missing", { id }); return false; } u.roles = [...new Set([...u.roles, "admin" as const])]; return true; }
}
const LOGGER = token<Logger>("logger"), REPO = token<Repo<User>>("repo"), SERVICE = token<UserService>("service"), A = token<string>("a"), B = token<string>("b");
const c = new Container()
  .register(LOGGER, () => new MemoryLogger())
  .register(REPO, () => new MemoryRepo<User>())
  .register(SERVICE, (c) => new UserService(c.resolve(REPO), c.resolve(LOGGER)), { singleton: false })
  .register(A, (c) => c.resolve(B) + "a").register(B, (c) => c.resolve(A) + "b");
const s = c.resolve(SERVICE);
s.create("Ann", "user"); s.create("Bob", "admin", "user"); console.log(s.promote(1), s.promote(7));
console.log(c.resolve(REPO).all(), c.resolve(SERVICE) === s, c.resolve(LOGGER) === c.resolve(LOGGER));
console.log((c.resolve(LOGGER) as MemoryLogger).lines);
for (const t of [A, token("zzz")]) try { c.resolve(t); } catch (e) { console.log((e as Error).message); }
// middleware
interface Ctx { path: string; status: number; body?: string; state: Record<string, unknown> }
type Next = () => void;
type Middleware = (ctx: Ctx, next: Next) => void;
const compose = (...ms: Middleware[]): ((ctx: Ctx) => Ctx) => (ctx) => {
  let last = -1;
  const dispatch = (i: number): void => {
    if (i <= last) throw new Error("next() called twice");
    last = i;
    ms[i]?.(ctx, () => dispatch(i + 1));
  };
  dispatch(0);
  return ctx;
};
const trace: string[] = [];
const app = compose(
  (ctx, next) => { trace.push(`> ${ctx.path}`); try { next(); } catch (e) { ctx.status = 500; ctx.body = e instanceof Error ? e.message : String(e); } finally { trace.push(`< ${ctx.status}`); } },
  (ctx, next) => { ctx.state.user = ctx.path.startsWith("/admin") ? { name: "root" } : null; next(); },
  (ctx, next) => { if (ctx.path === "/twice") { next(); next(); } else next(); },
  (ctx) => { switch (true) { case ctx.path === "/": ctx.status = 200; ctx.body = "home"; break; case /^\/admin/.test(ctx.path): ctx.status = 200; ctx.body = JSON.stringify(ctx.state); break; case ctx.path === "/boom": throw "bang"; default: ctx.status = 404; } },
);
for (const path of ["/", "/admin/x", "/nope", "/boom", "/twice"]) console.log(app({ path, status: 0, state: {} }));
console.log(trace);
// plugin registry keyed by string
abstract class Shape { static create: Record<string, new (o: { [k: string]: number }) => Shape> = {}; abstract area(): number; toString() { return `${this.constructor.name}(${this.area().toFixed(2)})`; } }
class Circle extends Shape { r: number; constructor({ r = 1 }: { r?: number }) { super(); this.r = r; } area() { return Math.PI * this.r ** 2; } }
class Rect extends Shape { constructor(private o: { w?: number; h?: number }) { super(); } area() { return (this.o.w ?? 0) * (this.o.h ?? 0); } }
Object.assign(Shape.create, { circle: Circle, rect: Rect });
const make = (kind: string, o: { [k: string]: number }): Shape => { const C = Shape.create[kind]; if (!C) throw new TypeError(`unknown shape ${kind}`); return new C(o); };
console.log(`${make("circle", { r: 2 })} ${make("rect", { w: 2, h: 3 })}`, make("rect", { w: 1, h: 1 }), Object.keys(Shape.create));
function instantiate<T>(C: Ctor<T>, ...args: unknown[]): T { return new C(...args); }
console.log(instantiate(Circle, { r: 3 }).area() | 0, instantiate(MemoryLogger));
make("hexagon", {});
// expect: true false
// expect: [
// expect:   { name: 'Ann', roles: [ 'user', 'admin' ], id: 1 },
// expect:   { name: 'Bob', roles: [ 'admin', 'user' ], id: 2 }
// expect: ] false true
// expect: [
// expect:   'INFO created {"name":"Ann","roles":["user"],"id":1}',
// expect:   'INFO created {"name":"Bob","roles":["admin","user"],"id":2}',
// expect:   'WARN missing {"id":7}'
// expect: ]
// expect: Cycle: a -> b -> a
// expect: No provider for zzz
// expect: { path: '/', status: 200, state: { user: null }, body: 'home' }
// expect: {
// expect:   path: '/admin/x',
// expect:   status: 200,
// expect:   state: { user: { name: 'root' } },
// expect:   body: '{"user":{"name":"root"}}'
// expect: }
// expect: { path: '/nope', status: 404, state: { user: null } }
// expect: { path: '/boom', status: 500, state: { user: null }, body: 'bang' }
// expect: {
// expect:   path: '/twice',
// expect:   status: 500,
// expect:   state: { user: null },
// expect:   body: 'next() called twice'
// expect: }
// expect: [
// expect:   '> /',        '< 200',
// expect:   '> /admin/x', '< 200',
// expect:   '> /nope',    '< 404',
// expect:   '> /boom',    '< 500',
// expect:   '> /twice',   '< 500'
// expect: ]
// expect: Circle(12.57) Rect(6.00) Rect { o: { w: 1, h: 1 } } [ 'circle', 'rect' ]
// expect: 28 MemoryLogger { lines: [] }
// expect uncaught: TypeError: unknown shape hexagon
