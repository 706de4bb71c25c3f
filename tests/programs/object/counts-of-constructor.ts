// A missing entry under a name that every object inherits is a function in Node, which is no number: the program stops.
const counts: Record<string, number> = {};
for (const word of "the constructor of the class".split(" ")) {
  console.log(word); // expect: the
  counts[word] = (counts[word] ?? 0) + 1; // expect: constructor
}
// expect trap: inherited
