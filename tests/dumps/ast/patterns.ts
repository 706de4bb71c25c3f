[a, , b.c = 1, ...d] = e;
({ a, b: [c], d = 1, [e]: f, ...g } = h);
const { a, "b": c = 1, ...d } = e;
for (const [k, { v }] of m) ;
try { } catch ({ message }) { }
