import fs, { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "facts-"));
const file = join(folder, "a.txt");
fs.writeFileSync(file, "hello");
fs.appendFileSync(file, "!!");
fs.mkdirSync(join(folder, "sub"));
console.log(statSync(file).size, statSync(file).isFile(), statSync(folder).isDirectory());
for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
  console.log(entry.name, entry.isDirectory());
}
fs.copyFileSync(file, join(folder, "sub", "b.txt"));
fs.renameSync(file, join(folder, "c.txt"));
console.log(fs.readdirSync(folder), fs.readdirSync(folder, { recursive: true }));
fs.unlinkSync(join(folder, "c.txt"));
rmSync(folder, { recursive: true });
console.log(fs.existsSync(folder), statSync(file, { throwIfNoEntry: false }));

// expect: 7 true true
// expect: a.txt false
// expect: sub true
// expect: [ 'c.txt', 'sub' ] [ 'c.txt', 'sub', 'sub/b.txt' ]
// expect: false undefined
