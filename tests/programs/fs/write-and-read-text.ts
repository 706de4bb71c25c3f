import { existsSync, readFileSync, writeFileSync, appendFileSync } from "node:fs";
writeFileSync("note.txt", "héllo\n");
appendFileSync("note.txt", "more 😀\n");
console.log(readFileSync("note.txt", "utf8").split("\n")); // expect: [ 'héllo', 'more 😀', '' ]
console.log(existsSync("note.txt"), existsSync("other.txt")); // expect: true false
