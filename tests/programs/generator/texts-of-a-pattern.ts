// What a generator yields keeps the type of a template, or of several constants.
const cells: { [key: `${number}:${number}`]: number } = {};
function* around(x: number, y: number) {
  for (const [dx, dy] of [[0, 1], [1, 0]] as const) yield `${x + dx}:${y + dy}` as const;
}
for (const key of around(2, 3)) cells[key] = (cells[key] ?? 0) + 1;
console.log(cells); // expect: { '2:4': 1, '3:3': 1 }
function* turns() {
  yield "left";
  yield "right";
}
const degrees: Record<"left" | "right", number> = { left: -90, right: 90 };
for (const turn of turns()) console.log(turn, degrees[turn]);
// expect: left -90
// expect: right 90
function* count() {
  let n = 0;
  while (n < 3) yield n++;
  return "end";
}
console.log([...count()]); // expect: [ 0, 1, 2 ]
function* one() {
  yield 1;
}
const ones = [...one()];
ones.push(2);
console.log(ones); // expect: [ 1, 2 ]
