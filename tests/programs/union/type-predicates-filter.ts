interface User {
  kind: "user";
  name: string;
}
interface Bot {
  kind: "bot";
  id: number;
}
const isUser = (account: User | Bot): account is User => account.kind === "user";
const accounts: (User | Bot)[] = [{ kind: "user", name: "ann" }, { kind: "bot", id: 7 }, { kind: "user", name: "bob" }];
console.log(accounts.filter(isUser).map((user) => user.name)); // expect: [ 'ann', 'bob' ]
const found = accounts.find((account): account is Bot => account.kind === "bot");
console.log(found?.id); // expect: 7
const texts = ["a", undefined, "b", null].filter((text) => text != null);
console.log(texts); // expect: [ 'a', 'b' ]
