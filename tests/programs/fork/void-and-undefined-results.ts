import { fork, wait } from "tscript";

const nothing = fork(() => {});
console.log(wait(nothing)); // expect: undefined
const none = fork((n: number): number | undefined => (n > 0 ? n : undefined), -1);
console.log(wait(none) === undefined); // expect: true
const nil = fork((): string | null => null);
console.log(wait(nil)); // expect: null
