import { Account, Level } from "./account.ts";
import { describe } from "./report.ts";
const account = new Account("ann", Level.Gold);
account.deposit(5);
console.log(describe(account), Level[account.level], account instanceof Account, Account.count); // expect: ann:10* Gold true 1
