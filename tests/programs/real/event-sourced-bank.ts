// Bank with event sourcing, snapshots, projections, money as bigint cents, tagged errors
type Cents = bigint & { readonly __unit?: "cents" };
const cents = (s: `${number}.${number}` | number): Cents => { const [w, f = ""] = String(s).split("."); return BigInt(w) * 100n + BigInt(f.padEnd(2, "0").slice(0, 2)) * (w.startsWith("-") ? -1n : 1n); };
const fmt = (c: Cents) => `${c < 0n ? "-" : ""}${(c < 0n ? -c : c) / 100n}.${String((c < 0n ? -c : c) % 100n).padStart(2, "0")}`;
interface EventMap { opened: { owner: string; limit: Cents }; deposited: { amount: Cents; memo?: string }; withdrawn: { amount: Cents }; transferred: { amount: Cents; to: string }; received: { amount: Cents; from: string }; frozen: { reason: string }; unfrozen: {} }
type DomainEvent = { [K in keyof EventMap]: { readonly type: K; readonly seq: number; readonly account: string } & Readonly<EventMap[K]> }[keyof EventMap];
type EventOf<K extends keyof EventMap> = Extract<DomainEvent, { type: K }>;
interface Account { readonly owner: string; readonly balance: Cents; readonly limit: Cents; readonly frozen: string | null; readonly version: number }
type Handlers = { [K in keyof EventMap]: (a: Account, e: EventOf<K>) => Account };
const handlers: Handlers = {
  opened: (_, { owner, limit, seq }) => ({ owner, limit, balance: 0n, frozen: null, version: seq }),
  deposited: (a, e) => ({ ...a, balance: a.balance + e.amount }),
  withdrawn: (a, e) => ({ ...a, balance: a.balance - e.amount }),
  transferred: (a, e) => ({ ...a, balance: a.balance - e.amount }),
  received: (a, e) => ({ ...a, balance: a.balance + e.amount }),
  frozen: (a, { reason }) => ({ ...a, frozen: reason }),
  unfrozen: (a) => ({ ...a, frozen: null }),
};
function evolve(a: Account | undefined, e: DomainEvent): Account { const h = handlers[e.type] as (a: Account, e: DomainEvent) => Account; return { ...h(a ?? ({} as Account), e), version: e.seq }; }
class DomainError extends Error { constructor(readonly kind: "frozen" | "funds" | "missing" | "exists" | "amount", readonly details: Readonly<Record<string, unknown>> = {}) { super(`${kind}${Object.keys(details).length ? " " + JSON.stringify(details, (_, v) => (typeof v === "bigint" ? fmt(v) : v)) : ""}`); this.name = new.target.name; } }
class Store {
  readonly #log: DomainEvent[] = [];
  readonly #snapshots = new Map<string, Account>();
  readonly #subscribers: { [K in keyof EventMap]?: ((e: EventOf<K>) => void)[] } = {};
  on<K extends keyof EventMap>(k: K, f: (e: EventOf<K>) => void) { ((this.#subscribers[k] ??= []) as ((e: EventOf<K>) => void)[]).push(f); return this; }
  append<K extends keyof EventMap>(account: string, type: K, data: EventMap[K]): EventOf<K> {
    const e = { type, account, seq: this.#log.length + 1, ...data } as unknown as EventOf<K>;
    this.#log.push(e);
    if (e.seq % 4 === 0) this.#snapshots.set(account, this.load(account)!);
    for (const f of (this.#subscribers[type] ?? []) as ((e: EventOf<K>) => void)[]) f(e);
    return e;
  }
  load(account: string): Account | undefined { const snap = this.#snapshots.get(account); return this.#log.filter((e) => e.account === account && e.seq > (snap?.version ?? 0)).reduce<Account | undefined>(evolve, snap); }
  project<S>(init: S, f: { [K in keyof EventMap]?: (s: S, e: EventOf<K>) => S }): S { return this.#log.reduce((s, e) => (f[e.type] as ((s: S, e: DomainEvent) => S) | undefined)?.(s, e) ?? s, init); }
  get size() { return this.#log.length; }
}
class Bank {
  constructor(readonly store = new Store()) {}
  private need(id: string) { const a = this.store.load(id); if (!a) throw new DomainError("missing", { id }); if (a.frozen !== null) throw new DomainError("frozen", { id, why: a.frozen }); return a; }
  open(id: string, owner: string, limit: Cents = 0n) { if (this.store.load(id)) throw new DomainError("exists", { id }); this.store.append(id, "opened", { owner, limit }); return this; }
  deposit(id: string, amount: Cents, memo?: string) { if (amount <= 0n) throw new DomainError("amount", { amount }); this.need(id); this.store.append(id, "deposited", memo === undefined ? { amount } : { amount, memo }); return this; }
  private spend(id: string, amount: Cents) { const a = this.need(id); if (a.balance + a.limit < amount) throw new DomainError("funds", { short: amount - a.balance - a.limit }); }
  withdraw(id: string, amount: Cents) { this.spend(id, amount); this.store.append(id, "withdrawn", { amount }); return this; }
  transfer(from: string, to: string, amount: Cents) { this.spend(from, amount); this.need(to); this.store.append(from, "transferred", { amount, to }); this.store.append(to, "received", { amount, from }); return this; }
  freeze = (id: string, reason: string) => (this.store.append(id, "frozen", { reason }), this);
  thaw = (id: string) => (this.store.append(id, "unfrozen", {}), this);
}
const bank = new Bank();
const audit: string[] = [];
bank.store.on("transferred", (e) => audit.push(`${e.account}->${e.to}:${fmt(e.amount)}`)).on("frozen", ({ account, reason }) => audit.push(`${account} frozen: ${reason}`));
bank.open("a", "Ana", cents("50.00")).open("b", "Bob").deposit("a", cents("100.25"), "salary").transfer("a", "b", cents("120.5"));
const actions: [string, () => unknown][] = [["over", () => bank.withdraw("a", cents(30))], ["ok", () => bank.withdraw("a", cents("29.75"))], ["neg", () => bank.deposit("a", cents("-1.00"))], ["dup", () => bank.open("a", "X")], ["nobody", () => bank.transfer("b", "zz", 1n)], ["freeze", () => bank.freeze("b", "audit")], ["frozen", () => bank.withdraw("b", 1n)], ["thaw", () => bank.thaw("b").withdraw("b", 1n)]];
for (const [name, f] of actions) { try { f(); console.log(name, "ok"); } catch (e) { if (e instanceof DomainError) console.log(name, e.kind, "|", e.message); else throw e; } }
for (const id of ["a", "b", "c"]) { const a = bank.store.load(id); console.log(id, a && `${a.owner} ${fmt(a.balance)} v${a.version} ${a.frozen}`); }
const totals = bank.store.project({ in: 0n, out: 0n, memos: [] as string[] }, { deposited: (s, e) => ({ ...s, in: s.in + e.amount, memos: [...s.memos, e.memo ?? "-"] }), withdrawn: (s, e) => ({ ...s, out: s.out + e.amount }) });
console.log(totals, audit, bank.store.size);
console.log(cents("-3.05"), fmt(-5n), fmt(cents("1234567890123.99") * 3n));
// expect: over funds | funds {"short":"0.25"}
// expect: ok ok
// expect: neg amount | amount {"amount":"-1.00"}
// expect: dup exists | exists {"id":"a"}
// expect: nobody missing | missing {"id":"zz"}
// expect: freeze ok
// expect: frozen frozen | frozen {"id":"b","why":"audit"}
// expect: thaw ok
// expect: a Ana -50.00 v6 null
// expect: b Bob 120.49 v9 null
// expect: c undefined
// expect: { in: 10025n, out: 2976n, memos: [ 'salary' ] } [ 'a->b:120.50', 'b frozen: audit' ] 9
// expect: -305n -0.05 3703703670371.97
