function third(n: number): never {
  throw new RangeError("level " + n);
}
const second = (n: number): number => third(n + 1);
class First {
  run(): number {
    return second(1);
  }
}
console.log("running"); // expect: running
new First().run();

// expect uncaught: RangeError: level 2
