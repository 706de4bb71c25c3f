import * as fs from "node:fs";
import { join } from "node:path";
fs.mkdirSync(join("a", "b"), { recursive: true });
for (const name of ["z.txt", "y.txt"]) fs.writeFileSync(join("a", name), name);
console.log(fs.readdirSync("a").sort(), fs.existsSync("a/b")); // expect: [ 'b', 'y.txt', 'z.txt' ] true
