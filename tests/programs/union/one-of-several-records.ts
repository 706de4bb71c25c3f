// A key that may be any text is asked of whichever record, or other object, it is.
type Resolver<P> = (parent: P, args: Record<string, any>) => unknown;
interface Book {
  title: string;
}
const schema: { Query: Record<string, Resolver<null>>; Book: Record<string, Resolver<Book>>; limits: { [name: string]: number } } = {
  Query: { echo: (_, { id }) => id },
  Book: { shout: (book, { n }) => book.title.toUpperCase() + "!".repeat(n), size: (book) => book.title.length },
  limits: { size: 3 },
};
function call(parent: any, type: "Query" | "Book", name: string): unknown {
  const resolver = schema[type][name] as Resolver<any> | undefined;
  return resolver ? resolver(parent, { n: 2, id: 7 }) : "none";
}
console.log(call(null, "Query", "echo"), call({ title: "b" }, "Book", "shout"), call(null, "Book", "echo")); // expect: 7 B!! none
function tell(type: keyof typeof schema, name: string): string {
  const table = schema[type];
  return `${typeof table[name]} ${name in table} ${Object.keys(table)}`;
}
console.log(tell("limits", "size"), tell("Book", "size"), tell("Query", "size")); // expect: number true size function true shout,size undefined false echo
function put(table: Record<string, number> | Record<string, string | number>, key: string, value: number) {
  table[key] = value;
  table[key] += 1;
  return table;
}
console.log(put({ a: 1 }, "b", 2), put({ a: "x" } as Record<string, string | number>, "a", 5)); // expect: { a: 1, b: 3 } { a: 6 }
function count(table: Record<string, number> | Partial<Record<string, number>>, key: string) {
  table[key] = (table[key] ?? 0) + 1;
  return table;
}
console.log(count(count({ a: 1 }, "a"), "b")); // expect: { a: 2, b: 1 }
