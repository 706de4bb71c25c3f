import * as m from "./shapes.ts";
console.log(m.a, m.f(), new m.K().y, new m.default().x);
console.log(Object.keys(m), Object.values(m).length);
for (const [name, value] of Object.entries(m)) console.log(name, typeof value);
import * as cmds from "./commands.ts";
for (const c of ["add", "mul"] as const) console.log(cmds[c](3, 4));
const pick: keyof typeof cmds = "add"; console.log(cmds[pick](1, 2));
// expect: 1 2 2 1
// expect: [ 'K', 'a', 'default', 'f' ] 4
// expect: K function
// expect: a number
// expect: default function
// expect: f function
// expect: 7
// expect: 12
// expect: 3
