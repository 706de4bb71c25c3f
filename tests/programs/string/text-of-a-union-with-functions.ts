interface Named {
  (n: number): number;
  label?: string;
}
type Value = number | string | Named | Value[];
const show = (value: Value): string => (typeof value === "function" ? `<${value.label}>` : String(value));
const double: Named = (n) => n * 2;
double.label = "double";
console.log(show(double), show(double(4)), show("a"), show([1, "b"]));
const key = (value: Value): string => `${value}!`;
console.log(key(1), key("x"), key([2]));

// expect: <double> 8 a 1,b
// expect: 1! x! 2!
