import "./slow.ts";
console.log("q runs");
export {};
