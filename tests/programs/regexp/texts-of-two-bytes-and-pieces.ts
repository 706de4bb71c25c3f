// Texts that do not fit in bytes, and texts put together piece by piece.
let text = "";
for (let i = 0; i < 200; i++) text += i % 50 === 0 ? `key${i}=größe€${i};` : `key${i}=value ${i};`;
let count = 0;
for (const [, key, value] of text.matchAll(/(\w+)=([^;]*);/g)) count += key.length * 100 + value.length;
console.log(count, text.search(/€/), /€(\d+)/.exec(text)?.[1], text.match(/größe/g)?.length);
const parts: string[] = [];
for (let i = 0; i < 100; i++) parts.push(`line ${i}`);
const lines = `${parts.join("\n")}\n`;
console.log(lines.match(/^line \d*7$/gm)?.length, lines.replace(/\n/g, "").length, /(\d+)\n$/.exec(lines)?.[1]);
console.log("日本語 テキスト".match(/[\u3040-\u30ff]+/)?.[0], /\s/.test("a\u3000b"), /\w/.test("é"));
console.log("x".repeat(3000).concat("y").replace(/x+y/, "done"), /^[^]*$/.test(`${text}${lines}`));
// expect: 110690 10 0 4
// expect: 10 690 99
// expect: テキスト true false
// expect: done true
