type Token = { kind: "word"; text: string } | { kind: "space" } | { kind: "end" };
const tokens: Token[] = [{ kind: "space" }];
function replace(kind: "space" | "end"): void {
  tokens[tokens.length - 1]!.kind = kind;
}
replace("end");
console.log(tokens); // expect: [ { kind: 'end' } ]
