import { fork, wait } from "tscript";

class Broken extends Error {
  constructor(readonly level: number) {
    super("broken at " + level);
  }
}
function dig(level: number): number {
  if (level === 0) throw new Broken(level);
  return wait(fork(dig, level - 1)) + 1;
}
try {
  dig(6);
} catch (error) {
  console.log(error instanceof Broken, (error as Broken).level, (error as Error).message);
}

// expect: true 0 broken at 0
