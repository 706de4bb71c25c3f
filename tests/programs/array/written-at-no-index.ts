// JavaScript makes a property of it, which arrays have no room for: no handler takes that for an error of the language.
const list = [1, 2, 3];
const place = list.length - 4;
try {
  list[place] = 0;
} catch (error) {
  console.log(String(error));
}
// expect trap: indexOutOfRange
