function seen<T>(value: T): T {
  console.log("seen", value);
  return value;
}
const record: Record<string, number> = { ["9"]: 2, [seen("a")]: seen(7) }; // expect: seen a
console.log(record); // expect: seen 7
// expect: { '9': 2, a: 7 }
const { [seen("x")]: x, ...rest } = { x: 1, y: 2 }; // expect: seen x
console.log(x, rest); // expect: 1 { y: 2 }
const { [seen("9")]: nine } = record; // expect: seen 9
console.log(nine); // expect: 2
const point = { x: 1, y: 2 };
console.log(point[seen("y")]); // expect: seen y
// expect: 2
point[seen("y")] = 5; // expect: seen y
point[(seen("x"), "x")] += 2; // expect: seen x
console.log(point, point["x"], point[`y`]); // expect: { x: 3, y: 5 } 3 5
