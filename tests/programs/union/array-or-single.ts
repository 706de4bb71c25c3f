function toList<T>(value: T | T[]): T[] {
  return Array.isArray(value) ? value : [value];
}
function total(value: number | number[]): number {
  if (typeof value === "number") return value;
  return value.reduce((a, b) => a + b, 0);
}
console.log(total(5), total([1, 2, 3]), toList<string>("a"), toList(["b", "c"])); // expect: 5 6 [ 'a' ] [ 'b', 'c' ]
