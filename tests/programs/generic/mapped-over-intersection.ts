// `Readonly<T & { id: number }>` is a `T` and has what both declare.
class Table<T extends object> {
  readonly #rows = new Map<number, T & { readonly id: number }>();
  insert(row: T): number {
    const id = this.#rows.size + 1;
    this.#rows.set(id, Object.freeze({ ...row, id }));
    return id;
  }
  get(id: number): (T & { readonly id: number }) | undefined {
    return this.#rows.get(id);
  }
}
const table = new Table<{ name: string }>();
const id = table.insert({ name: "Ana" });
console.log(table.get(id), table.get(2)); // expect: { name: 'Ana', id: 1 } undefined
const row = table.get(id);
console.log(row !== undefined && Object.isFrozen(row)); // expect: true
function describe<T extends { name: string }>(x: Readonly<T & { size: number }>): string {
  const { name, size } = x;
  const whole: T = x;
  return `${name} ${size} ${whole.name.length}`;
}
function first<T extends { name: string }>(x: Partial<T & { size: number }>): string | undefined {
  return x.name?.slice(0, 1) ?? x.size?.toFixed(1);
}
console.log(describe({ name: "box", size: 2 }), first({ size: 3 }), first({ name: "lid" })); // expect: box 2 3 3.0 l
