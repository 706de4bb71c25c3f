import { count, increment, reset as clear } from "./counter.ts";
import * as counter from "./counter.ts";
console.log(count); // expect: 0
increment();
increment();
console.log(count, counter.count); // expect: 2 2
clear();
console.log(count); // expect: 0
