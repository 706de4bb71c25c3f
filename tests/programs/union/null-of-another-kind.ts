// The null of a text or an array, given on as the null of an object by `&&`.
interface Plan {
  readonly depth: number;
  readonly rest: Plan | null;
}
function ofArray(depth: number, next: number[] | null): Plan {
  const rest = next && (depth > 0 ? ofArray(depth - 1, null) : null);
  return { depth, rest };
}
function ofText(depth: number, next: "left" | "right" | null): Plan {
  const rest = next && ofText(depth - 1, null);
  return { depth, rest };
}
console.log(ofArray(1, null), ofArray(1, [1]));
// expect: { depth: 1, rest: null } { depth: 1, rest: { depth: 0, rest: null } }
console.log(ofText(1, null), ofText(1, "left"));
// expect: { depth: 1, rest: null } { depth: 1, rest: { depth: 0, rest: null } }
