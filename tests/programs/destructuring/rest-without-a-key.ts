// The rest of an object without a key which the program computes: by a type parameter, a constant, a text.
const omit = <T extends object, K extends keyof T>(from: T, key: K): Omit<T, K> => {
  const { [key]: _, ...rest } = from;
  return rest;
};
console.log(omit({ id: 1, name: "x" }, "name"), omit({ a: [1], b: 2, c: 3 }, "a").b); // expect: { id: 1 } 2
const key = "b";
const { [key]: taken, ...others } = { a: 1, b: 2, c: 3 };
console.log(taken, others); // expect: 2 { a: 1, c: 3 }
function without(from: Record<string, number>, name: string): Record<string, number> {
  const { [name]: _, ...rest } = from;
  return rest;
}
console.log(without({ a: 1, b: 2 }, "a"), without({}, "z")); // expect: { b: 2 } {}
const state = { items: { a: 1, b: 2 } as { [id: string]: number }, selected: "a" };
const remove = (id: string) => {
  const { [id]: removed, ...items } = state.items;
  return { ...state, items, removed };
};
console.log(remove("a"), remove("b").removed); // expect: { items: { b: 2 }, selected: 'a', removed: 1 } 2
