export {};
console.log("w start"); export let w = "early"; await new Promise<void>((r) => setTimeout(r, 5)); w = "late"; console.log("w end");
