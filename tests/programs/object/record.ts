const counts: Record<string, number> = {};
for (const w of ["a", "b", "a"]) counts[w] = (counts[w] ?? 0) + 1;
console.log(counts, counts["a"], "b" in counts, Object.keys(counts).length); // expect: { a: 2, b: 1 } 2 true 2
delete counts["a"];
console.log(counts); // expect: { b: 1 }
