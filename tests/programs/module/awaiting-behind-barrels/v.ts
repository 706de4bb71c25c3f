export {};
console.log("v start"); export const v = await Promise.resolve("V"); console.log("v end");
