// An error that is made where it would be kept, if it were thrown, goes another way and is shown.
const problems: Error[] = [];
function check(value: number): number {
  try {
    if (value < 0) problems.push(new RangeError(`negative ${value}`));
    if (value > 9) throw new Error("too large");
    return value;
  } catch {
    return 9;
  }
}
type Checked = { ok: true; value: number } | { ok: false; error: Error };
function checked(value: number): Checked {
  return value % 2 === 0 ? { ok: true, value } : { ok: false, error: new TypeError("odd") };
}
function half(value: number): Checked {
  try {
    return checked(value);
  } catch (error) {
    return { ok: false, error: error as Error };
  }
}
console.log(check(-1), check(3), check(12));
const result = half(3);
if (!result.ok) problems.push(result.error);
for (const { name, message, stack = "" } of problems) console.log(name, message, stack.includes("\n    at "));
// expect: -1 3 9
// expect: RangeError negative -1 true
// expect: TypeError odd true
