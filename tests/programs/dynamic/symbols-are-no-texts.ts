const symbol: any = Symbol("me");
const values: any[] = [symbol, 1, null, "text", [2], { toString: () => "own" }];
function attempt(run: () => unknown): void {
  try {
    console.log(run());
  } catch (error) {
    console.log(String(error));
  }
}
for (const value of values) {
  attempt(() => `a ${value}`);
  attempt(() => "b " + value);
  attempt(() => value + " c");
}
attempt(() => values.join());
attempt(() => [[symbol]] + "");
attempt(() => symbol + 1);
attempt(() => 1 + symbol);
attempt(() => {
  let sum: any = "";
  sum += symbol;
  return sum;
});
console.log(String(symbol), symbol.toString(), symbol.description);
// expect: TypeError: Cannot convert a Symbol value to a string
// expect: TypeError: Cannot convert a Symbol value to a string
// expect: TypeError: Cannot convert a Symbol value to a string
// expect: a 1
// expect: b 1
// expect: 1 c
// expect: a null
// expect: b null
// expect: null c
// expect: a text
// expect: b text
// expect: text c
// expect: a 2
// expect: b 2
// expect: 2 c
// expect: a own
// expect: b own
// expect: own c
// expect: TypeError: Cannot convert a Symbol value to a string
// expect: TypeError: Cannot convert a Symbol value to a string
// expect: TypeError: Cannot convert a Symbol value to a number
// expect: TypeError: Cannot convert a Symbol value to a number
// expect: TypeError: Cannot convert a Symbol value to a string
// expect: Symbol(me) Symbol(me) me
