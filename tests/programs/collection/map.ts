const m = new Map<string, number>();
m.set("a", 1).set("b", 2).set("a", 3);
console.log(m.size, m.get("a"), m.get("z"), m.has("b"), m.delete("b"), [...m.keys()], m); // expect: 2 3 undefined true true [ 'a' ] Map(1) { 'a' => 3 }
