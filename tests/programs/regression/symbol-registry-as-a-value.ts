// The table of registered symbols is made while the library's modules begin, whichever of them comes first.
const registered = Symbol.for;
const numbers: Record<string, (...xs: number[]) => number> = { sum: (...xs) => xs.reduce((a, b) => a + b, 0) };
const table = new Map<symbol, unknown>();
for (const [name, value] of Object.entries(numbers)) table.set(registered(name), value);
console.log(table.has(Symbol.for("sum")), Symbol.keyFor(registered("sum"))); // expect: true sum
