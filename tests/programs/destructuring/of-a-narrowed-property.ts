type Call = { kind: "call"; argument: { x: number } | "*" } | { kind: "none" };
function argumentOf(call: Call): number {
  if (call.kind === "none") return -1;
  if (call.argument === "*") return 0;
  const { argument } = call;
  return [1].map((n) => argument.x + n)[0];
}
console.log(argumentOf({ kind: "call", argument: { x: 4 } }), argumentOf({ kind: "none" })); // expect: 5 -1
console.log(argumentOf({ kind: "call", argument: "*" })); // expect: 0
