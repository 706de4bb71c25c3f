import { type Account, Level } from "./account.ts";
export const describe = (account: Account): string =>
  `${account.name}:${account.balance}${account.level === Level.Gold ? "*" : ""}`;
