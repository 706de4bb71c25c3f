class Timer { n = 0; ticks(): (() => number)[] { return [1, 2].map((k) => () => (this.n += k)); } handler = () => this.n * 100; }
const t = new Timer();
console.log(t.ticks().map((f) => f()), t.handler()); // expect: [ 1, 3 ] 300
