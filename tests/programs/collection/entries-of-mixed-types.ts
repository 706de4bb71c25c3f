console.log(new Map<any, any>([[1, 1], ["0", "s"], [Number.NaN, null], [undefined, true]])); // expect: Map(4) { 1 => 1, '0' => 's', NaN => null, undefined => true }
console.log(new Map<string | number, unknown>([[1, 1], ["0", "s"]]).get("0"), new Set<any>([1, "1", 0, -0, Number.NaN, Number.NaN])); // expect: s Set(4) { 1, '1', 0, NaN }
console.log(`${new Map<string, number>()} ${String(new Set([1]))}`, "" + new Map([["a", 1]])); // expect: [object Map] [object Set] [object Map]
