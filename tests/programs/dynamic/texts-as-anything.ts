const names: string[] = ["b", "a"];
const wide: (string | number)[] = names;
wide.push("c");
console.log(names.join("-"), "x,y".split(","), Object.keys({ q: 1 }).join()); // expect: b-a-c [ 'x', 'y' ] q
for (const key in { z: 1 }) console.log(key); // expect: z
const found: unknown = names;
if (Array.isArray(found)) found.push("d");
console.log(names, found === names, [...names].sort()); // expect: [ 'b', 'a', 'c', 'd' ] true [ 'a', 'b', 'c', 'd' ]
