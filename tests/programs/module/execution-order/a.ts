import { b } from "./b.ts";
console.log("a runs, b is", b);
export const a = "A";
