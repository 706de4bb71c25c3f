import { fork, wait } from "tscript";

const task = fork((n: number): number => {
  if (n > 1) throw new RangeError("too big: " + n);
  return n;
}, 5);
for (let i = 0; i < 2; i++) {
  try {
    wait(task);
  } catch (error) {
    if (error instanceof RangeError) console.log(error.name, error.message);
  }
}
console.log("done");

// expect: RangeError too big: 5
// expect: RangeError too big: 5
// expect: done
