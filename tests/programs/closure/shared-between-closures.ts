function account(balance: number) {
  return {
    deposit(n: number) {
      balance += n;
    },
    withdraw: (n: number) => (balance -= n),
    get balance() {
      return balance;
    },
  };
}
const a = account(10);
const b = account(100);
a.deposit(5);
console.log(a.withdraw(3), a.balance, b.balance); // expect: 12 12 100
