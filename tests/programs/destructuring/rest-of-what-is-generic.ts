/** What is left of a value whose type nobody knows yet are the properties of the type that it turns out to be. */
function leave<T extends object>(value: T & { id: number }) {
  const { id, ...rest } = value;
  return rest;
}
console.log(leave({ id: 1, b: 2 }), leave({ id: 1, c: "x" }).c); // expect: { b: 2 } x

type Options<T> = T extends string ? { text: T; z: 1 } : { count: T; z: 2 };
function without<T>(options: Options<T>) {
  const { z, ...rest } = options;
  return [z, rest, Object.keys(rest)];
}
console.log(without<string>({ text: "q", z: 1 })); // expect: [ 1, { text: 'q' }, [ 'text' ] ]
console.log(without<number>({ count: 1, z: 2 })); // expect: [ 2, { count: 1 }, [ 'count' ] ]

type Filter<T> = { [K in keyof T]?: T[K] } & { $or?: Filter<T>[] };
function keys<T>(filter: Filter<T>): string[] {
  const { $or, ...rest } = filter;
  return Object.keys(rest);
}
console.log(keys<{ name: string; age: number }>({ name: "a", $or: [] })); // expect: [ 'name' ]
