// Methods of lists, texts and numbers that only the running program names are called on what they are found in.
function call(value: any, key: string, ...args: any[]): unknown {
  return value[key](...args);
}
console.log(call([3, 1, 2], "join", "-"), call(["b", "a"], "sort"), call([1, 2, 3], "slice", 1));
console.log(call([3, 1, 2], "map", (each: number) => each * 2), call([1, [2]], "includes", 1));
console.log(call("abc", "toUpperCase"), call("abc", "slice", 1), call("a,b", "split", ","));
console.log(call(3.14159, "toFixed", 2), call(true, "toString"), call(new Uint8Array([1, 2]), "join", ":"));
console.log(call(new Map([["a", 1]]), "get", "a"), call(new Set([1]), "has", 1), call({ join: () => "own" }, "join"));

const stack: any = [];
for (const [key, given] of [["push", 1], ["push", 2], ["unshift", 0], ["pop"], ["indexOf", 1]] as [string, number?][])
  console.log(key, given === undefined ? stack[key]() : stack[key](given), stack);

const names = ["trim", "toLowerCase"];
console.log(names.reduce((text: any, name) => text[name](), "  ABC "));
const numbers: number[] = [5, 4];
for (const key of ["push", "concat", "indexOf"] as const) console.log((numbers as any)[key](4));
console.log((numbers as any)["at"](-1), (numbers as any)?.["map"]?.(String));

function attempt(run: () => unknown): void {
  try {
    console.log(run());
  } catch (error) {
    console.log(String(error));
  }
}
attempt(() => call([1], "toFixed", 1));
attempt(() => call("a", "push", 1));
attempt(() => call([1], "slices"));
attempt(() => call(undefined, "slice"));
attempt(() => call({}, "slice"));
let order = "";
const noted = (text: string): string => {
  order += text + " ";
  return text;
};
const make = (): any => {
  noted("value");
  return [1, 2];
};
console.log(make()[noted("join")](noted("+")), order.trim());

// expect: 3-1-2 [ 'a', 'b' ] [ 2, 3 ]
// expect: [ 6, 2, 4 ] true
// expect: ABC bc [ 'a', 'b' ]
// expect: 3.14 true 1:2
// expect: 1 true own
// expect: push 1 [ 1 ]
// expect: push 2 [ 1, 2 ]
// expect: unshift 3 [ 0, 1, 2 ]
// expect: pop 2 [ 0, 1 ]
// expect: indexOf 1 [ 0, 1 ]
// expect: abc
// expect: 3
// expect: [ 5, 4, 4, 4 ]
// expect: 1
// expect: 4 [ '5', '4', '4' ]
// expect: TypeError: value[key] is not a function
// expect: TypeError: value[key] is not a function
// expect: TypeError: value[key] is not a function
// expect: TypeError: Cannot read properties of undefined (reading 'slice')
// expect: TypeError: value[key] is not a function
// expect: 1+2 value join +
