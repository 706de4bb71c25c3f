class Funds extends Error { constructor(readonly needed: number) { super("need more"); this.name = "Funds"; } }
const [head] = (new Funds(4).stack ?? "").split("\n");
console.log(head, [new Funds(5)].map(String)); // expect: Funds: need more [ 'Funds: need more' ]
throw new Funds(6);
// expect uncaught: Funds: need more
