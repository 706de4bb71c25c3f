export {};
console.log("slow start");
for (let i = 0; i < 8; i++) { await null; console.log("slow", i); }
console.log("slow end");
