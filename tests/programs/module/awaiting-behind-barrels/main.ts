import { v } from "./barrel.ts";
import * as ns from "./barrel.ts";
console.log("main", v, ns.w);
try { await Promise.reject(new Error("handled")); } catch (e) { console.log(String(e)); }
for await (const x of [1, 2]) console.log(x);
// expect: v start
// expect: w start
// expect: v end
// expect: w end
// expect: main V late
// expect: Error: handled
// expect: 1
// expect: 2
