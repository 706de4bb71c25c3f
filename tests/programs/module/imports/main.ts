import pick, { add as plus, PI } from "./math.ts";
import * as m from "./math.ts";
import { version } from "./reexport.ts";
console.log(plus(1, 2), m.add(3, 4), PI, m.PI, pick([5, 6]), version, m.state.count); // expect: 3 7 3 3 5 1.0 0
m.bump();
console.log(m.state.count, m.counter); // expect: 1 2
