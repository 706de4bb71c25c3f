function inner(): never {
  throw new SyntaxError("unexpected");
}
function outer(): void {
  try {
    inner();
  } catch (cause) {
    throw new Error("outer failed", { cause });
  }
}
try {
  outer();
} catch (error) {
  if (error instanceof Error) {
    console.log(error.message, error.cause instanceof SyntaxError, (error.cause as Error).message);
  }
}

// expect: outer failed true unexpected
