// Lines that are asked for, as promises.
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";

const folder = mkdtempSync(join(tmpdir(), "lines-"));
const path = join(folder, "answers.txt");
writeFileSync(path, "Ada\n");
const rl = createInterface({ input: createReadStream(path), output: process.stdout });
const name = await rl.question("name? ");
console.log(`hello ${name}`);
rl.close();
writeFileSync(path, "one\ntwo\r\nthree");
const lines: string[] = [];
for await (const line of createInterface({ input: createReadStream(path) })) lines.push(line);
console.log(lines);
rmSync(folder, { recursive: true });
// expect: name? hello Ada
// expect: [ 'one', 'two', 'three' ]
