// A method of the language that is taken by a key of the running program, and called later, stops the program, rather than being called on nothing.
const list: any = [1, 2, 3];
const name = ["join"].at(0)!;
try {
  const taken = list[name];
  console.log(typeof taken, list[name]("-")); // expect: function 1-2-3
  console.log(taken.call(list, "-"));
} catch (error) {
  console.log(String(error));
}
// expect trap: inherited
