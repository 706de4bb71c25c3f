class Counter {
  static count = 0;
  static readonly names: string[] = [];
  static make(n: string): Counter { Counter.count++; Counter.names.push(n); return new Counter(); }
  static { Counter.count = 10; }
}
Counter.make("a"); Counter.make("b");
console.log(Counter.count, Counter.names); // expect: 12 [ 'a', 'b' ]
