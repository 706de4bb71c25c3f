// const error = caught as Error: nothing is tested there. Whatever was thrown has the properties that are asked, or has them not.
interface HttpError extends Error {
  status?: number;
  code?: string;
}
function run(action: () => void): string {
  try {
    action();
    return "nothing";
  } catch (caught) {
    const error = caught as HttpError;
    const message = (): string => error.message;
    if (error.stack) console.log(typeof error.stack, error instanceof Error);
    return `${error.name}: ${message()}, ${error.status}, ${error.code ?? "no code"}`;
  }
}
function fail(value: unknown): () => never {
  return () => {
    throw value;
  };
}
console.log(run(fail("text"))); // expect: undefined: undefined, undefined, no code
console.log(run(fail({ message: "m", status: 404 }))); // expect: undefined: m, 404, no code
console.log(run(fail(new RangeError("r")))); // expect: string true
// expect: RangeError: r, undefined, no code
console.log(run(fail(Object.assign(new Error("q"), { status: 5, code: "E" })))); // expect: string true
// expect: Error: q, 5, E
try {
  try {
    throw null;
  } catch (caught) {
    const error = caught as Error;
    console.log(error, error?.message); // expect: null undefined
    console.log(error.message);
  }
} catch (caught) {
  const error = caught as Error;
  console.log(error.message, String(error)); // expect: Cannot read properties of null (reading 'message') TypeError: Cannot read properties of null (reading 'message')
  error.message = "other";
  console.log(error.message, error.toString()); // expect: other TypeError: other
}
