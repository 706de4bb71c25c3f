const a = new Map([["x", 1]]);
const b = new Map(a);
b.set("x", 2);
console.log(a.get("x"), b.get("x")); // expect: 1 2
const s = new Set([1, 2]);
const t = new Set(s);
t.add(3);
console.log(s.size, t.size, new Set("hello"), new Map(), new Set()); // expect: 2 3 Set(4) { 'h', 'e', 'l', 'o' } Map(0) {} Set(0) {}
