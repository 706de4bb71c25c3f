const m = new Map<string | number | boolean | null, string>();
m.set("1", "text").set(1, "number").set(true, "yes").set(null, "null");
console.log(m.get("1"), m.get(1), m.get(true), m.get(null), m.get(false), m.size); // expect: text number yes null undefined 4
console.log(m); // expect: Map(4) { '1' => 'text', 1 => 'number', true => 'yes', null => 'null' }
