// By `any`, objects get what their type does not declare, other kinds of values, and lose keys.
class Store<T extends object> {
  constructor(readonly item: T) {}
  set(key: string, value: unknown): this {
    (this.item as any)[key] = value;
    return this;
  }
}
console.log(new Store({ a: 1, b: "x" }).set("a", 5).set("b", "z").item); // expect: { a: 5, b: 'z' }
const point = { x: 1, y: 2 };
(point as any).label = "p";
(point as any)["x"] = "one";
console.log(point, point.y + 1); // expect: { x: 'one', y: 2, label: 'p' } 3
const omit = <T extends object, K extends keyof T>(object: T, ...keys: K[]): Omit<T, K> => {
  const copy = { ...object };
  for (const key of keys) delete copy[key];
  return copy;
};
const whole = { id: 7, secret: "s" };
console.log(omit(whole, "secret"), whole); // expect: { id: 7 } { id: 7, secret: 's' }
