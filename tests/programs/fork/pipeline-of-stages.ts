import { fork, wait, type Future } from "tscript";

type Stage = (input: Future<string>) => string;
const stages: Stage[] = [
  (input) => wait(input).toUpperCase(),
  (input) => [...wait(input)].reverse().join(""),
  (input) => wait(input) + "!",
];
let value: Future<string> = fork(() => "pipeline");
for (const stage of stages) value = fork(stage, value);
console.log(wait(value)); // expect: ENILEPIP!
