// small libraries: emitter, DI container, scheduler, query builder, state machine
type EventMap = Record<string, (...args: any[]) => void>;
class TypedEmitter<E extends EventMap> {
  private handlers: { [K in keyof E]?: Set<E[K]> } = {};
  on<K extends keyof E>(ev: K, h: E[K]): () => void { (this.handlers[ev] ??= new Set()).add(h); return () => this.off(ev, h); }
  once<K extends keyof E>(ev: K, h: E[K]): this { const wrapped = ((...args: Parameters<E[K]>) => { this.off(ev, wrapped); h(...args); }) as E[K]; this.on(ev, wrapped); return this; }
  off<K extends keyof E>(ev: K, h: E[K]) { this.handlers[ev]?.delete(h); }
  emit<K extends keyof E>(ev: K, ...args: Parameters<E[K]>): boolean { const hs = this.handlers[ev]; if (!hs?.size) return false; [...hs].forEach((h) => h(...args)); return true; }
  listenerCount(ev: keyof E) { return this.handlers[ev]?.size ?? 0; }
}
type Events = { login: (user: string, at: number) => void; logout: (user: string) => void; error: (e: Error) => void };
class Session extends TypedEmitter<Events> { #users = new Map<string, number>(); login(u: string) { if (this.#users.has(u)) { this.emit('error', new Error(`${u} already in`)); return; } this.#users.set(u, this.#users.size); this.emit('login', u, this.#users.get(u)!); } logout(u: string) { return this.#users.delete(u) && this.emit('logout', u); } }
const s = new Session(); const log: string[] = []; const off = s.on('login', (u, at) => log.push(`+${u}@${at}`)); s.once('logout', (u) => log.push(`-${u}`)); s.on('error', ({ message }) => { log.push(`!${message}`); });
s.login('ann'); s.login('bob'); s.login('ann'); s.logout('ann'); s.logout('bob'); off(); s.login('cy'); console.log(log, s.listenerCount('login'), s.emit('login', 'x', 1), s.logout('nobody'));
// DI container with tokens
class Token<T> { declare private readonly _type: T; constructor(readonly description: string) {} toString() { return `Token(${this.description})`; } }
type Ctor<T, A extends any[] = any[]> = new (...args: A) => T; type Provider<T> = { useValue: T } | { useFactory: (c: Container) => T; singleton?: boolean } | { useClass: Ctor<T>; deps?: Token<any>[] };
class Container { private providers = new Map<Token<unknown>, Provider<any>>(); private cache = new Map<Token<unknown>, unknown>(); private stack: Token<unknown>[] = []; constructor(private parent?: Container) {}
  bind<T>(t: Token<T>, p: Provider<T>): this { this.providers.set(t, p); return this; }
  get<T>(t: Token<T>): T { if (this.cache.has(t)) return this.cache.get(t) as T; const p = this.providers.get(t); if (!p) { if (this.parent) return this.parent.get(t); throw new Error(`No provider for ${t}`); } if (this.stack.includes(t)) throw new Error(`Cycle: ${[...this.stack, t].join(' -> ')}`); this.stack.push(t); try { let v: T; if ('useValue' in p) v = p.useValue; else if ('useFactory' in p) { v = p.useFactory(this); if (p.singleton === false) return v; } else v = new p.useClass(...(p.deps ?? []).map((d) => this.get(d))); this.cache.set(t, v); return v; } finally { this.stack.pop(); } }
  child() { return new Container(this); } }
interface Logger { log(m: string): void; readonly lines: string[] } class MemoryLogger implements Logger { lines: string[] = []; log(m: string) { this.lines.push(m); } } class Db { constructor(private url: string, private logger: Logger) { logger.log(`connect ${url}`); } query(q: string) { this.logger.log(q); return q.length; } } class Repo { constructor(readonly db: Db, readonly table: string) {} all() { return this.db.query(`select * from ${this.table}`); } }
const T = { url: new Token<string>('url'), logger: new Token<Logger>('logger'), db: new Token<Db>('db'), repo: new Token<Repo>('repo'), a: new Token<object>('a'), b: new Token<object>('b'), id: new Token<number>('id') } as const; let ids = 0;
const c = new Container().bind(T.url, { useValue: 'pg://x' }).bind(T.logger, { useClass: MemoryLogger }).bind(T.db, { useClass: Db, deps: [T.url, T.logger] }).bind(T.repo, { useFactory: (c) => new Repo(c.get(T.db), 'users') }).bind(T.a, { useFactory: (c) => ({ b: c.get(T.b) }) }).bind(T.b, { useFactory: (c) => ({ a: c.get(T.a) }) }).bind(T.id, { useFactory: () => ++ids, singleton: false });
console.log(c.get(T.repo).all(), c.get(T.repo) === c.child().get(T.repo), c.get(T.logger).lines, c.get(T.id), c.get(T.id)); for (const t of [T.a, new Token('zip')]) try { c.get(t); } catch (e) { console.log((e as Error).message); }
// query builder
type Op = '=' | '!=' | '<' | '>' | 'like' | 'in'; type Row = Record<string, string | number | boolean | null>; type Cond<R> = { [K in keyof R]: { col: K; op: Op; value: R[K] | R[K][] } }[keyof R];
class Query<R extends Row, S extends keyof R = keyof R> { private conds: Cond<R>[] = []; private cols?: S[]; private orders: [keyof R, 'asc' | 'desc'][] = []; private max?: number; private constructor(private readonly table: string) {}
  static from<R extends Row>(t: string) { return new Query<R>(t); } select<K extends keyof R>(...cols: K[]) { const q = this as unknown as Query<R, K>; q.cols = cols; return q; } where<K extends keyof R>(col: K, op: Op, value: R[K] | R[K][]) { this.conds.push({ col, op, value }); return this; } orderBy(col: keyof R, dir: 'asc' | 'desc' = 'asc') { this.orders.push([col, dir]); return this; } limit(n: number) { this.max = n; return this; }
  private lit(v: unknown): string { return Array.isArray(v) ? `(${v.map((x) => this.lit(x)).join(', ')})` : typeof v === 'string' ? `'${v.replace(/'/g, "''")}'` : v === null ? 'NULL' : String(v); }
  toSQL() { return [`SELECT ${this.cols?.join(', ') ?? '*'}`, `FROM ${this.table}`, this.conds.length && `WHERE ${this.conds.map(({ col, op, value }) => `${String(col)} ${op.toUpperCase()} ${this.lit(value)}`).join(' AND ')}`, this.orders.length && `ORDER BY ${this.orders.map((o) => o.join(' ')).join(', ')}`, this.max !== undefined && `LIMIT ${this.max}`].filter(Boolean).join(' '); }
  run(rows: R[]): Pick<R, S>[] { const test = (r: R, { col, op, value }: Cond<R>) => { const v = r[col]; switch (op) { case '=': return v === value; case '!=': return v !== value; case '<': return v! < value!; case '>': return v! > (value as R[keyof R])!; case 'like': return new RegExp(`^${String(value).replace(/%/g, '.*')}$`, 'i').test(String(v)); case 'in': return (value as R[keyof R][]).includes(v); } }; return rows.filter((r) => this.conds.every((c) => test(r, c))).sort((a, b) => { for (const [k, d] of this.orders) { const cmp = a[k]! < b[k]! ? -1 : a[k]! > b[k]! ? 1 : 0; if (cmp) return d === 'asc' ? cmp : -cmp; } return 0; }).slice(0, this.max).map((r) => (this.cols ? Object.fromEntries(this.cols.map((k) => [k, r[k]])) : { ...r }) as Pick<R, S>); } }
type User = { id: number; name: string; age: number; active: boolean; email: string | null }; const users: User[] = [{ id: 1, name: "O'Neil", age: 40, active: true, email: null }, { id: 2, name: 'Bea', age: 25, active: false, email: 'b@x' }, { id: 3, name: 'Cal', age: 31, active: true, email: 'c@x' }, { id: 4, name: 'Abe', age: 31, active: true, email: null }];
const q = Query.from<User>('users').select('name', 'age').where('age', '>', 24).where('name', 'in', ["O'Neil", 'Cal', 'Abe']).orderBy('age', 'desc').orderBy('name').limit(2); console.log(q.toSQL()); console.table(q.run(users)); console.log(Query.from<User>('users').where('name', 'like', '%e%').where('email', '=', null).run(users).map((u) => u.name));
// state machine
interface MachineConfig<S extends string, E extends string, C> { initial: S; context: C; states: { [K in S]: { on?: { [P in E]?: S | { target: S; guard?: (c: C) => boolean; action?: (c: C) => Partial<C> } }; entry?: (c: C) => void } } }
type Target<S, C> = { target: S; guard?: (c: C) => boolean; action?: (c: C) => Partial<C> };
function createMachine<S extends string, E extends string, C extends object>(cfg: MachineConfig<S, E, C>) { let state = cfg.initial, context = cfg.context; const seen: S[] = [state]; return { get state() { return state; }, get context(): Readonly<C> { return context; }, history: seen, send(ev: E) { const t = cfg.states[state].on?.[ev] as S | Target<S, C> | undefined; if (!t) return false; const tr: Target<S, C> = typeof t === 'string' ? { target: t } : (t as Target<S, C>); if (tr.guard && !tr.guard(context)) return false; context = { ...context, ...tr.action?.(context) }; state = tr.target; seen.push(state); cfg.states[state].entry?.(context); return true; } }; }
const m = createMachine<'locked' | 'open' | 'broken', 'coin' | 'push' | 'kick', { coins: number; kicks: number }>({ initial: 'locked', context: { coins: 0, kicks: 0 }, states: { locked: { on: { coin: { target: 'open', action: ({ coins }) => ({ coins: coins + 1 }) }, kick: { target: 'broken', guard: (c) => c.kicks > 0 } } }, open: { on: { push: 'locked', kick: { target: 'open', action: (c) => ({ kicks: c.kicks + 1 }) } }, entry: (c) => console.log('enter open', c) }, broken: {} } });
console.log((['push', 'coin', 'kick', 'push', 'kick', 'coin'] as const).map((e) => m.send(e)), m.state, m.context, m.history.join('>'));
// expect: [ '+ann@0', '+bob@1', '!ann already in', '-ann' ] 0 false false
// expect: 19 true [ 'connect pg://x', 'select * from users' ] 1 2
// expect: Cycle: Token(a) -> Token(b) -> Token(a)
// expect: No provider for Token(zip)
// expect: SELECT name, age FROM users WHERE age > 24 AND name IN ('O''Neil', 'Cal', 'Abe') ORDER BY age desc, name asc LIMIT 2
// expect: ┌─────────┬──────────┬─────┐
// expect: │ (index) │ name     │ age │
// expect: ├─────────┼──────────┼─────┤
// expect: │ 0       │ "O'Neil" │ 40  │
// expect: │ 1       │ 'Abe'    │ 31  │
// expect: └─────────┴──────────┴─────┘
// expect: [ "O'Neil", 'Abe' ]
// expect: enter open { coins: 1, kicks: 0 }
// expect: enter open { coins: 1, kicks: 1 }
// expect: [ false, true, true, true, true, false ] broken { coins: 1, kicks: 1 } locked>open>open>locked>broken
