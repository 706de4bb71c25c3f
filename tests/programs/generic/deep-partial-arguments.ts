// What is written where a type is made of `T` by cases says less of `T` than an argument that is a `T`.
type DeepPartial<T> = T extends object ? { [P in keyof T]?: DeepPartial<T[P]> } : T;
type DeepReadonly<T> = T extends (infer R)[]
  ? ReadonlyArray<DeepReadonly<R>>
  : T extends Function
    ? T
    : T extends object
      ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
      : T;
const DEFAULTS = { size: 5, limits: { items: 100, length: 50 }, features: ["alerts"] };
type Config = typeof DEFAULTS;
function merge<T extends object>(base: T, overrides: DeepPartial<T>): T {
  const result = { ...base };
  for (const key of Object.keys(overrides) as (keyof T)[]) {
    const value = (overrides as Partial<T>)[key];
    if (value && typeof value === "object" && !Array.isArray(value)) {
      result[key] = merge(base[key] as object, value as object) as T[keyof T];
    } else if (value !== undefined) {
      result[key] = value as T[keyof T];
    }
  }
  return result;
}
class Holder {
  readonly config: DeepReadonly<Config>;
  constructor(given: DeepPartial<Config> = {}) {
    this.config = merge(DEFAULTS, given);
  }
}
const literal = merge(DEFAULTS, { size: 6 });
console.log(literal.limits.items, literal.size, literal.features);
console.log(
  new Holder({ limits: { length: 1 }, features: ["x"] }).config,
  new Holder().config.limits.length,
);
// expect: 100 6 [ 'alerts' ]
// expect: { size: 5, limits: { items: 100, length: 1 }, features: [ 'x' ] } 50
