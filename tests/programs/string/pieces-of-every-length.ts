// Parts, sums, fillings and replacements of every short length, held against texts that are made unit by unit.
const source = "The quick brown fox jumps over 13 lazy dogs & cats";
function byUnits(start: number, end: number): string[] {
  const units: string[] = [];
  for (let i = start; i < end; i++) units.push(source[i]!);
  return units;
}
function isMadeOf(text: string, units: readonly string[]): boolean {
  if (text.length !== units.length) return false;
  return units.every((unit, index) => text[index] === unit);
}

let wrong = 0;
for (let start = 0; start < 10; start++) {
  for (let length = 0; length < 36; length++) {
    const units = byUnits(start, start + length);
    const part = source.slice(start, start + length);
    if (!isMadeOf(part, units)) wrong++;
    if (!isMadeOf(part + source.slice(0, start), [...units, ...byUnits(0, start)])) wrong++;
    if (!isMadeOf(`<${part}>`, ["<", ...units, ">"])) wrong++;
    const found = /^(.{3})(.*)$/.exec(part);
    if (found !== null && (found[1] !== units.slice(0, 3).join("") || found[2] !== units.slice(3).join(""))) wrong++;
    if (part.replace(/^(.{3})(.*)$/, "$2-$1$$") !== (length < 3 ? part : units.slice(3).join("") + "-" + units.slice(0, 3).join("") + "$")) wrong++;
    for (const filler of [" ", "0", "ab", "é"]) {
      const filled: string[] = [];
      for (let i = 0; filled.length + length < 30; i++) filled.push(filler[i % filler.length]!);
      if (!isMadeOf(part.padStart(30, filler), [...filled, ...units])) wrong++;
      if (!isMadeOf(part.padEnd(30, filler), [...units, ...filled])) wrong++;
    }
  }
}
console.log(wrong); // expect: 0
console.log("7".padStart(17, "0"), "x".padEnd(18) + "|", "long".padStart(2, "0")); // expect: 00000000000000007 x                 | long
console.log("a1b22".replace(/(\d+)/g, "[$1|$&|$`|$'|$2|$$|$01]")); // expect: a[1|1|a|b22|$2|$|1]b[22|22|a1b||$2|$|22]
console.log("a1b22".replace(/\d/, "$"), "a1".replace(/(x)?1/, "<$1>"), "aa".replace(/a/g, "$&$&")); // expect: a$b22 a<> aaaa
