// Texts that grow by several parts at a time: of all lengths, by parts that are missing, empty, long, of two bytes a unit, and two that go on from the same one.
import { fork, wait } from "tscript";

const digest = (text: string): number => {
  let hash = text.length;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash;
};
const alphabet = "abcdefghijklmnopqrstuvwxyz";

let text = "";
const kept: string[] = [];
for (let i = 0; i < 300; i++) {
  text += `${alphabet.slice(0, i % 27)}:${i}${i % 5 === 0 ? "" : ","}` + ("<" + i + ">");
  if (i % 37 === 0) kept.push(text);
}
console.log(text.length, digest(text), text.slice(-40));
// expect: 6584 -2008319118 6,<296>:297,<297>a:298,<298>ab:299,<299>
for (const each of kept) if (!text.startsWith(each)) console.log("changed", each.length);
console.log(kept.map(digest).join(" "));
// expect: 198199151 808090698 1722316235 1748803445 -1196291539 -1468914940 -25601272 -1848472881 827807045

let wide = "start ".repeat(8);
for (let i = 0; i < 60; i++) {
  const part: string | undefined = [undefined, "", "é", "€", "plain", wide.slice(0, 40 + i)][i % 6];
  wide += `[${part}|${i}` + (part + "]") + "\n";
}
console.log(wide.length, digest(wide));
// expect: 2158 -1965870472

// Both go on from one text; nobody's units are in the other's.
let stem = "";
for (let i = 0; i < 50; i++) stem += `${i}.` + (i + ";");
let left = stem;
let right = stem;
for (let i = 0; i < 50; i++) {
  left += "L" + i + "/" + (i + 1);
  right += "R" + (i * i + "/" + i) + "!";
}
console.log(digest(stem), digest(left), digest(right), left.slice(-12), right.slice(-12), stem.slice(-8));
// expect: 1146853152 -312035618 1779999843 L48/49L49/50 48!R2401/49! 8;49.49;

function goOn(from: string, mark: string, rounds: number): string {
  let grown = from;
  for (let i = 0; i < rounds; i++) grown += mark + i + ("." + mark + ",") + "";
  return grown;
}
const tasks = ["a", "bb", "ccc", "dddd"].map((mark) => fork(goOn, stem, mark, 40));
console.log(tasks.map((task) => digest(wait(task))).join(" "), digest(goOn(stem, "a", 40)), digest(stem));
// expect: 1463546566 1628902442 940979950 -2041942838 1463546566 1146853152

// What each part is made by comes in order, and an error in one of them leaves the text as it was.
const order: string[] = [];
const note = (name: string): string => {
  order.push(name);
  if (name === "stop") throw new Error(`at ${order.join("")}`);
  return name;
};
let noted = "-".repeat(40);
noted += note("a") + (note("b") + note("c")) + `${note("d")}${note("e")}`;
try {
  noted += note("f") + (note("g") + note("stop")) + note("h");
} catch (error) {
  console.log((error as Error).message, noted.slice(38));
  // expect: at abcdefgstop --abcde
}
