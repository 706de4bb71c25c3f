import path, { basename, dirname, extname, resolve, sep } from "node:path";
console.log(path.join("a", "..", "b", "./c"), basename("/x/y.ts", ".ts"), dirname("/x/y.ts"), extname("a.b.c"));
console.log(path.normalize("a//b/../c/"), path.isAbsolute("/a"), path.relative("/a/b", "/a/c/d"), resolve("/a", "b"), sep);

// expect: b/c y /x .c
// expect: a/c/ true ../c/d /a/b /
