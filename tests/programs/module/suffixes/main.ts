import { name } from "./names.js";
import { parts } from "./parts/index.ts";
console.log(name, parts); // expect: suffixes [ 'a', 'b' ]
