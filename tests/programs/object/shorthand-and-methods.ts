const name = "n";
const o = { name, twice(k: number) { return k * 2; }, arrow: (k: number) => k + 1 };
console.log(o.name, o.twice(4), o.arrow(1)); // expect: n 8 2
