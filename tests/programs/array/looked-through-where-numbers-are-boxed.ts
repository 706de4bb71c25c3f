// Arrays of numbers hold them boxed where they are used as arrays of several kinds, as arrays of objects then are: what looks for objects is not misled.
interface Job {
  name: string;
}
const numbers = [7, 0, 1];
const jobs: Job[] = [{ name: "a" }, { name: "b" }];
const words = ["x", "y"];
const count = (list: readonly (number | Job | string)[]): number => list.length;
console.log(count(numbers), count(jobs), count(words));
const [first, second] = jobs;
console.log(jobs.indexOf(second), jobs.includes(first), jobs.indexOf({ name: "a" }));
console.log(numbers.indexOf(1), numbers.includes(0), numbers.includes(NaN), [NaN].includes(NaN));
console.log(words.indexOf("y"), words.includes("z"), words.lastIndexOf("x"));
console.log(jobs.splice(jobs.indexOf(second), 1), jobs.length);
// expect: 3 2 2
// expect: 1 true -1
// expect: 2 true false true
// expect: 1 false 0
// expect: [ { name: 'b' } ] 1
