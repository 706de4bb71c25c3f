/** Accounts, transactions and their errors. */

class InsufficientFunds extends Error {
  constructor(
    readonly account: Account,
    readonly needed: number,
  ) {
    super(`${account.owner} has ${account.balance.toFixed(2)} but needs ${needed.toFixed(2)}`);
    this.name = "InsufficientFunds";
  }
}

type Transaction =
  | { type: "deposit"; amount: number }
  | { type: "withdrawal"; amount: number; fee: number }
  | { type: "transfer"; amount: number; to: string };

abstract class Account {
  private static nextId = 1000;
  readonly id = Account.nextId++;
  protected readonly history: Transaction[] = [];
  #balance = 0;

  constructor(readonly owner: string) {}

  get balance(): number {
    return this.#balance;
  }

  abstract fee(amount: number): number;

  deposit(amount: number): this {
    if (!(amount > 0)) throw new RangeError(`cannot deposit ${amount}`);
    this.#balance += amount;
    this.history.push({ type: "deposit", amount });
    return this;
  }

  withdraw(amount: number): void {
    const fee = this.fee(amount);
    this.take(amount + fee);
    this.history.push({ type: "withdrawal", amount, fee });
  }

  transfer(amount: number, to: Account): void {
    this.take(amount);
    to.deposit(amount);
    this.history.push({ type: "transfer", amount, to: to.owner });
  }

  statement(): string[] {
    return this.history.map((entry) => {
      switch (entry.type) {
        case "deposit":
          return `+${entry.amount}`;
        case "withdrawal":
          return `-${entry.amount}${entry.fee ? ` (fee ${entry.fee})` : ""}`;
        case "transfer":
          return `-${entry.amount} to ${entry.to}`;
      }
    });
  }

  private take(amount: number): void {
    if (amount > this.#balance) throw new InsufficientFunds(this, amount);
    this.#balance -= amount;
  }
}

class Checking extends Account {
  fee(amount: number): number {
    return amount > 100 ? 1.5 : 0;
  }
}

class Savings extends Account {
  constructor(
    owner: string,
    private readonly rate: number,
  ) {
    super(owner);
  }
  fee(): number {
    return 2;
  }
  addInterest(): void {
    this.deposit(Math.round(this.balance * this.rate * 100) / 100);
  }
}

const ann = new Checking("Ann").deposit(500);
const bob = new Savings("Bob", 0.025);
ann.transfer(120.5, bob);
bob.addInterest();
ann.withdraw(150);
ann.withdraw(50);
const attempts: (() => void)[] = [
  () => bob.withdraw(1000),
  () => ann.deposit(-5),
  () => ann.transfer(1e6, bob),
  () => bob.withdraw(10),
];
for (const attempt of attempts) {
  try {
    attempt();
    console.log("done");
  } catch (error) {
    if (error instanceof InsufficientFunds) console.log(error.message, error.account === ann);
    else console.log(String(error));
  }
}
for (const account of [ann, bob]) console.log(account.id, account.owner, account.balance, account.statement());

// expect: Bob has 123.51 but needs 1002.00 false
// expect: RangeError: cannot deposit -5
// expect: Ann has 178.00 but needs 1000000.00 true
// expect: done
// expect: 1000 Ann 178 [ '+500', '-120.5 to Bob', '-150 (fee 1.5)', '-50' ]
// expect: 1001 Bob 111.51 [ '+120.5', '+3.01', '-10 (fee 2)' ]
