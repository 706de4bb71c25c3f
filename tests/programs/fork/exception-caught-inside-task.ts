import { fork, wait } from "tscript";

function safe(n: number): string {
  try {
    const inner = fork(() => {
      if (n % 2 === 1) throw new Error("odd " + n);
      return "even " + n;
    });
    return wait(inner);
  } catch (error) {
    return "caught " + (error as Error).message;
  } finally {
    console.log("finally", n);
  }
}
console.log([1, 2, 3].map((n) => fork(safe, n)).map((task) => wait(task)));

// expect: finally 1
// expect: finally 2
// expect: finally 3
// expect: [ 'caught odd 1', 'even 2', 'caught odd 3' ]
