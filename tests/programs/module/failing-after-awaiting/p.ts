import "./slow.ts";
console.log("p runs, then throws");
if (Date.now() > 0) throw new TypeError("p failed");
export {};
