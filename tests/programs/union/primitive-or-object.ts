type Json = null | number | string | Json[];
function depth(j: Json): number { return Array.isArray(j) ? 1 + Math.max(0, ...j.map(depth)) : 0; }
console.log(depth([1, [2, ["x"]], null])); // expect: 3
