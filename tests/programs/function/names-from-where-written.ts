// Functions without a name print by the variable, parameter or property they are first given to.
const arrow = (n: number): number => n + 1;
const inParentheses = ((n: number): number => n + 2);
let step = 3;
const capturing = (n: number): number => n + step;
const expression = function () {
  return step;
};
let later: () => number;
later = () => 4;
step += 1;
console.log(arrow, inParentheses, capturing, expression, later);
const { missing = () => 6 }: { missing?: () => number } = {};
function called(callback = () => 5): void {
  console.log(callback, missing, [() => 1]);
}
called();
class Owner {
  field = () => 7;
  static shared = () => 8;
}
console.log({ key: () => 9, "two words": () => 10 }, new Owner(), Owner.shared);
// expect: [Function: arrow] [Function: inParentheses] [Function: capturing] [Function: expression] [Function: later]
// expect: [Function: callback] [Function: missing] [ [Function (anonymous)] ]
// expect: { key: [Function: key], 'two words': [Function: two words] } Owner { field: [Function: field] } [Function: shared]
