// Bank/library OOP exercises by bootcamp students: classes, interfaces, enums, abstract, static counters, toString, Date usage, errors
enum AccountType {
  Checking = "CHECKING",
  Savings = "SAVINGS",
  Credit = "CREDIT",
}
enum Level {
  Low,
  Mid = 5,
  High,
}
interface ITransaction {
  readonly id: string;
  amount: number;
  kind: "deposit" | "withdraw" | "transfer";
  date: Date;
  note?: string;
}
class InsufficientFundsError extends Error {
  public readonly code = "E_FUNDS";
  constructor(
    public needed: number,
    public available: number,
  ) {
    super(`Need ${needed.toFixed(2)} but only ${available.toFixed(2)} available`);
    Object.setPrototypeOf(this, InsufficientFundsError.prototype);
    this.name = "InsufficientFundsError";
  }
}
abstract class Account {
  private static nextId = 1000;
  protected static bankName = "TS Bank";
  protected _balance = 0;
  private readonly _transactions: ITransaction[] = [];
  public readonly id: string;
  private _owner: string;
  constructor(
    owner: string,
    public readonly type: AccountType,
    initial: number = 0,
  ) {
    this._owner = owner;
    this.id = `${type.substring(0, 2)}-${Account.nextId++}`;
    if (initial > 0) this.deposit(initial, "initial");
  }
  get balance(): number {
    return this._balance;
  }
  get owner(): string {
    return this._owner;
  }
  set owner(v: string) {
    if (!v.trim()) throw new TypeError("Owner required");
    this._owner = v.trim();
  }
  get transactions(): ReadonlyArray<ITransaction> {
    return this._transactions;
  }
  protected record(kind: ITransaction["kind"], amount: number, note?: string): void {
    this._transactions.push({
      id: `${this.id}/${this._transactions.length + 1}`,
      kind,
      amount,
      date: new Date(2024, 0, this._transactions.length + 1),
      ...(note && { note }),
    });
  }
  deposit(amount: number, note?: string): this {
    if (amount <= 0 || !Number.isFinite(amount)) throw new RangeError(`Invalid amount: ${amount}`);
    this._balance += amount;
    this.record("deposit", amount, note);
    return this;
  }
  withdraw(amount: number): this {
    if (!this.canWithdraw(amount)) throw new InsufficientFundsError(amount, this.available);
    this._balance -= amount;
    this.record("withdraw", -amount);
    return this;
  }
  protected abstract canWithdraw(amount: number): boolean;
  get available(): number {
    return this._balance;
  }
  abstract monthEnd(): void;
  toString(): string {
    return `[${Account.bankName}] ${this.owner} (${this.type}) ${this.id}: $${this._balance.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
  }
  static compare(this: void, a: Account, b: Account): number {
    return b.balance - a.balance || a.owner.localeCompare(b.owner);
  }
}
class Savings extends Account {
  constructor(
    owner: string,
    private rate = 0.05,
    initial?: number,
  ) {
    super(owner, AccountType.Savings, initial);
  }
  protected canWithdraw(a: number) {
    return a <= this._balance;
  }
  monthEnd() {
    const i = Math.round(((this._balance * this.rate) / 12) * 100) / 100;
    if (i) this.deposit(i, "interest");
  }
}
class Credit extends Account {
  #limit: number;
  constructor(owner: string, limit: number) {
    super(owner, AccountType.Credit);
    this.#limit = limit;
  }
  override get available() {
    return this._balance + this.#limit;
  }
  protected canWithdraw(a: number) {
    return a <= this.available;
  }
  monthEnd() {
    if (this._balance < 0) {
      this._balance *= 1.02;
      this.record("withdraw", this._balance, "fee");
    }
  }
  toString() {
    return super.toString() + ` limit ${this.#limit}`;
  }
}
class Bank {
  private accounts = new Map<string, Account>();
  private log: string[] = [];
  open<T extends Account>(a: T): T {
    this.accounts.set(a.id, a);
    this.log.push(`open ${a.id}`);
    return a;
  }
  transfer(from: string, to: string, amt: number): boolean {
    const [a, b] = [from, to].map((i) => this.accounts.get(i));
    if (!a || !b) {
      this.log.push("missing");
      return false;
    }
    try {
      a.withdraw(amt);
      b.deposit(amt);
    } catch (e: unknown) {
      if (e instanceof InsufficientFundsError) {
        this.log.push(`${e.name}[${e.code}]: ${e.message}`);
        return false;
      }
      throw e;
    } finally {
      this.log.push(`transfer ${amt}`);
    }
    return true;
  }
  get report() {
    return [...this.accounts.values()].sort(Account.compare).map(String);
  }
  get totals(): Partial<Record<AccountType, number>> {
    const t: Partial<Record<AccountType, number>> = {};
    this.accounts.forEach((a) => {
      t[a.type] = (t[a.type] ?? 0) + a.balance;
    });
    return t;
  }
  dump() {
    this.log.forEach((l, i) => console.log(`${i + 1}. ${l}`));
  }
}
const bank = new Bank();
const s = bank.open(new Savings("Zoë", 0.06, 12500.5)),
  c = bank.open(new Credit("Bob", 500)),
  s2 = bank.open(new Savings("Al"));
console.log(
  bank.transfer(s.id, c.id, 100),
  bank.transfer(s2.id, s.id, 1),
  bank.transfer("x", s.id, 1),
  bank.transfer(c.id, s2.id, 550),
);
s.monthEnd();
c.monthEnd();
bank.report.forEach((r) => console.log(r));
bank.dump();
console.log(
  bank.totals,
  Object.values(AccountType),
  Level[5],
  Level.High,
  Object.keys(Level).filter((k) => isNaN(Number(k))),
);
try {
  s.deposit(-5);
} catch (e) {
  console.log(`${e}`);
}
try {
  c.owner = "  ";
} catch (e) {
  console.log((e as Error).name);
}
c.owner = " Robert ";
console.log(
  c.owner,
  s.transactions.length,
  s.transactions[0].date.getDate(),
  s.transactions.at(-1)?.note,
  s.transactions.map((t) => t.kind[0]).join(""),
);
console.log(
  c,
  new InsufficientFundsError(1, 2) instanceof Error,
  Object.prototype.hasOwnProperty.call(s.transactions[1], "note"),
);
// Library
type Genre = "fiction" | "science" | "history";
interface Book {
  isbn: string;
  title: string;
  authors: string[];
  genre: Genre;
  year: number;
  copies: number;
}
class Repo<T, K extends keyof T & string> {
  private items: T[] = [];
  constructor(private key: K) {}
  add(...xs: T[]) {
    for (const x of xs) {
      if (this.byKey(x[this.key])) throw new Error(`Duplicate ${this.key}: ${String(x[this.key])}`);
      this.items.push(x);
    }
    return this;
  }
  byKey(k: T[K]): T | undefined {
    return this.items.find((i) => i[this.key] === k);
  }
  where<P extends keyof T>(p: P, v: T[P] | ((x: T[P]) => boolean)) {
    return this.items.filter((i) =>
      typeof v === "function" ? (v as (x: T[P]) => boolean)(i[p]) : i[p] === v,
    );
  }
  sortBy(...ps: (keyof T | `-${K}`)[]) {
    return [...this.items].sort((a, b) => {
      for (const p of ps) {
        const desc = String(p).startsWith("-"),
          k = (desc ? String(p).slice(1) : p) as keyof T;
        if (a[k] !== b[k]) return (a[k] < b[k] ? -1 : 1) * (desc ? -1 : 1);
      }
      return 0;
    });
  }
  update(k: T[K], patch: Partial<Omit<T, K>>) {
    const i = this.byKey(k);
    return i ? (Object.assign(i as object, patch) as T) : undefined;
  }
  groupBy<G extends PropertyKey>(f: (t: T) => G) {
    const r = {} as Record<G, T[]>;
    for (const i of this.items) (r[f(i)] ||= []).push(i);
    return r;
  }
  page(n: number, size = 2) {
    return {
      items: this.items.slice((n - 1) * size, n * size),
      pages: Math.ceil(this.items.length / size),
    };
  }
}
const books = new Repo<Book, "isbn">("isbn").add(
  { isbn: "1", title: "Dune", authors: ["Herbert"], genre: "fiction", year: 1965, copies: 2 },
  { isbn: "2", title: "Cosmos", authors: ["Sagan"], genre: "science", year: 1980, copies: 0 },
  { isbn: "3", title: "SPQR", authors: ["Beard"], genre: "history", year: 2015, copies: 1 },
  { isbn: "4", title: "Emma", authors: ["Austen"], genre: "fiction", year: 1815, copies: 3 },
);
console.log(
  books.where("genre", "fiction").map((b) => b.title),
  books.where("year", (y) => y > 1970).length,
  books
    .sortBy("genre", "year")
    .map((b) => b.isbn)
    .join(""),
  books
    .sortBy("-isbn")
    .map((b) => b.isbn)
    .join(""),
  books.update("2", { copies: 5 }),
  books.update("9", {}),
  Object.entries(books.groupBy((b) => b.genre)).map(([k, v]) => `${k}=${v.length}`),
  books.page(2),
);
try {
  books.add({ ...books.byKey("1")!, title: "dup" });
} catch (e) {
  console.log((e as Error).message);
}

// expect: true false false true
// expect: [TS Bank] Zoë (SAVINGS) SA-1000: $12,462.50
// expect: [TS Bank] Al (SAVINGS) SA-1002: $550.00
// expect: [TS Bank] Bob (CREDIT) CR-1001: $-459.00 limit 500
// expect: 1. open SA-1000
// expect: 2. open CR-1001
// expect: 3. open SA-1002
// expect: 4. transfer 100
// expect: 5. InsufficientFundsError[E_FUNDS]: Need 1.00 but only 0.00 available
// expect: 6. transfer 1
// expect: 7. missing
// expect: 8. transfer 550
// expect: { SAVINGS: 13012.5, CREDIT: -459 } [ 'CHECKING', 'SAVINGS', 'CREDIT' ] Mid 6 [ 'Low', 'Mid', 'High' ]
// expect: RangeError: Invalid amount: -5
// expect: TypeError
// expect: Robert 3 1 interest dwd
// expect: Credit {
// expect:   type: 'CREDIT',
// expect:   _balance: -459,
// expect:   _transactions: [
// expect:     {
// expect:       id: 'CR-1001/1',
// expect:       kind: 'deposit',
// expect:       amount: 100,
// expect:       date: 2024-01-01T00:00:00.000Z
// expect:     },
// expect:     {
// expect:       id: 'CR-1001/2',
// expect:       kind: 'withdraw',
// expect:       amount: -550,
// expect:       date: 2024-01-02T00:00:00.000Z
// expect:     },
// expect:     {
// expect:       id: 'CR-1001/3',
// expect:       kind: 'withdraw',
// expect:       amount: -459,
// expect:       date: 2024-01-03T00:00:00.000Z,
// expect:       note: 'fee'
// expect:     }
// expect:   ],
// expect:   id: 'CR-1001',
// expect:   _owner: 'Robert'
// expect: } true false
// expect: [ 'Dune', 'Emma' ] 2 4132 4321 {
// expect:   isbn: '2',
// expect:   title: 'Cosmos',
// expect:   authors: [ 'Sagan' ],
// expect:   genre: 'science',
// expect:   year: 1980,
// expect:   copies: 5
// expect: } undefined [ 'fiction=2', 'science=1', 'history=1' ] {
// expect:   items: [
// expect:     {
// expect:       isbn: '3',
// expect:       title: 'SPQR',
// expect:       authors: [Array],
// expect:       genre: 'history',
// expect:       year: 2015,
// expect:       copies: 1
// expect:     },
// expect:     {
// expect:       isbn: '4',
// expect:       title: 'Emma',
// expect:       authors: [Array],
// expect:       genre: 'fiction',
// expect:       year: 1815,
// expect:       copies: 3
// expect:     }
// expect:   ],
// expect:   pages: 2
// expect: }
// expect: Duplicate isbn: 1
