import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { appendFile, readFile, writeFile } from "node:fs/promises";
writeFileSync("latin.txt", "é", "latin1");
appendFileSync("latin.txt", "ö", { encoding: "latin1" });
writeFileSync("latin.txt", "!", { flag: "a" });
console.log(readFileSync("latin.txt"), readFileSync("latin.txt", "latin1"), readFileSync("latin.txt", { encoding: "latin1" }));
console.log(readFileSync("latin.txt", "hex"), readFileSync("latin.txt", "base64"), readFileSync("latin.txt", null).length);
writeFileSync("wide.txt", "hé", { encoding: "utf16le", flag: "w" });
console.log(readFileSync("wide.txt"), readFileSync("wide.txt", "utf16le"));
writeFileSync("plain.txt", "é", { encoding: "utf8" });
appendFileSync("plain.txt", "€");
console.log(readFileSync("plain.txt", { encoding: "utf-8" }), readFileSync("plain.txt").length);
await writeFile("later.txt", "é", "latin1");
await appendFile("later.txt", "ö", "latin1");
console.log(await readFile("later.txt"), await readFile("later.txt", "latin1"), await readFile("later.txt", { encoding: "utf8" }).then((text) => text.length));

// expect: <Buffer e9 f6 21> éö! éö!
// expect: e9f621 6fYh 3
// expect: <Buffer 68 00 e9 00> hé
// expect: é€ 5
// expect: <Buffer e9 f6> éö 2
