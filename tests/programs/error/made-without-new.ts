const check = (n: number): number => {
  if (n > 1) throw Error("big");
  if (n < 0) throw RangeError("negative", { cause: n });
  return n;
};
for (const n of [2, -1]) {
  try {
    check(n);
  } catch (error) {
    console.log(String(error), error instanceof RangeError, (error as Error).cause); // expect: Error: big false undefined
    // expect: RangeError: negative true -1
  }
}
console.log(TypeError("t").message, RegExp("a+", "g").source); // expect: t a+
