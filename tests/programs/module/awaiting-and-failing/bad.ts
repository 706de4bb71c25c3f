export {};
console.log("bad start");
await null;
console.log("bad throws");
throw new Error("bad module");
