function make() { let count = 0; return { inc: () => { count++; }, get: () => count }; }
const m = make();
m.inc(); m.inc();
console.log(m.get()); // expect: 2
