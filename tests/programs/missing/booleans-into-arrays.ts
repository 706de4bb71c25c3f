// What is missing among booleans goes into arrays, also by way of variables, conditions and callbacks.
const flags: Record<string, boolean> = { a: true };
const names = ["a", "b"];
console.log(names.map((name) => flags[name]!)); // expect: [ true, undefined ]
console.log(names.filter((name) => flags[name]!), names.some((name) => flags[name]!)); // expect: [ 'a' ] true
console.log(names.every((name) => flags[name]!), names.findIndex((name) => flags[name]!)); // expect: false 0
console.log(names.find((name) => !flags[name])); // expect: b

const reachable: boolean[] = [true];
for (let i = 1; i < 6; i++) reachable[i] = reachable[i - 3]! && !reachable[i - 1];
console.log(reachable); // expect: [ true, undefined, undefined, true, undefined, undefined ]
const current = reachable[9]!;
const at = (index: number): boolean => reachable[index]!;
const list: boolean[] = [current, reachable[0]!];
list.push(current);
list.push(at(8));
list[4] = at(0);
list[5] = current ? true : at(1);
console.log(list); // expect: [ undefined, true, undefined, undefined, true, undefined ]

const known = new Map([["x", true]]);
console.log(["x", "y"].map((key) => known.get(key)!)); // expect: [ true, undefined ]
console.log(Array.from({ length: 3 }, (_, index) => [true, false][index]!)); // expect: [ true, false, undefined ]
console.log(Array.from(names, (name) => flags[name]!), [0, 1].map((index) => index > 0)); // expect: [ true, undefined ] [ false, true ]
