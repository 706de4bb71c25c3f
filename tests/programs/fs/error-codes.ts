import { readdirSync, readFileSync } from "node:fs";

try {
  readFileSync("/missing/a.txt", "utf8");
} catch (error) {
  const { code, syscall, path } = error as NodeJS.ErrnoException;
  console.log(code, syscall, path, error instanceof Error && error.message);
}
try {
  readdirSync("/missing");
} catch (error) {
  if (error instanceof Error && "code" in error) console.log(error.code);
}

// expect: ENOENT open /missing/a.txt ENOENT: no such file or directory, open '/missing/a.txt'
// expect: ENOENT
