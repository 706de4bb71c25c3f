// Texts with capitals, few and many, at all places, and with what is no ASCII.
const texts = ["", "The", "theRe", "enD", "ABC", "A", "aBcD", "ÄBc", "aÄ", "Aß", "İx", "xΣ", "@[`{AZ", `${"a".repeat(39)}B`, `${"a".repeat(40)}B`];
console.log(texts.map((text) => text.toLowerCase()).join("|"));
// expect: |the|there|end|abc|a|abcd|äbc|aä|aß|i̇x|xς|@[`{az|aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab|aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab
const counts = new Map<string, number>();
for (const word of "The the THE tHe An an".split(" ")) counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1);
console.log(counts, "The".toLowerCase() === "the"); // expect: Map(2) { 'the' => 4, 'an' => 2 } true
