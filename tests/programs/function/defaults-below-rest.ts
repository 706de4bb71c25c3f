// A default holds also where the function is called by a type with rest parameters.
type Value = string | number | undefined;
type Filter = (v: Value, ...args: Value[]) => Value;
const filters: Record<string, Filter> = {
  fixed: (v, digits = 2) => Number(v).toFixed(Number(digits)),
  join: (v, text = ", ") => `${v}${text}${v}`,
  flag: (v, on = "on") => `${v} ${on}`,
};
const none: Value[] = [];
console.log(filters["fixed"]?.(30), filters["fixed"]?.(30, ...none), filters["fixed"]?.(30, undefined), filters["fixed"]?.(30, 1));
// expect: 30.00 30.00 30.00 30.0
console.log(filters["join"]?.(1), filters["join"]?.(1, "-"), filters["flag"]?.("a")); // expect: 1, 1 1-1 a on
const list: Filter[] = [(v, w = "w") => `${v}${w}`];
const holder: { f: Filter } = { f: (_, w = 7) => w };
console.log(list[0]?.("v"), list[0]?.("v", "x"), holder.f(1), holder.f(1, 2)); // expect: vw vx 7 2
