export {};
console.log("b1"); await null; console.log("b1 end"); export {};
