const m = new Map<string, number | string | undefined>();
m.set("u", undefined).set("n", 0).set("s", "");
console.log(m.get("u"), m.has("u"), m.get("missing"), m.has("missing")); // expect: undefined true undefined false
console.log(m, m.size); // expect: Map(3) { 'u' => undefined, 'n' => 0, 's' => '' } 3
