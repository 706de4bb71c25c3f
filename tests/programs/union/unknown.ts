function describe(v: unknown): string {
  if (typeof v === "number") return "number " + v;
  if (typeof v === "string") return "string " + v;
  if (v === null) return "null";
  return typeof v;
}
console.log(describe(1), describe("a"), describe(null), describe(undefined), describe({}), describe(() => 1)); // expect: number 1 string a null undefined object function
