const a = { id: 1 };
const b = { id: 1 };
const m = new Map([[a, "a"], [b, "b"]]);
console.log(m.get(a), m.get(b), m.get({ id: 1 }), m.size); // expect: a b undefined 2
const s = new Set([a, b, a]);
console.log(s.size, s.has(b), s); // expect: 2 true Set(2) { { id: 1 }, { id: 1 } }
