import { y } from "./y.ts";
console.log("x start");
await null;
console.log("x end");
export function x(): string { return "x" + y(); }
