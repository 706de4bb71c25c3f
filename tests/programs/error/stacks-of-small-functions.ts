// Calls that are gone from the code are in the stacks all the same.
class Account {
  #balance = 10;
  take(amount: number): number {
    return (this.#balance = checked(this.#balance - amount));
  }
}
function checked(amount: number): number {
  if (amount < 0) throw new RangeError("too little");
  return amount;
}
function spend(account: Account, amount: number): number {
  return account.take(amount);
}
const account = new Account();
for (let i = 1; i < 5; i++) {
  try {
    console.log(spend(account, i * 3));
  } catch (error) {
    const lines = ((error as Error).stack ?? "").split("\n").slice(0, 4);
    console.log(lines.map((line) => line.trim().replace(/^at (\S+) .*:\d+:\d+\)$/, "$1")).join(", "));
  }
}
// expect: 7
// expect: 1
// expect: RangeError: too little, checked, Account.take, spend
// expect: RangeError: too little, checked, Account.take, spend
