// What is left of a long text is read, searched and matched where it lies, and may be put together meanwhile.
const rules: [string, RegExp][] = [
  ["number", /^\d+/],
  ["name", /^[a-z_]\w*/],
  ["space", /^\s+/],
  ["sign", /^[-+*()=;]/],
];

function kinds(source: string): string {
  const counts = new Map<string, number>();
  let rest = source;
  while (rest.length > 0) {
    for (const [kind, pattern] of rules) {
      const match = pattern.exec(rest);
      if (match === null) continue;
      counts.set(kind, (counts.get(kind) ?? 0) + match[0].length);
      rest = rest.slice(match[0].length);
      break;
    }
  }
  return [...counts].map(([kind, length]) => `${kind} ${length}`).join(", ");
}

const lines: string[] = [];
for (let i = 0; i < 200; i++) lines.push(`x${i} = (y${i * 7} + ${i * 3}) * z;`);
const source = lines.join("\n");
console.log(kinds(source)); // expect: name 1730, space 1399, sign 1200, number 562

// Each word by itself, found near and far.
let rest = source + "#" + "-".repeat(3000) + "!";
let found = 0;
while (true) {
  const end = rest.indexOf(";");
  if (end < 0) break;
  found = (found * 31 + end + rest.slice(0, end).trim().length) % 1000003;
  rest = rest.substring(end + 1);
}
console.log(found, rest.length, rest.indexOf("!"), rest.lastIndexOf("-"), rest.includes("#-"), rest.startsWith("#-")); // expect: 845703 3002 3001 3000 true true

// A part is read on while others keep it as a key, and while objects are made.
function read(text: string, seen: Map<string, number>): string {
  const units: { unit: number }[] = [];
  for (let i = 0; i < text.length; i += 97) {
    if (i === 970) seen.set(text, i);
    units.push({ unit: text.charCodeAt(i) });
    if (i % 5 === 0) units.push({ unit: text.codePointAt(text.length - 1 - i) ?? 0 });
  }
  return units.reduce((sum, { unit }) => (sum * 31 + unit) % 1000003, 7) + " " + units.length;
}
const seen = new Map<string, number>();
for (const cut of [1, 2, 500]) console.log(read(source.slice(cut), seen));
// expect: 139495 62
// expect: 9022 62
// expect: 499761 56
console.log(seen.size, seen.get(source.slice(2)), seen.has(source)); // expect: 3 970 false

// The same where units take two bytes, and by replacing.
const wide = "é→" + source;
let tail = wide;
let arrows = 0;
while (tail.length > 4000) {
  if (/^[^\x00-\x7f]+/.test(tail)) arrows += tail.indexOf("x");
  tail = tail.slice(1);
}
console.log(arrows, tail.length, tail.replace(/\d/g, "").length, tail.toUpperCase().split("Z").length, wide.slice(2) === source); // expect: 3 4000 2563 162 true
