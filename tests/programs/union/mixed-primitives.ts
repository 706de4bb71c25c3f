function show(value: string | number | boolean | null | undefined): string {
  if (value === null) return "null";
  switch (typeof value) {
    case "string":
      return `"${value}"`;
    case "number":
      return value.toFixed(1);
    case "boolean":
      return value ? "yes" : "no";
    default:
      return "undefined";
  }
}
console.log(["a", 1, true, null, undefined, "", 0, false].map(show).join(" ")); // expect: "a" 1.0 yes null undefined "" 0.0 no
