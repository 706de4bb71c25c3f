// What is only asserted to be a text is read as the word for it.
function find(text: string | null): string | undefined {
  return /(nul)l|(undef)ined/.exec(text as string)?.[0];
}
function isThere(text?: string): boolean {
  return /^undefined$/.test(text!);
}
const texts: { [key: string]: string } = { a: "null" };
console.log(find(null), find("nothing"), isThere(), isThere("x"), /^undefined$/.test(texts["b"]));
const every = /u/g;
console.log(every.test(texts["b"]), every.lastIndex, /l+/g.exec(texts["a"])?.index);
// expect: null undefined true false true
// expect: true 1 2
