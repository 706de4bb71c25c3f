// The largest and smallest of several numbers, one by one, in the order in which they stand.
let order = "";
const note = (name: string, value: number): number => {
  order += name;
  return value;
};
console.log(Math.max(note("a", 4), note("b", 2), note("c", 7), note("d", 1)), order); // expect: 7 abcd
console.log(Math.min(...[3, note("e", -2), 5]), Math.max(1, ...[2, 3], 0), order); // expect: -2 3 abcde
console.log(Math.max(1, NaN, 3), Math.min(0, -0, 0), Math.max(-0, -0, -0)); // expect: NaN -0 -0
const list = [5, 9];
console.log(Math.max(list[0], list[1], list[2]), Math.min(list[0], list[1], 100)); // expect: NaN 5
console.log(Math.max(...list, 7, ...list), Math.min(1, ...list)); // expect: 9 1
console.log(Math.max(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18)); // expect: 18
