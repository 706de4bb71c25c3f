// Written into an array or tuple, a missing text is one there, too.
const [word, more] = "x".split(" ");
const list: string[] = [word, more];
console.log(list, list.map((text) => `<${text}>`)); // expect: [ 'x', undefined ] [ '<x>', '<undefined>' ]
for (const text of list) console.log(text === undefined, text + "!");
// expect: false x!
// expect: true undefined!
const parse = (line: string) => {
  const [op, argument] = line.split(" ");
  return [op, argument] as const;
};
const [op, argument] = parse("halt");
console.log(op, `${argument}`, parse("halt")[1] === undefined); // expect: halt undefined true
