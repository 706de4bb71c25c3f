console.log("a start");
await null;
console.log("a 1");
await null;
console.log("a end");
export const a = "A";
