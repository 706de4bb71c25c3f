// `...(test && { value })` with a value of a type parameter.
function pick<T>(key: string, value: T, on: boolean) { return { key, ...(on && { value }) }; }
console.log(pick("a", 1, true), pick("b", "x", false)); // expect: { key: 'a', value: 1 } { key: 'b' }
type Attributes = { [name: string]: any };
class Graph<E extends Attributes = Attributes> {
  #edges = new Map<string, { edge: string; attributes: E }>();
  add(edge: string, attributes: E = {} as E) { this.#edges.set(edge, { edge, attributes }); }
  list() { return [...this.#edges.values()].map(({ edge, attributes }) => ({ edge, ...(Object.keys(attributes).length > 0 && { attributes }) })); }
}
const graph = new Graph();
graph.add("a", { weight: 1 });
graph.add("b");
console.log(JSON.stringify(graph.list())); // expect: [{"edge":"a","attributes":{"weight":1}},{"edge":"b"}]
const more: { key: string; value?: number } = pick("c", 2, true);
console.log(more.value, "value" in pick("d", 3, false)); // expect: 2 false
