console.log("z start");
await null; await null; await null;
console.log("z end");
export const z = "Z";
