const m = new Map([[1, "a"], [2, "b"], [3, "c"]]);
for (const [key] of m) {
  console.log(key);
  if (key === 1) {
    m.clear();
    m.set(9, "z");
  }
}
console.log(m.size);
// expect: 1
// expect: 9
// expect: 1
