// What is left of a type parameter after a test of its truth fits what all that it may be fits.
class Numbered<T extends string | number = string> {
  readonly keys: T[] = [];
}

function put<T extends string | number>(table: Numbered<T>, key: T): number {
  const at = table.keys.indexOf(key);
  return at < 0 ? table.keys.push(key) - 1 : at;
}

function add<S extends string | null | undefined>(table: Numbered, key: S): number {
  if (!key) return -1;
  return put(table, key);
}

function place<S>(table: Numbered, key: S extends string ? string | null : null): number {
  return key ? put(table, key) : -1;
}

const table = new Numbered();
console.log(add(table, "x"), add(table, "y"), add(table, null), add(table, "x"), table.keys);
console.log(place<string>(table, "y"), place<number>(table, null));
// expect: 0 1 -1 0 [ 'x', 'y' ]
// expect: 1 -1
