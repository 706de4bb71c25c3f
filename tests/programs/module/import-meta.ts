import { dirname } from "node:path";

function main(): string {
  return "main";
}

if (import.meta.url === `file://${process.argv[1]}`) console.log(main()); // expect: main
console.log(import.meta.filename === process.argv[1]); // expect: true
console.log(import.meta.dirname === dirname(import.meta.filename)); // expect: true
