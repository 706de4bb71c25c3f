function f(): string {
  try { try { throw new RangeError("inner"); } finally { console.log("cleanup"); } }
  catch (e) { return e instanceof RangeError ? "range " + e.message : "other"; }
}
console.log(f());
// expect: cleanup
// expect: range inner
