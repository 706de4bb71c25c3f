// Several arguments, and an array that is spread, are evaluated before anything is added.
const list: number[] = [1];
console.log(list.push(2, 3), list.push(...list), list); // expect: 3 6 [ 1, 2, 3, 1, 2, 3 ]
const holes = [1, , 3] as number[];
console.log(list.push(...holes), 7 in list, list[7]); // expect: 9 true undefined
let calls = 0;
const shorten = (): number => {
  calls++;
  list.length = 2;
  return calls;
};
console.log(list.push(shorten(), shorten(), list.length), list); // expect: 5 [ 1, 2, 1, 2, 2 ]
const flags: boolean[] = [true];
flags.push(flags[5]!, false);
flags.push(...flags);
console.log(flags.length); // expect: 6
const words: string[] = [];
console.log(words.push("a", "b", "c"), words.push(...words, ...words)); // expect: 3 9
const mixed: (number | string)[] = [];
mixed.push(1, "two");
mixed.push(...mixed);
console.log(mixed); // expect: [ 1, 'two', 1, 'two' ]
const many: number[] = [];
for (let i = 0; i < 20; i++) many.push(i);
many.push(...many);
console.log(many.length, many[39]); // expect: 40 19
const fixed: number[] = [1, 2];
Object.freeze(fixed);
try {
  fixed.push(3, 4);
} catch (error) {
  console.log((error as Error).message); // expect: Cannot add property 2, object is not extensible
}
