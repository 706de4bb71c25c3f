const counter: any = {
  n: 3,
  hi(name: string) {
    return `${name} ${this.n}`;
  },
  inc() {
    this.n++;
    return this;
  },
};
console.log(counter.hi("a"), counter.inc().inc().n, Object.keys(counter)); // expect: a 3 5 [ 'n', 'hi', 'inc' ]
counter.extra = 1;
console.log(counter.hi("b"), counter.extra); // expect: b 5 1
const commands: Record<string, () => string> = {
  help() {
    return Object.keys(this).join();
  },
};
console.log(commands.help?.()); // expect: help
