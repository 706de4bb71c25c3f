const seen: string[] = [];
["a", "b"].forEach(() => seen.push("x"));
["a", "b"].forEach((item) => seen.push(item));
const call = (fn: (a: number, b: string) => void) => fn(1, "two");
call((a) => seen.push("a" + a));
call(() => seen.push("none"));
console.log(seen); // expect: [ 'x', 'x', 'a', 'b', 'a1', 'none' ]
