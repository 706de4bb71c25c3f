const fs: (() => string)[] = [];
for (const s of ["a", "b"]) fs.push(() => s);
console.log(fs.map((f) => f()).join("")); // expect: ab
