interface Cat { meow: string } interface Dog { bark: string }
function isCat(a: Cat | Dog): a is Cat { return "meow" in a; }
const pets: (Cat | Dog)[] = [{ meow: "m" }, { bark: "b" }];
for (const p of pets) console.log(isCat(p) ? p.meow : p.bark);
// expect: m
// expect: b
