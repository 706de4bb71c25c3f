// `??` and `||` give what is not there an object of another kind than the elements.
class Unit {
  readonly x = 1;
  readonly y = 2;
  readonly orders = ["wait"];
}
const units = [new Unit()];
for (const place of [0, 1]) {
  const target = units[place];
  const goal = target ?? { x: 10, y: 20 };
  const [first] = units.slice(place);
  console.log(goal.x + goal.y, first || { none: true }, (units[place] ?? { x: -1 }).x);
}
// expect: 3 Unit { x: 1, y: 2, orders: [ 'wait' ] } 1
// expect: 30 { none: true } -1
const table: Record<string, { name: string; size: number }> = { a: { name: "ay", size: 1 } };
const look = (key: string) => (table[key] ?? { name: `no ${key}` }).name;
console.log(look("a"), look("b")); // expect: ay no b
