// `State & Pick<State, K>` is a `State`: a class that makes itself of it at each step comes to an end.
class Store<S extends object> {
  constructor(readonly state: S) {}
  set<K extends keyof S>(given: Pick<S, K>): Store<S> { return new Store({ ...this.state, ...given }); }
}
const s = new Store({ a: 1, b: "x" }).set({ a: 2 }).set({ b: "y" });
console.log(s.state); // expect: { a: 2, b: 'y' }
console.log(new Store({ x: 1, y: "q" }).set({ x: 5, y: "p" }).state.y.length); // expect: 1
