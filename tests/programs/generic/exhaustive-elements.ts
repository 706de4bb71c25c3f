// What a key of a generic record gives is a member of the record's union wherever a plain type is wanted.
type Option = { type: "text"; value: string } | { type: "number"; value: number } | { type: "flag" };
function assertNever(x: never): never {
  throw new Error(String(x));
}
function show<const S extends Record<string, Option>>(spec: S, name: string): string {
  const option = spec[name];
  switch (option.type) {
    case "text":
      return option.value.toUpperCase();
    case "number":
      return option.value.toFixed(1);
    case "flag":
      return "flag";
    default:
      return assertNever(option);
  }
}
function kinds<S extends Record<string, Option>>(spec: S): number {
  let texts = 0;
  for (const name of Object.keys(spec)) {
    const option = spec[name];
    if (option.type === "text") texts++;
    else if (option.type === "number" || option.type === "flag") texts += 0;
    else option satisfies never;
  }
  return texts;
}
const spec = { a: { type: "text", value: "x" }, b: { type: "number", value: 2 }, c: { type: "flag" } } as const;
console.log(show(spec, "a"), show(spec, "b"), show(spec, "c"), kinds(spec)); // expect: X 2.0 flag 1
