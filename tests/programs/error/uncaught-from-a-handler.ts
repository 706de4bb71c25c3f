// An error made while another is handled, and one that is passed on: both show where they were made.
class Failure extends Error {
  constructor(message: string, readonly code: number) {
    super(message);
    this.name = "Failure";
  }
}
function risky(n: number): number {
  if (n % 2 === 1) throw new Failure("odd", n);
  return n;
}
function passesOn(n: number): number {
  try {
    return risky(n);
  } catch (error) {
    if (error instanceof Failure && error.code < 5) return -error.code;
    throw error;
  }
}
function handled(n: number): string {
  try {
    return `${passesOn(n)}`;
  } catch (error) {
    if (n === 9) throw new Error(`while handling ${(error as Error).message}`);
    return (error as Error).message;
  }
}
console.log(handled(2), handled(3), handled(7));
handled(9);

// expect: 2 -3 odd
// expect uncaught: Error: while handling odd
