// What can be asked of a module without making an object of it.
import * as path from "node:path";
import * as crypto from "node:crypto";

console.log(path && typeof path === "object" && "join" in path ? path.join("a", "b") : "none");
console.log("missing" in path, typeof crypto === "function", "webcrypto" in crypto);
// expect: a/b
// expect: false false true
