// `localeCompare` of letters in both cases, digits, signs, what has no place of its own, and accents that follow a letter.
const parts: string[] = [];
for (let unit = 32; unit < 127; unit += 3) parts.push(String.fromCharCode(unit));
parts.push("\t", "\u0000", "é", "e\u0301", "ä", "ß", "ss", "日", "");
const all = [...parts];
for (const part of parts) for (const more of ["a", "B", "-", "\u0301"]) all.push(part + more);
let hash = 0;
for (const a of all) for (const b of all) hash = (hash * 31 + Math.sign(a.localeCompare(b)) + 2) | 0;
console.log(all.length, hash); // expect: 205 1696368258
const words = ["apple", "Banana", "cherry", "Apple", "banana", "resume", "résumé", "Resume", "co-op", "coop", "CO-OP", "a1", "a10", "a2", "A"];
console.log([...words].sort((a, b) => a.localeCompare(b)).join(" ")); // expect: A a1 a10 a2 apple Apple banana Banana cherry co-op CO-OP coop resume Resume résumé
console.log([...words].sort().join(" ")); // expect: A Apple Banana CO-OP Resume a1 a10 a2 apple banana cherry co-op coop resume résumé
const near = ["", "a", "ab", "abcdefgh", "abcdefghi", "abcdefgi", "abcdefgh\u0000", "abcdefghijklmnop", "abcdefghijklmnoq", "é", "éa", "日本", "a日", "ÿ", "\u0000"];
for (const a of near) hash = (hash * 31 + near.filter((b) => a < b).length * 16 + near.filter((b) => a > b).length) | 0;
console.log(hash); // expect: -92503489
