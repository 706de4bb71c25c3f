export {};
console.log("slow"); await null; await null; console.log("slow end"); export {};
