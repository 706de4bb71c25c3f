// The keys of a spread object come in the order in which that object was written.
interface Entry {
  id: number;
  name: string;
}
const made = (first: boolean): Entry =>
  first ? { id: 1, name: "a" } : { name: "b", id: 2 };
console.log({ ...made(true), x: 1 }, JSON.stringify({ ...made(false), x: 1 })); // expect: { id: 1, name: 'a', x: 1 } {"name":"b","id":2,"x":1}
const renamed = (entry: Entry): Entry => ({ ...entry, name: "q" });
console.log(renamed(made(false)), Object.keys(renamed(made(true)))); // expect: { name: 'q', id: 2 } [ 'id', 'name' ]
console.log({ z: 0, ...made(false), id: 5 }); // expect: { z: 0, name: 'b', id: 5 }
const { id, ...rest } = { more: true, ...made(false), id: 7 };
console.log(id, rest); // expect: 7 { more: true, name: 'b' }
