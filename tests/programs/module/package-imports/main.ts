// A package imports itself by name, and its private modules by `#`.
import { area } from "shapes/area";
import { sum } from "shapes/lists/sum";

console.log(area(3, 4));
console.log(sum([1, 2, 3]));
// expect: 12 squares
// expect: 6
