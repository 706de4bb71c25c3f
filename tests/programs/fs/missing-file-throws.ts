import { readFileSync } from "node:fs";
try {
  readFileSync("missing.txt", "utf8");
} catch (error) {
  console.log(error instanceof Error, (error as Error).message.split(",")[0]);
}

// expect: true ENOENT: no such file or directory
