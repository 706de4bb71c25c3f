const counter = { count: 0, inc() { this.count++; return this.count; } };
counter.inc();
console.log(counter.inc(), counter.count); // expect: 2 2
