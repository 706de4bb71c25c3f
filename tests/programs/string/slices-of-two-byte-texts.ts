// Parts of texts with units above 255: in one byte where they can be, and equal to such texts made otherwise.
const text = "naïve → straße → 日本語 plain words";
const words = text.split(" ");
console.log(words.length, words.map((word) => word.length).join()); // expect: 7 5,1,6,1,3,5,5
const parts: string[] = [];
for (let i = 0; i < text.length; i += 4) parts.push(text.slice(i, i + 5));
console.log(parts.join("|")); // expect: naïve|e → s|straß|ße → | 日本語 | plai|in wo|ords
const plain = text.slice(text.indexOf("plain")).slice(0, 5);
console.log(plain === "plain", plain.toUpperCase(), new Map([["plain", 1]]).get(plain)); // expect: true PLAIN 1
let found = 0;
for (let i = 0; i < text.length; i++) if (text[i] === "→" || text.charCodeAt(i) > 0x3000) found++;
console.log(found, text.slice(-5), text.slice(6, 7) === "→", [..."é→".slice(0, 1)].length); // expect: 5 words true 1
