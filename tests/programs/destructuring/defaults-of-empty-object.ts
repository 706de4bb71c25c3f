function area({ width = 2, height = width }: { width?: number; height?: number } = {}): number {
  return width * height;
}
function pair({ left = 1, right = 2 }) {
  return left - right;
}
console.log(pair({}), pair({ left: 5 })); // expect: -1 3
console.log(area(), area({ width: 3 }), area({ height: 5 })); // expect: 4 9 10
const { a = 1, b = a + 1 } = {};
console.log(a, b); // expect: 1 2

const key = "k";
const record: Record<string, string> = { k: "v" };
const { [key]: value, [`${key}2`]: other = "none" } = record;
console.log(value, other); // expect: v none
