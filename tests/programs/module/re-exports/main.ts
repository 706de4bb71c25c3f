import makePoint, { distance, type Point, ORIGIN as origin, tools } from "./index.js";
const p: Point = makePoint(3, 4);
console.log(distance(origin, p), tools.double(4), tools.default(1, 2)); // expect: 5 8 3
