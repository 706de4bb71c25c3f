// Holes in short arrays of any elements.
const numbers: number[] = [1];
numbers[3] = 4;
console.log(numbers, numbers.length, numbers[2]); // expect: [ 1, <2 empty items>, 4 ] 4 undefined
for (const each of numbers) console.log(each);
// expect: 1
// expect: undefined
// expect: undefined
// expect: 4
const [first, second] = numbers;
console.log(first, second, [...numbers]); // expect: 1 undefined [ 1, undefined, undefined, 4 ]
const texts: string[] = ["a"];
texts[2] = "c";
for (const each of texts) console.log(each);
// expect: a
// expect: undefined
// expect: c
const objects: { v: number }[] = [];
objects[1] = { v: 1 };
for (const each of objects) console.log(each);
// expect: undefined
// expect: { v: 1 }
const flags: boolean[] = [];
flags[1] = true;
for (const each of flags) console.log(each);
// expect: undefined
// expect: true
