const f = () => 1;
const set = new Set<() => number>();
set.add(f); set.add(f);
console.log(set.size, set.has(f)); // expect: 1 true
