function get<T, K extends keyof T>(o: T, k: K): T[K] { return o[k]; }
const o = { a: 1, b: "x" };
console.log(get(o, "a") + 1, get(o, "b") + "y"); // expect: 2 xy
