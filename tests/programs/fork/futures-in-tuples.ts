import { fork, wait, type Future } from "tscript";

const pair: [Future<number>, Future<string>] = [fork(() => 7), fork((s: string) => s + "!", "hi")];
console.log(wait(pair[0]), wait(pair[1])); // expect: 7 hi!
const [n, s] = pair;
console.log(s.wait() + n.wait()); // expect: hi!7
