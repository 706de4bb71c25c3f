// posix of node:path is node:path itself.
import path, { posix } from "node:path";
import * as all from "node:path";
console.log(posix.join("a", "..", "b"), posix.sep, path.posix.basename("/a/b.c", ".c"), all.posix.extname("x.ts")); // expect: b / b .ts
console.log(posix.relative("/a/b", "/a/c/d"), posix.posix.dirname("/a/b")); // expect: ../c/d /a
