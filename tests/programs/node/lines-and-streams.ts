import { once } from "node:events";
import fs from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const folder = await mkdtemp(join(tmpdir(), "lines-"));
const path = join(folder, "a.txt");
await writeFile(path, "one\ntwo\r\nthree\n");
console.log((await readFile(path, "utf8")).length, (await fs.promises.readdir(folder)).length);
await readFile(join(folder, "missing"), "utf8").catch((error: NodeJS.ErrnoException) =>
  console.log(error.code),
);
const input = fs.createReadStream(path);
for await (const line of createInterface({ input, crlfDelay: Infinity })) console.log(line);

const lines = createInterface({ input: fs.createReadStream(path) });
lines.on("line", (line) => console.log("heard", line));
await once(lines, "close");
let text = "";
for await (const chunk of fs.createReadStream(path, "utf8")) text += chunk;
console.log(text.split("\n").length);
await rm(folder, { recursive: true });
console.log(fs.existsSync(folder));

// expect: 15 1
// expect: ENOENT
// expect: one
// expect: two
// expect: three
// expect: heard one
// expect: heard two
// expect: heard three
// expect: 4
// expect: false
