// A method of the language that is called by a key of the running program stops the program, rather than being called on nothing.
const list: any = [1, 2, 3];
const name = ["join"].at(0)!;
try {
  console.log(list[name]("-"));
} catch (error) {
  console.log(String(error));
}
// expect trap: inherited
