import { b } from "./b.ts";
import { c } from "./c.ts";
console.log("d sync with async dependency", b, c);
export const d = "D";
