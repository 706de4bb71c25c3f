const s = new Set([1]);
for (const x of s) if (x < 5) s.add(x + 1);
console.log(s); // expect: Set(5) { 1, 2, 3, 4, 5 }
const m = new Map([["a", 1]]);
m.forEach((value, key) => {
  if (value < 4) m.set(key + "a", value + 1);
});
console.log(m); // expect: Map(4) { 'a' => 1, 'aa' => 2, 'aaa' => 3, 'aaaa' => 4 }
