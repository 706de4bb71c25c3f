const log: string[] = [];
function f(n: number): string {
  try { if (n === 0) return "try"; if (n === 1) throw new Error("x"); log.push("body"); }
  catch { return "catch"; }
  finally { log.push("finally" + n); }
  return "end";
}
console.log(f(0), f(1), f(2), log); // expect: try catch end [ 'finally0', 'finally1', 'body', 'finally2' ]
