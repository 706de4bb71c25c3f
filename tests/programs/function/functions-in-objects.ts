const counter = {
  n: 1,
  get: function () {
    return this.n;
  },
  nested: {
    n: 2,
    read: function () {
      return [1, 2].map((each) => each * this.n);
    },
  },
};
console.log(counter.get(), counter.nested.read()); // expect: 1 [ 2, 4 ]
counter.get = function () {
  return this.n * 100;
};
console.log(counter.get(), counter["get"](), (counter.get as () => number)()); // expect: 100 100 100
const commands: Record<string, () => string> = {
  help() {
    return Object.keys(this).join();
  },
  quit: () => "quit",
};
const name = ["help", "quit"] as const;
console.log(name.map((each) => commands[each]?.()), commands.help?.()); // expect: [ 'help,quit', 'quit' ] help,quit
interface Options<D, M> {
  data: D;
  methods: M & ThisType<D & M>;
}
function define<D extends object, M>(options: Options<D, M>): D & M {
  return Object.assign({}, options.data, options.methods);
}
const made = define({
  data: { count: 1 },
  methods: {
    inc() {
      this.count += 1;
    },
    twice() {
      this.inc();
      this.inc();
      return this.count;
    },
  },
});
console.log(made.twice()); // expect: 3
