// `?.` after an assertion asks the value as it asks any other, also where nothing is known of it below the assertion.
interface Failure {
  cause?: unknown;
}
const messageOf = (failure: Failure | undefined) => (failure?.cause as Error | undefined)?.message;
console.log(messageOf(undefined), messageOf({}), messageOf({ cause: null }), messageOf({ cause: new Error("why") }));
// expect: undefined undefined undefined why

const depthOf = (value: unknown) => (value as { at?: { depth: number } } | null)?.at?.depth;
console.log(depthOf(null), depthOf({}), depthOf({ at: { depth: 2 } }));
// expect: undefined undefined 2

try {
  const value: unknown = undefined;
  console.log((value as Error).message);
} catch (error) {
  console.log((error as Error).name);
}
// expect: TypeError
