import "./side-effect.ts";
console.log("b runs");
export const b = "B";
