// Lists and texts that are asserted to be anything have properties by name, too.
const names = ["length", "1", "push", "trim", "toFixed", "set", "valueOf", "other"];
const numbers = [1, 2, 3];
const bytes = new Uint8Array([4, 5]);
console.log(names.map((name) => typeof (numbers as any)[name]).join()); // expect: number,number,function,undefined,undefined,undefined,function,undefined
console.log(names.map((name) => typeof ("ab" as any)[name]).join()); // expect: number,string,undefined,function,undefined,undefined,function,undefined
console.log(names.map((name) => typeof (5 as any)[name]).join()); // expect: undefined,undefined,undefined,undefined,function,undefined,function,undefined
console.log((numbers as any)[names[0]!], (bytes as any)[names[0]!], (bytes as any)[names[1]!]); // expect: 3 2 5
(numbers as any)[names[1]!] = 7;
console.log(numbers, (numbers as any)["length"]); // expect: [ 1, 7, 3 ] 3
const lost = (numbers as any)[names[2]!];
try {
  lost(1);
} catch (error) {
  console.log(String(error)); // expect: TypeError: Cannot convert undefined or null to object
}
