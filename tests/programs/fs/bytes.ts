import { readFileSync, writeFileSync } from "node:fs";
writeFileSync("data.bin", Uint8Array.of(0, 127, 128, 255, 10));
const data = readFileSync("data.bin");
let sum = 0;
for (const byte of data) sum += byte;
console.log(data.length, sum, data[3]); // expect: 5 520 255
