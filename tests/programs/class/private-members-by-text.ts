// `object["name"]` reaches private and protected members, as TypeScript leaves it open.
class Account {
  private balance = 10;
  protected changes = 0;
  private static opened = 0;
  private add(amount: number): number {
    this.changes++;
    return (this.balance += amount);
  }
  static open(): Account {
    Account.opened++;
    return new Account();
  }
}
class Statement {
  readonly lines: string[] = [];
  constructor(account: Account) {
    account["add"](5);
    this.lines.push(`${account["changes"]}: ${account["balance"]}`);
  }
}
const account = Account.open();
console.log(new Statement(account).lines, Account["opened"]);
account["balance"] = 1;
account["changes"] += 2;
console.log(account, account["add"].call(account, 4));
// expect: [ '1: 15' ] 1
// expect: Account { balance: 5, changes: 4 } 5
