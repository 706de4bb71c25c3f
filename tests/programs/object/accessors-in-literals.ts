function account(balance: number) {
  return {
    deposit(n: number) { balance += n; },
    get total(): number { return balance; },
    set total(n: number) { balance = n * 2; },
  };
}
const a = account(10);
a.deposit(5);
console.log(a.total); // expect: 15
a.total = 50;
a.total += 1;
console.log(a.total); // expect: 202
const temp = { c: 10, get f(): number { return this.c * 2; } };
temp.c = 20;
console.log(temp.f); // expect: 40
interface HasArea { readonly area: number }
const shapes: HasArea[] = [{ area: 1 }, { get area() { return 2; } }];
console.log(shapes.map((s) => s.area)); // expect: [ 1, 2 ]
