// Functions of one literal are the context of each other once their common type is inferred, and that says nothing of what they give.
const operators = {
  "==": (a: unknown, b: unknown) => a === b,
  ">": (a: unknown, b: unknown) => Number(a) > Number(b),
  "+": (a: unknown, b: unknown) => Number(a) + Number(b),
  or: (a: unknown, b: unknown) => a || b,
};
for (const [name, apply] of Object.entries(operators)) console.log(name, apply(1, 2));
// expect: == false
// expect: > false
// expect: + 3
// expect: or 1
for (const [name, apply] of Object.entries({ and: (a: unknown, b: unknown) => a && b, "==": (a: unknown, b: unknown) => a === b, "<": (a: unknown, b: unknown) => Number(a) < Number(b) }))
  console.log(name, apply(2, 2));
// expect: and 2
// expect: == true
// expect: < false
