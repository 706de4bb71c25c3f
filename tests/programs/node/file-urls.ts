import { fileURLToPath } from "node:url";

console.log(fileURLToPath("file:///a/b%20c.ts"));

// expect: /a/b c.ts
