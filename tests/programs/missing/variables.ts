// Annotated as a number, a variable holds what there is.
const list: number[] = [1, 2];
const far: number = list[5];
console.log(far, far === undefined, far + 1, typeof far); // expect: undefined true NaN undefined
const ages: Record<string, number> = { Ann: 30 };
let age = ages["Bob"];
console.log(age, `${age}`, "age " + age); // expect: undefined undefined age undefined
age = 7;
console.log(age + 1); // expect: 8
let node: number;
while ((node = list.pop()!) !== undefined) console.log(node); // expect: 2
// expect: 1
