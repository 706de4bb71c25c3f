import { fork, wait } from "tscript";
const lengths = ["a", "bb", "ccc"].map((s) => fork((t: string) => t.length, s)).map((f) => wait(f));
console.log(lengths); // expect: [ 1, 2, 3 ]
