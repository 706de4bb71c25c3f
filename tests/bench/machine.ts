/** How much more the machine's cores get done than one of them: the most that workers could gain on it. */
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";

/** Some seconds of arithmetic that touches no memory. */
const WORK = `let a = 1; for (let i = 0; i < 3e8; i++) a = (Math.imul(a, 1664525) + 1013904223) | 0; if (a === 0) console.log(a);`;

function runCopies(copies: number): Promise<number> {
  const started = performance.now();
  const ends = Array.from(
    { length: copies },
    () =>
      new Promise<void>((resolve, reject) => {
        const copy = spawn(process.execPath, ["-e", WORK], { stdio: "ignore" });
        copy.on("error", reject);
        copy.on("close", () => resolve());
      }),
  );
  return Promise.all(ends).then(() => performance.now() - started);
}

/** Work of as many processes of Node as there are cores, at once, in the time of one alone. @returns the median of some runs */
export async function measureMachine(runs: number): Promise<number> {
  const cores = availableParallelism();
  const ratios: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const one = await runCopies(1);
    ratios.push((cores * one) / (await runCopies(cores)));
  }
  return ratios.sort((a, b) => a - b)[runs >> 1] ?? Number.NaN;
}
