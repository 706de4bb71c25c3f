function hello(): void {}
const double = (n: number): number => n * 2;
class Clock {
  tick(): void {}
}
const timed = (work: () => void): string => `${work.name}:`;
console.log(hello.name, double.name, timed(hello)); // expect: hello double hello:
console.log([(() => 1).name, timed(() => {}), new Clock().tick.name]); // expect: [ '', ':', 'tick' ]
const named: { readonly name: string }[] = [hello, { name: "own" }, Clock];
console.log(named.map((each) => each.name)); // expect: [ 'hello', 'own', 'Clock' ]
const unknown: any = hello;
console.log(unknown.name); // expect: hello
