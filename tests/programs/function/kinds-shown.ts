// What is async or a generator says so when it is printed.
async function load() {}
function* count() {
  yield 1;
}
async function* stream() {
  yield 1;
}
console.log(load, count, stream); // expect: [AsyncFunction: load] [GeneratorFunction: count] [AsyncGeneratorFunction: stream]
console.log([load], { later: async () => 1 }); // expect: [ [AsyncFunction: load] ] { later: [AsyncFunction: later] }
const named = async (x: number) => x;
console.log(named, async () => 1, () => 1); // expect: [AsyncFunction: named] [AsyncFunction (anonymous)] [Function (anonymous)]
class Store {
  async open() {}
  *items() {
    yield 1;
  }
  close() {}
}
const store = new Store();
console.log(store.open, store.items, store.close); // expect: [AsyncFunction: open] [GeneratorFunction: items] [Function: close]
console.log({ async open() {}, *items() {}, async *pages() {}, close() {} });
// expect: {
// expect:   open: [AsyncFunction: open],
// expect:   items: [GeneratorFunction: items],
// expect:   pages: [AsyncGeneratorFunction: pages],
// expect:   close: [Function: close]
// expect: }
console.log(Object.prototype.toString.call(load), Object.prototype.toString.call(count)); // expect: [object AsyncFunction] [object GeneratorFunction]
console.log(Object.prototype.toString.call(Symbol("a")), Object.prototype.toString.call(named)); // expect: [object Symbol] [object AsyncFunction]
