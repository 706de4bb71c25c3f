import { performance as clock } from "node:perf_hooks";

const begun = performance.now();
const time = Date.now();
console.log(clock.now() >= begun, Date.now() >= time, time > 1e12); // expect: true true true
const draws = Array.from({ length: 100 }, () => Math.random());
console.log(draws.every((x) => x >= 0 && x < 1)); // expect: true
