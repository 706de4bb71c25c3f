// What is not for a handler goes further with the stack that it was made with.
function parse(text: string): number {
  const value = Number(text);
  if (Number.isNaN(value)) {
    const error = new SyntaxError(`no number: ${text}`);
    throw error;
  }
  return value;
}
function total(texts: string[]): number {
  let sum = 0;
  for (const text of texts) {
    try {
      sum += parse(text);
    } catch (error) {
      if (text !== "skip") throw error;
    }
  }
  return sum;
}
try {
  total(["1", "oops"]);
} catch (error) {
  console.log((error as Error).message);
}
console.log(total(["1", "skip", "2"]));
total(["3", "x"]);

// expect: no number: oops
// expect: 3
// expect uncaught: SyntaxError: no number: x
