import "./b1.ts"; console.log("b"); setTimeout(() => console.log("b timer"), 0); export {};
