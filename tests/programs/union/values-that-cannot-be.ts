// What is left where all that a type says is excluded is what it is.
enum Op {
  Add,
  Sub,
}
function nameOf(op: Op): string {
  switch (op) {
    case Op.Add:
      return "add";
    case Op.Sub:
      return "sub";
    default:
      throw new Error(`unknown operator ${Op[op] ?? op}`);
  }
}
type Letter = "x" | "y";
const message = (letter: Letter) =>
  letter === "x"
    ? "1"
    : letter === "y"
      ? "2"
      : `bad ${letter ?? "none"} ${letter || "empty"} ${Math.abs(-1) === 1 ? letter : "no letter"}`;
const numberOf = (op: Op): string => `${Op[op] || op}`;
const orZero = (op: never): string => op ?? "zero";
class Token {
  constructor(
    public kind: Letter,
    public text: string,
  ) {}
}
const kindOf = (token: Token): string => {
  if (token.kind === "x" || token.kind === "y") return token.kind;
  return `${token.text === "" ? "empty" : token.kind}`;
};
console.log(nameOf(Op.Add), message("x"), numberOf(Op.Sub));
try {
  nameOf(7 as Op);
} catch (error) {
  console.log((error as Error).message);
}
console.log(message("z" as Letter), message("" as Letter));
console.log(numberOf(9 as Op), orZero(undefined as never), orZero("five" as never));
console.log(kindOf(new Token("q" as Letter, "text")), kindOf(new Token("q" as Letter, "")));
// expect: add 1 Sub
// expect: unknown operator 7
// expect: bad z z z bad  empty 
// expect: 9 zero five
// expect: q empty
