// A character past the end that is only compared is like no other; nothing stops.
function skip(text: string, at: number): number {
  for (;;) {
    const char = text[at];
    if (char === "#") while (at < text.length && text[at] !== "\n") at++;
    else if (char === " " || char === "\n") at++;
    else return at;
  }
}
console.log(skip("  # all", 0), skip(" \nx", 0), skip("", 0)); // expect: 7 2 0
const words = ["a", "b"];
let same = 0;
for (let i = 0; i < 4; i++) {
  const word = words[i];
  const other = words[i + 1];
  if (word === other) same++;
  if (word !== "a") same += 10;
}
console.log(same); // expect: 32
