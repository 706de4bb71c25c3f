import "./a1.ts"; console.log("a2"); await null; console.log("a2 end"); export {};
