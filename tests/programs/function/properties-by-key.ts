// Functions keep what they are given though their type does not tell of it, under keys that only the running program knows.
function double(n: number): number {
  const self = double as any;
  self.cache ??= {};
  return (self.cache[n] ??= n * 2);
}
console.log((double as any).cache, double(2), double(2), (double as any).cache); // expect: undefined 4 4 { '2': 4 }
const any: any = double;
any["calls"] = 2;
for (const key in any) console.log(key, any[key]);
// expect: cache { '2': 4 }
// expect: calls 2
console.log("calls" in any, "name" in any, Object.hasOwn(any, "missing")); // expect: true true false
console.log(Object.keys(any), Object.values(any), Object.entries(any)); // expect: [ 'cache', 'calls' ] [ { '2': 4 }, 2 ] [ [ 'cache', { '2': 4 } ], [ 'calls', 2 ] ]
delete any.cache;
delete any["calls"];
console.log(any); // expect: [Function: double]
const plain: object = double;
console.log(Object.keys(plain), Object.keys(double)); // expect: [] []
console.log(([1] as any).label, ("text" as any).label, (5 as any).label); // expect: undefined undefined undefined
