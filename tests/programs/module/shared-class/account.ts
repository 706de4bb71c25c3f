export enum Level {
  Basic,
  Gold = 10,
  Platinum,
}
export class Account {
  static count = 0;
  balance = 0;
  constructor(
    readonly name: string,
    readonly level: Level = Level.Basic,
  ) {
    Account.count++;
  }
  deposit(amount: number): void {
    this.balance += amount * (this.level >= Level.Gold ? 2 : 1);
  }
}
