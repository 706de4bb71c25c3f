// An error that is kept from others may be shown by a `try` inside of the one that keeps it.
function fail(text: string): never {
  throw new Error(text);
}
function problem(text: string): Error {
  return new TypeError(text);
}
function hasPlace(error: unknown): boolean {
  return error instanceof Error && (error.stack ?? "").includes("\n    at ");
}
function shows(f: () => void): boolean {
  try {
    f();
  } catch (error) {
    return hasPlace(error);
  }
  return false;
}
function quietly(f: () => boolean): string {
  try {
    return String(f());
  } catch (error) {
    return `kept ${(error as Error).message}`;
  }
}
console.log(quietly(() => shows(() => fail("a"))), quietly(() => { fail("b"); }));
console.log(quietly(() => { throw problem("c"); }), quietly(() => shows(() => { throw problem("d"); })));

// Thrown again into a `try` of the handler
function again(): boolean {
  try {
    fail("first");
  } catch (error) {
    try {
      throw error;
    } catch (second) {
      return hasPlace(second);
    }
  }
}
console.log(quietly(again));

// Thrown again behind the `try`, and from a finally block
function retry(times: number): void {
  let last: unknown;
  for (let i = 0; i < times; i++) {
    try {
      fail(`round ${i}`);
    } catch (error) {
      last = error;
    }
  }
  throw last;
}
function cleans(): void {
  try {
    fail("cleaned");
  } finally {
    quietly(() => fail("inside of finally"));
  }
}
console.log(quietly(() => shows(() => retry(2))), quietly(() => shows(cleans)), shows(cleans), shows(() => retry(1)));

// Its cause is shown with it
function wraps(): never {
  try {
    fail("cause");
  } catch (error) {
    throw new Error("wrapped", { cause: error });
  }
}
console.log(quietly(() => {
  try {
    wraps();
  } catch (error) {
    return hasPlace((error as Error).cause);
  }
}));
// expect: true kept b
// expect: kept c true
// expect: true
// expect: true true true true
// expect: true
