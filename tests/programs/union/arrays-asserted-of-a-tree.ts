// What an assertion takes out of a recursive union is an array of that union, whatever it is said to be.
type S = string | number | S[];
const args: S[] = [["a", 1], ["b", 2]];
const prog: S = ["let", args, 3];
function f(x: S) {
  if (!Array.isArray(x)) return;
  for (const b of x[1] as [string, S][]) console.log(b[0], b[1]);
  const ps = x[1] as S[][]; console.log(ps.length, ps[0]![1]);
  const [, ...names] = ["f", "x", "y"] as S[] as string[]; console.log(names.join("+"));
}
f(prog);
// expect: a 1
// expect: b 2
// expect: 2 1
// expect: x+y
