import "./a1.ts"; import "./a2.ts";
console.log("a"); export {};
