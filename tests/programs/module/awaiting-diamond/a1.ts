export {};
console.log("a1"); await new Promise<void>((r) => setTimeout(r, 20)); console.log("a1 end"); export {};
