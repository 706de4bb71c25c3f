// A text that has been put together keeps its content when the parts it was made of go, for whoever has it and whatever is made of it.
import { fork, wait } from "tscript";
function grow(n: number): string {
  let text = "";
  for (let i = 0; i < n; i++) text += `${i};`;
  return text;
}
const texts: string[] = [];
let all = "";
for (let i = 0; i < 60; i++) {
  const text = grow(20 + i);
  if (i % 3 === 0) texts.push(text + text.charCodeAt(text.length - 2));
  else texts.push(text);
  all += text;
}
const tasks = texts.map((text) => fork((t: string) => t.length + t.indexOf("19;"), text));
let total = 0;
for (const task of tasks) total += wait(task);
console.log(total); // expect: 11170
const later = texts.map((text) => text + grow(12));
console.log(texts[0].slice(0, 8), texts[59].slice(-6), all.length, all.slice(-7)); // expect: 0;1;2;3; 77;78; 8310 ;77;78;
console.log(later[1].length, later[1].slice(48, 60), later[59].endsWith(texts[0].slice(0, 26))); // expect: 79 9;20;0;1;2;3 true
