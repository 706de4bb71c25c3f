// What is missing takes the default of the parameter it is given to.
const args = ["a", "b"];
const sizes = [1];
function show(text: string, other = "default"): void {
  console.log(text, other);
}
function twice(n = 9): number {
  return n * 2;
}
show(args[0], args[2]); // expect: a default
console.log(twice(sizes[3]), twice(sizes[0])); // expect: 18 2
function is(n: number): boolean {
  return n === undefined;
}
console.log(is(sizes[4]), is(sizes[0])); // expect: true false
