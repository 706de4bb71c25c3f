// A bank with classes of errors, results, and money in bigints.
abstract class AppError extends Error {
  abstract readonly code: string;
  readonly timestamp = 0;
  constructor(
    message: string,
    readonly meta: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = new.target.name;
    Object.setPrototypeOf(this, new.target.prototype);
    if (Error.captureStackTrace) Error.captureStackTrace(this, new.target);
  }
  toJSON() {
    const { name, code, message, meta } = this;
    return { name, code, message, meta };
  }
}
class InsufficientFunds extends AppError {
  readonly code = "E_FUNDS";
  constructor(
    readonly account: string,
    need: bigint,
    have: bigint,
  ) {
    super(`${account}: need ${need}, have ${have}`, { need: need.toString(), have: String(have) });
  }
}
class NotFound extends AppError {
  readonly code = "E_404";
}
class Frozen extends AppError {
  override readonly code = "E_FROZEN";
}
type Result<T, E = AppError> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };
const Result = {
  ok: <T>(value: T): Result<T, never> => ({ ok: true, value }),
  err: <E>(error: E): Result<never, E> => ({ ok: false, error }),
  map: <T, U, E>(r: Result<T, E>, f: (t: T) => U): Result<U, E> =>
    r.ok ? Result.ok(f(r.value)) : r,
  try: <T>(f: () => T): Result<T> => {
    try {
      return Result.ok(f());
    } catch (e) {
      if (e instanceof AppError) return Result.err(e);
      throw e;
    }
  },
  all: <T, E>(rs: Result<T, E>[]): Result<T[], E> => {
    const out: T[] = [];
    for (const r of rs) {
      if (!r.ok) return r;
      out.push(r.value);
    }
    return Result.ok(out);
  },
} as const;
type TxType = "deposit" | "withdraw" | "transfer-in" | "transfer-out" | "interest";
interface Tx {
  readonly seq: number;
  readonly type: TxType;
  readonly amount: bigint;
  readonly note?: string;
}
abstract class Account {
  private static nextSeq = 1;
  protected _balance = 0n;
  protected readonly txs: Tx[] = [];
  private frozen = false;
  constructor(
    readonly id: string,
    readonly owner: string,
  ) {}
  get balance(): bigint {
    return this._balance;
  }
  protected abstract get limit(): bigint;
  abstract readonly kind: string;
  protected record(type: TxType, amount: bigint, note?: string) {
    if (this.frozen) throw new Frozen(`${this.id} is frozen`);
    this.txs.push(
      note === undefined
        ? { seq: Account.nextSeq++, type, amount }
        : { seq: Account.nextSeq++, type, amount, note },
    );
    this._balance += amount;
    return this;
  }
  deposit(n: bigint, note?: string): this {
    if (n <= 0n) throw new RangeError("amount must be positive");
    return this.record("deposit", n, note);
  }
  withdraw(n: bigint): this {
    if (this._balance - n < -this.limit)
      throw new InsufficientFunds(this.id, n, this._balance + this.limit);
    return this.record("withdraw", -n);
  }
  transfer(to: Account, n: bigint) {
    if (this._balance - n < -this.limit) throw new InsufficientFunds(this.id, n, this._balance);
    const undo = this._balance;
    this.record("transfer-out", -n, `to ${to.id}`);
    try {
      to.record("transfer-in", n, `from ${this.id}`);
    } catch (e) {
      this.txs.pop();
      this._balance = undo;
      throw e;
    } finally {
      this.afterTransfer();
    }
  }
  protected afterTransfer(): void {}
  freeze(on = true) {
    this.frozen = on;
  }
  *history(filter?: TxType): Generator<Tx> {
    for (const t of this.txs) if (!filter || t.type === filter) yield t;
  }
  statement() {
    let run = 0n;
    return this.txs
      .map((t) => {
        run += t.amount;
        return `${String(t.seq).padStart(3, "0")} ${t.type.padEnd(12)} ${fmt(t.amount).padStart(10)} ${fmt(run).padStart(10)}${t.note ? ` (${t.note})` : ""}`;
      })
      .join("\n");
  }
}
class Checking extends Account {
  readonly kind = "checking";
  protected get limit() {
    return 50_00n;
  }
  fees = 0;
  protected override afterTransfer() {
    this.fees++;
  }
}
class Savings extends Account {
  readonly kind = "savings";
  protected get limit() {
    return 0n;
  }
  constructor(
    id: string,
    owner: string,
    private readonly rateBp: bigint,
  ) {
    super(id, owner);
  }
  accrue() {
    const i = (this._balance * this.rateBp) / 10_000n;
    return i > 0n ? this.record("interest", i) : this;
  }
}
const fmt = (c: bigint) => {
  const neg = c < 0n,
    a = neg ? -c : c;
  return `${neg ? "-" : ""}${(a / 100n).toString().replace(/\B(?=(\d{3})+$)/g, ",")}.${String(a % 100n).padStart(2, "0")}`;
};
class Bank {
  private readonly accounts = new Map<string, Account>();
  open<A extends Account, P extends unknown[]>(cls: new (...p: P) => A, ...p: P): A {
    const a = new cls(...p);
    if (this.accounts.has(a.id)) throw new Error(`dup ${a.id}`);
    this.accounts.set(a.id, a);
    return a;
  }
  get(id: string): Account {
    const a = this.accounts.get(id);
    if (!a) throw new NotFound(`no account ${id}`, { id });
    return a;
  }
  transfer(from: string, to: string, n: bigint) {
    return Result.try(() => {
      this.get(from).transfer(this.get(to), n);
      return this.get(from).balance;
    });
  }
  get total() {
    let t = 0n;
    for (const { balance } of this.accounts.values()) t += balance;
    return t;
  }
  groupByOwner() {
    return [...this.accounts.values()].reduce<Record<string, string[]>>((g, a) => {
      (g[a.owner] ??= []).push(`${a.kind}:${a.id}`);
      return g;
    }, {});
  }
}
const bank = new Bank();
const c = bank.open(Checking, "C1", "ann"),
  s = bank.open(Savings, "S1", "ann", 125n);
bank.open(Checking, "C2", "bob").deposit(10_00n);
c.deposit(1_234_567_89n, "salary").withdraw(67_89n);
s.deposit(1000_00n).accrue();
console.log(
  bank.transfer("C1", "S1", 500_50n),
  bank.transfer("C2", "C1", 70_00n).ok,
  bank.transfer("C2", "ZZ", 1n).ok,
  bank.total,
);
s.freeze();
const r = bank.transfer("C1", "S1", 1n);
console.log(r.ok ? "?" : JSON.stringify(r.error), c.fees, fmt(c.balance));
console.log(c.statement());
console.log(s.statement());
console.log([...c.history("transfer-out")], bank.groupByOwner());
for (const f of [
  () => c.deposit(-1n),
  () => bank.open(Checking, "C1", "x"),
  () => c.withdraw(10n ** 12n),
  () => bank.get("q"),
])
  try {
    f();
  } catch (e) {
    const x = e as Error;
    console.log(
      x.name,
      "|",
      x.message,
      "|",
      x instanceof AppError ? x.code : "-",
      x.constructor.name,
      e instanceof RangeError,
    );
  }
console.log(
  Result.all([Result.ok(1), Result.map(Result.ok(2), (x) => x * 10)]),
  Result.all([Result.ok(1), Result.err("bad")]),
  Result.map(Result.err<string>("e") as Result<number, string>, (x) => x + 1),
);
console.log(c);
const wrapped = (() => {
  try {
    try {
      bank.get("nope");
    } catch (e) {
      throw new Error("outer", { cause: e });
    }
  } catch (e) {
    return e as Error;
  }
})()!;
console.log(wrapped.message, (wrapped.cause as AppError).code, wrapped.cause instanceof NotFound);

// expect: { ok: true, value: 123399950n } false false 123552250n
// expect: {"name":"Frozen","code":"E_FROZEN","message":"S1 is frozen","meta":{}} 2 1,233,999.50
// expect: 002 deposit      1,234,567.89 1,234,567.89 (salary)
// expect: 003 withdraw         -67.89 1,234,500.00
// expect: 006 transfer-out    -500.50 1,233,999.50 (to S1)
// expect: 004 deposit        1,000.00   1,000.00
// expect: 005 interest          12.50   1,012.50
// expect: 007 transfer-in      500.50   1,513.00 (from C1)
// expect: [ { seq: 6, type: 'transfer-out', amount: -50050n, note: 'to S1' } ] { ann: [ 'checking:C1', 'savings:S1' ], bob: [ 'checking:C2' ] }
// expect: RangeError | amount must be positive | - RangeError true
// expect: Error | dup C1 | - Error false
// expect: InsufficientFunds | C1: need 1000000000000, have 123404950 | E_FUNDS InsufficientFunds false
// expect: NotFound | no account q | E_404 NotFound false
// expect: { ok: true, value: [ 1, 20 ] } { ok: false, error: 'bad' } { ok: false, error: 'e' }
// expect: Checking {
// expect:   id: 'C1',
// expect:   owner: 'ann',
// expect:   _balance: 123399950n,
// expect:   txs: [
// expect:     { seq: 2, type: 'deposit', amount: 123456789n, note: 'salary' },
// expect:     { seq: 3, type: 'withdraw', amount: -6789n },
// expect:     { seq: 6, type: 'transfer-out', amount: -50050n, note: 'to S1' }
// expect:   ],
// expect:   frozen: false,
// expect:   kind: 'checking',
// expect:   fees: 2
// expect: }
// expect: outer E_404 true
