const values: unknown[] = [1n, 1, "1", 2n ** 70n, null, undefined, 0n];
console.log(values.map((value) => typeof value).join());
console.log(values.map((value) => value === 2n ** 70n), values.indexOf(2n ** 70n), values.includes(0n));
console.log(values.map((value) => (value ? 1 : 0)).join(), values.map(String).join(" "), values.join("|"));
const double = (x: bigint | string | undefined) =>
  typeof x === "bigint" ? x * 2n : typeof x === "string" ? x + x : "nothing";
console.log(double(21n), double("ab"), double(undefined));
const maybe = (flag: boolean): bigint | undefined => (flag ? 7n : undefined);
console.log(maybe(true), maybe(false), maybe(true) === 7n, maybe(false) === undefined, maybe(false) ?? 3n, typeof maybe(false), typeof maybe(true));
const isObject = (x: unknown) => typeof x === "object";
console.log(isObject(1n), isObject({}), { big: 1n, nested: [2n ** 65n] });
// expect: bigint,number,string,bigint,object,undefined,bigint
// expect: [
// expect:   false, false,
// expect:   false, true,
// expect:   false, false,
// expect:   false
// expect: ] 3 true
// expect: 1,1,1,1,0,0,0 1 1 1 1180591620717411303424 null undefined 0 1|1|1|1180591620717411303424|||0
// expect: 42n abab nothing
// expect: 7n undefined true true 3n undefined bigint
// expect: false true { big: 1n, nested: [ 36893488147419103232n ] }
