// A literal inside another takes its tuple from a union in which a plain string stands at the same place.
type Expression = ["number", number] | ["name", string] | ["function", string[], Expression[]] | ["call", Expression, Expression[]];
const call: Expression = ["call", ["name", "f"], [["name", "x"], ["number", 3]]];
function show(e: Expression): string {
  switch (e[0]) {
    case "number":
    case "name":
      return String(e[1]);
    case "function":
      return `(${e[1].join()}) => ${e[2].map(show).join("; ")}`;
    case "call":
      return `${show(e[1])}(${e[2].map(show).join(", ")})`;
  }
}
console.log(show(call), show(["function", ["a"], [call]]), call);

// expect: f(x, 3) (a) => f(x, 3) [ 'call', [ 'name', 'f' ], [ [ 'name', 'x' ], [ 'number', 3 ] ] ]
