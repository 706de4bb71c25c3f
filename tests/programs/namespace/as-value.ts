namespace N { export const a = 1; export function f() { return 2; } export namespace In { export const z = "z"; } }
console.log(N.a, N.f(), N.In.z);
console.log(Object.keys(N));
const n = N; console.log(n.f());
console.log(N);
// expect: 1 2 z
// expect: [ 'a', 'f', 'In' ]
// expect: 2
// expect: { a: 1, f: [Function: f], In: { z: 'z' } }
