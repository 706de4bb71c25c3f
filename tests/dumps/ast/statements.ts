outer: for (let i = 0, n = a; i < n; i++) {
  for (const k in o) if (k) continue outer; else break;
}
for await (x.y of z) ;
switch (a) { case 1: case 2: b; default: }
try { throw a; } finally { debugger; }
while (a) do b; while (c);
var v = function* () { yield* await a; };
