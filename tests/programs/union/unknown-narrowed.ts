function describe(value: unknown): string {
  if (typeof value === "string") return "string " + value.length;
  if (typeof value === "number") return "number " + (value + 1);
  if (value instanceof Error) return "error " + value.message;
  if (value === null || value === undefined) return "nullish " + value;
  if (typeof value === "object") return "object";
  return typeof value;
}
for (const value of ["abc", 41, new Error("e"), null, undefined, {}, true, () => 1]) {
  console.log(describe(value));
}

// expect: string 3
// expect: number 42
// expect: error e
// expect: nullish null
// expect: nullish undefined
// expect: object
// expect: boolean
// expect: function
