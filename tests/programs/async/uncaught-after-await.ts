const ticks = async (n: string): Promise<void> => { for (let i = 0; i < 9; i++) { await null; console.log(n, i); } };
void ticks("bg");
await null;
console.log("before");
export {};
throw new RangeError("after await");
// expect: bg 0
// expect: before
// expect: bg 1
// expect: bg 2
// expect: bg 3
// expect: bg 4
// expect uncaught: RangeError: after await
