// What stands behind arguments of any number is found from the end.
const f = (...xs: [...string[], number]): string => { const n = xs.pop() as number; return (xs as string[]).join("") + n; };
console.log(f(1), f("a", 2), f("a", "b", 3));
function g(first: string, ...rest: [...number[], boolean]) { return first + rest.length + rest.at(-1); }
console.log(g("q", true), g("q", 1, 2, false));
// expect: 1 a2 ab3
// expect: q1true q3false
