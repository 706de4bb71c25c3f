import { x } from "./x.ts";
import { z } from "./z.ts";
console.log("y start", typeof x, z);
await null;
console.log("y end");
export function y(): string { return "y"; }
