// `Object.assign` happens where it stands: not in a branch that is not taken, and behind what stands before it.
interface Book {
  title: string;
  copies: number;
}
const books: Book[] = [
  { title: "Emma", copies: 1 },
  { title: "Dune", copies: 2 },
];
function update(title: string, patch: Partial<Book>): Book | undefined {
  const book = books.find((each) => each.title === title);
  return book ? (Object.assign(book as object, patch) as Book) : undefined;
}
console.log(update("Emma", { copies: 5 })); // expect: { title: 'Emma', copies: 5 }
console.log(update("SPQR", { copies: 5 })); // expect: undefined

const said: string[] = [];
const say = <T>(word: T): T => {
  said.push(String(word));
  return word;
};
const target: { n: number; of?: string } = { n: 0 };
console.log(say("a"), Object.assign(target, { n: say(1) }), say("c")); // expect: a { n: 1 } c
console.log(said); // expect: [ 'a', '1', 'c' ]
const isOn = said.length > 9;
console.log(isOn && Object.assign(target, { n: say(2) }), target); // expect: false { n: 1 }
console.log(isOn || Object.assign(target, { of: "x" }), target.n ?? Object.assign(target, { n: 7 })); // expect: { n: 1, of: 'x' } 1
console.log(target); // expect: { n: 1, of: 'x' }
