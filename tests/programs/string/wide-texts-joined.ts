// Pieces of one and of two bytes a unit become one text, by join, by += and in ropes that are deep on either side.
const join = (pieces: (string | undefined)[], between: string): string => pieces.join(between);

console.log(join(["a", "é", "語", "", undefined, "😀"], "|")); // expect: a|é|語|||😀
console.log(join(["a", "b"], "→")); // expect: a→b
console.log(join(["one"], "→"), join([], "→") === ""); // expect: one true
console.log(join(["語", "b"], "").length, join(["\ud83d", "\ude00"], "")); // expect: 2 😀

// A separator of two bytes that stands nowhere leaves the text as it would be without.
const single = join(["ÿ"], "語");
console.log(single === "\xff", new Map([["ÿ", 1]]).get(single)); // expect: true 1

let grown = "";
for (let i = 0; i < 3000; i++) grown += i % 50 === 7 ? "語" : "abcdefgh"[i % 8]!;
console.log(grown.length, grown.charCodeAt(7), grown.slice(2995), grown.indexOf("語", 100)); // expect: 3000 35486 defgh 107

let front = "";
for (let i = 0; i < 3000; i++) front = (i % 50 === 7 ? "語" : "abcdefgh"[i % 8]!) + front;
console.log(front.length, front.charCodeAt(2992), front.slice(0, 5), front.lastIndexOf("語")); // expect: 3000 35486 hgfed 2992

const long = "0123456789".repeat(300);
const mixed = long.slice(5, 2900) + "→" + long.slice(7, 2950) + "é";
console.log(mixed.length, mixed.charAt(2894), mixed.charAt(2895), mixed.charAt(2896), mixed.at(-1)); // expect: 5840 9 → 7 é
const part = mixed.slice(100, 5700) + "😀" + mixed.slice(200, 5800);
console.log(part.length, part.indexOf("😀"), part.charCodeAt(2795), part.charCodeAt(part.length - 1)); // expect: 11202 5600 8594 48

// Both kinds of the same texts are the same keys.
const keys = new Set<string>();
for (const text of [grown, join([grown], "→"), grown.split("").join("")]) keys.add(text);
console.log(keys.size); // expect: 1
