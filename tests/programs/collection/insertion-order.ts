const m = new Map<string, number>();
m.set("b", 1).set("a", 2).set("c", 3);
m.delete("a");
m.set("a", 4).set("b", 5);
console.log([...m.keys()].join(), [...m.values()].join(), m);
for (const [key, value] of m) console.log(key, value);
// expect: b,c,a 5,3,4 Map(3) { 'b' => 5, 'c' => 3, 'a' => 4 }
// expect: b 5
// expect: c 3
// expect: a 4
