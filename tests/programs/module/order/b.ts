import { a } from "./a.ts";
console.log("b runs", a);
export const b = a + 1;
