import { x } from "./x.ts";
import { z } from "./z.ts";
console.log("main", x(), z);
// expect: z start
// expect: z end
// expect: y start function Z
// expect: y end
// expect: x start
// expect: x end
// expect: main xy Z
