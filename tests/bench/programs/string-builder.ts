// Builds lines out of numbers and texts by concatenation and templates, and joins them.
function line(index: number): string {
  let text = "";
  for (let i = 0; i < 10; i++) text += `${index + i}:${i % 2 === 0 ? "even" : "odd"};`;
  return text;
}

function checksum(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash;
}

const count = Number(process.argv[2] ?? "1000");
const lines: string[] = [];
let all = "";
for (let i = 0; i < count; i++) {
  const text = line(i);
  lines.push(text.toUpperCase());
  all += text;
}
const joined = lines.join("\n");
console.log(joined.length, checksum(joined), all.length, checksum(all));
