// One method is called on objects of more kinds than have copies of it.
const dice = {
  next(): number {
    return 1;
  },
  int(from: number): number {
    return from + this.next();
  },
};
const { int } = dice;
const kinds: any[] = [
  { int, next: () => 2, a: 1 },
  { int, next: () => 3, b: 1 },
  { int, next: () => 4, c: 1 },
  { int, next: () => 5, d: 1 },
  { int, next: () => 6, e: 1 },
  { int, next: () => 7, f: 1 },
  { int, next: () => 8, g: 1 },
  { int, next: () => 9, h: 1 },
  { int, next: () => 10, i: 1 },
  { int, next: () => 11, j: 1 },
  { int, next: () => 12, k: 1 },
  { int, next: () => 13, l: 1 },
  { int, next: () => 14, m: 1 },
  { int, next: () => 15, n: 1 },
];
console.log(dice.int(1), kinds.map((each) => each.int(10)).join());
// expect: 2 12,13,14,15,16,17,18,19,20,21,22,23,24,25
