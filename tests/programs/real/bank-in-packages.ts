// Written the way a Java developer writes: packages as namespaces, interfaces with I, getters, builders, checked errors.
namespace com.acme.bank {
  export enum AccountType {
    CHECKING = "CHECKING",
    SAVINGS = "SAVINGS",
  }
  export enum Level {
    LOW = 1,
    MEDIUM,
    HIGH,
  }
  export interface IEntity {
    getId(): number;
  }
  export interface IComparable<T> {
    compareTo(other: T): number;
  }
  export abstract class AbstractEntity implements IEntity {
    private static nextId: number = 1;
    protected readonly id: number;
    protected constructor() {
      this.id = AbstractEntity.nextId++;
    }
    public getId(): number {
      return this.id;
    }
    public abstract describe(): string;
    public equals(other: AbstractEntity): boolean {
      return this.id === other.id;
    }
    public hashCode(): number {
      return (this.id * 31) | 0;
    }
    public toString(): string {
      return `${this.constructor.name}@${this.hashCode().toString(16)}`;
    }
  }
  export class InsufficientFundsException extends Error {
    public readonly needed: number;
    constructor(needed: number) {
      super(`Insufficient funds: need ${needed.toFixed(2)} more`);
      this.name = "InsufficientFundsException";
      this.needed = needed;
      Object.setPrototypeOf(this, InsufficientFundsException.prototype);
    }
  }
  export class Money implements IComparable<Money> {
    public static readonly ZERO: Money = new Money(0);
    private constructor(private readonly cents: number) {}
    public static of(amount: number): Money {
      return new Money(Math.round(amount * 100));
    }
    public plus(o: Money): Money {
      return new Money(this.cents + o.cents);
    }
    public minus(o: Money): Money {
      return new Money(this.cents - o.cents);
    }
    public compareTo(o: Money): number {
      return this.cents < o.cents ? -1 : this.cents > o.cents ? 1 : 0;
    }
    public toNumber(): number {
      return this.cents / 100;
    }
    public toString(): string {
      return "$" + (this.cents / 100).toFixed(2);
    }
  }
  export abstract class Account extends AbstractEntity implements IComparable<Account> {
    protected balance: Money = Money.ZERO;
    private listeners: Array<(a: Account, delta: Money) => void> = new Array<
      (a: Account, delta: Money) => void
    >();
    protected constructor(
      protected owner: string,
      private _level: Level = Level.LOW,
    ) {
      super();
    }
    public get level(): Level {
      return this._level;
    }
    public set level(value: Level) {
      if (value < this._level)
        throw new RangeError(`cannot lower ${Level[this._level]} to ${Level[value]}`);
      this._level = value;
    }
    public abstract getType(): AccountType;
    protected abstract fee(): Money;
    public addListener(l: (a: Account, delta: Money) => void): void {
      this.listeners.push(l);
    }
    public deposit(m: Money): void {
      this.balance = this.balance.plus(m);
      this.fire(m);
    }
    public withdraw(m: Money): void {
      const total: Money = m.plus(this.fee());
      if (this.balance.compareTo(total) < 0)
        throw new InsufficientFundsException(total.minus(this.balance).toNumber());
      this.balance = this.balance.minus(total);
      this.fire(Money.ZERO.minus(total));
    }
    private fire(delta: Money): void {
      for (const l of this.listeners) {
        l(this, delta);
      }
    }
    public getBalance(): Money {
      return this.balance;
    }
    public compareTo(o: Account): number {
      return this.balance.compareTo(o.balance);
    }
    public override describe(): string {
      return `${this.getType()} #${this.getId()} of ${this.owner}: ${this.balance} (${Level[this.level]})`;
    }
  }
  export class Checking extends Account {
    public constructor(owner: string) {
      super(owner);
    }
    public getType(): AccountType {
      return AccountType.CHECKING;
    }
    protected fee(): Money {
      return Money.of(0.5);
    }
  }
  export class Savings extends Account {
    private rate: number;
    public constructor(owner: string, rate: number) {
      super(owner, Level.MEDIUM);
      this.rate = rate;
    }
    public getType(): AccountType {
      return AccountType.SAVINGS;
    }
    protected fee(): Money {
      return Money.ZERO;
    }
    public accrue(): void {
      this.deposit(Money.of(this.balance.toNumber() * this.rate));
    }
    public override describe(): string {
      return super.describe() + ` at ${(this.rate * 100).toFixed(1)}%`;
    }
  }
  export namespace util {
    export class Collections {
      private constructor() {}
      public static sort<T extends IComparable<T>>(list: T[]): T[] {
        return list.sort((a: T, b: T): number => a.compareTo(b));
      }
      public static max<T extends IComparable<T>>(list: readonly T[]): T | null {
        let best: T | null = null;
        for (let i: number = 0; i < list.length; i++) {
          if (best === null || list[i].compareTo(best) > 0) {
            best = list[i];
          }
        }
        return best;
      }
    }
    export class Optional<T> {
      private constructor(private readonly value: T | null) {}
      static ofNullable<U>(v: U | null | undefined): Optional<U> {
        return new Optional<U>(v ?? null);
      }
      map<U>(f: (t: T) => U | null): Optional<U> {
        return this.value === null ? new Optional<U>(null) : new Optional<U>(f(this.value));
      }
      orElse(other: T): T {
        return this.value !== null ? this.value : other;
      }
      isPresent(): boolean {
        return this.value != null;
      }
    }
  }
  export class BankBuilder {
    private name: string = "";
    private accounts: Account[] = [];
    public withName(name: string): this {
      this.name = name;
      return this;
    }
    public withAccount(a: Account): this {
      this.accounts.push(a);
      return this;
    }
    public build(): Bank {
      return new Bank(this.name, this.accounts);
    }
  }
  export class Bank {
    private readonly index: Map<number, Account> = new Map<number, Account>();
    constructor(
      public readonly name: string,
      accounts: Account[],
    ) {
      accounts.forEach((a: Account): void => {
        this.index.set(a.getId(), a);
      });
    }
    public find(id: number): util.Optional<Account> {
      return util.Optional.ofNullable(this.index.get(id));
    }
    public *[Symbol.iterator](): IterableIterator<Account> {
      yield* this.index.values();
    }
    public transfer(from: number, to: number, amount: number): boolean {
      const a: Account | undefined = this.index.get(from),
        b: Account | undefined = this.index.get(to);
      if (!a || !b) {
        return false;
      }
      try {
        a.withdraw(Money.of(amount));
        b.deposit(Money.of(amount));
        return true;
      } catch (e: unknown) {
        if (e instanceof InsufficientFundsException) {
          console.log(`  ! ${e.name}: ${e.message} (${e.needed})`);
          return false;
        }
        throw e;
      } finally {
        Bank.count++;
      }
    }
    public static count: number = 0;
  }
}
import B = com.acme.bank;
class Main {
  public static main(args: string[]): void {
    const alice = new B.Checking("Alice"),
      bob = new B.Savings("Bob", 0.025);
    const log: string[] = [];
    alice.addListener((a, d) => log.push(`${a} ${d}`));
    bob.addListener((a, d) => {
      log.push(`${a} ${d}`);
    });
    const bank: B.Bank = new B.BankBuilder()
      .withName("Acme")
      .withAccount(alice)
      .withAccount(bob)
      .build();
    alice.deposit(B.Money.of(100));
    bob.deposit(B.Money.of(50.255));
    console.log(
      bank.transfer(1, 2, 30),
      bank.transfer(1, 2, 1000),
      bank.transfer(9, 2, 1),
      B.Bank.count,
    );
    bob.accrue();
    for (const acc of bank) {
      console.log(acc.describe());
    }
    console.log(log.join("\n"));
    console.log(
      B.util.Collections.sort([...bank]).map((a) => a.getId()),
      String(B.util.Collections.max([alice, bob])),
    );
    console.log(
      bank
        .find(2)
        .map((a) => a.describe())
        .orElse("none"),
      bank.find(7).isPresent(),
      bank
        .find(7)
        .map((a) => a.describe())
        .orElse("none"),
    );
    try {
      bob.level = B.Level.HIGH;
      bob.level = B.Level.LOW;
    } catch (e) {
      console.log((e as Error).message, e instanceof RangeError, bob.level, B.Level[bob.level]);
    }
    console.log(
      Object.values(B.AccountType),
      Object.keys(B.Level).filter((k) => isNaN(Number(k))),
      alice.equals(alice),
      args.length,
    );
    console.log(
      alice instanceof B.AbstractEntity,
      new B.InsufficientFundsException(2).toString(),
      bank.name,
    );
  }
}
Main.main([]);
// expect:   ! InsufficientFundsException: Insufficient funds: need 931.00 more (931)
// expect: true false false 2
// expect: CHECKING #1 of Alice: $69.50 (LOW)
// expect: SAVINGS #2 of Bob: $82.27 (MEDIUM) at 2.5%
// expect: Checking@1f $100.00
// expect: Savings@3e $50.26
// expect: Checking@1f $-30.50
// expect: Savings@3e $30.00
// expect: Savings@3e $2.01
// expect: [ 1, 2 ] Savings@3e
// expect: SAVINGS #2 of Bob: $82.27 (MEDIUM) at 2.5% false none
// expect: cannot lower HIGH to LOW true 3 HIGH
// expect: [ 'CHECKING', 'SAVINGS' ] [ 'LOW', 'MEDIUM', 'HIGH' ] true 0
// expect: true InsufficientFundsException: Insufficient funds: need 2.00 more Acme
