// What a match holds, its index, text and groups, stays while garbage is made and collected.
const kept: RegExpExecArray[] = [];
const text = Array.from({ length: 40 }, (_, i) => `key${i}=value${i}`).join(";");
const pair = /(?<key>\w+)=(?<value>\w+)/g;
for (let round = 0; round < 2000; round++) {
  const match = pair.exec(text);
  if (match && round % 100 === 3) kept.push(match);
}
let made = 0;
for (let i = 0; i < 20000; i++) made += `${i}`.replace(/\d/, "x").length;
console.log(made, kept.length);
for (const match of kept.slice(0, 3)) console.log(match.index, match.groups?.key, match.groups?.value, match.input.length);
// expect: 88890 19
// expect: 36 key3 value3 539
// expect: 274 key21 value21 539
// expect: 526 key39 value39 539
