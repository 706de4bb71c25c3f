import { fork, wait } from "tscript";
async function load(): Promise<number> {
  return 1;
}
function report(): number {
  load().then((value) => console.log(value));
  setTimeout(() => console.log("later"), 0);
  return 1;
}
console.log(wait(fork(report)));
