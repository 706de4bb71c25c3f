// Each frame of a deep recursion holds an object over a collection.
class Box {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }
}
function down(depth: number): number {
  const box = new Box(depth);
  if (depth === 0) return 0;
  const below = down(depth - 1);
  const other = new Box(below);
  return other.value + box.value;
}
console.log(down(2000)); // expect: 2001000
