// `...(value && { value })` of texts, numbers, big integers and enums.
enum Mark {
  None = 0,
  Accent = 1,
  Tie = 2,
}
enum Kind {
  None = "",
  Some = "some",
}
const note = (marks: Mark) => ({ pitch: 60, ...(marks && { marks }) });
console.log(note(Mark.None), note(Mark.Tie)); // expect: { pitch: 60 } { pitch: 60, marks: 2 }
const all = (text: string, n: number, big: bigint, kind: Kind) => ({
  ...(text && { text }),
  ...(n && { n }),
  ...(big && { big }),
  ...(kind && { kind }),
});
console.log(all("", 0, 0n, Kind.None), all("a", 1, 2n, Kind.Some)); // expect: {} { text: 'a', n: 1, big: 2n, kind: 'some' }
