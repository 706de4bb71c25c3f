// Conditions that must hold, by the package tiny-invariant 1.3.3.
import invariant from "tiny-invariant";

const values: (number | undefined)[] = [1, 2, undefined];
function at(index: number): number {
  const value = values[index];
  invariant(value !== undefined, () => `nothing at ${index}`);
  return value * 2;
}
console.log(at(0), at(1));
for (const attempt of [() => at(2), () => invariant(null, "is null"), () => invariant(0)]) {
  try {
    attempt();
  } catch (error) {
    console.log(error instanceof Error ? `${error.name}: ${error.message}` : error);
  }
}
// expect: 2 4
// expect: Error: Invariant failed: nothing at 2
// expect: Error: Invariant failed: is null
// expect: Error: Invariant failed
