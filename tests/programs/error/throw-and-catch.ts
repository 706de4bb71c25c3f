function f(n: number): string {
  try { if (n > 1) throw new Error("too big " + n); return "fine"; }
  catch (e) { return e instanceof Error ? e.message : "?"; }
}
console.log(f(1), f(2)); // expect: fine too big 2
