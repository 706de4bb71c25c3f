type Expr =
  | { k: "lit"; v: Value } | { k: "var"; name: string } | { k: "un"; op: string; e: Expr } | { k: "bin"; op: string; l: Expr; r: Expr }
  | { k: "assign"; target: Expr; e: Expr } | { k: "call"; f: Expr; args: Expr[] } | { k: "fn"; params: string[]; body: Stmt[]; name?: string }
  | { k: "list"; items: Expr[] } | { k: "index"; o: Expr; i: Expr } | { k: "if"; c: Expr; a: Expr; b?: Expr } | { k: "block"; body: Stmt[] };
type Stmt = { k: "let"; name: string; e: Expr } | { k: "expr"; e: Expr } | { k: "while"; c: Expr; body: Stmt[] } | { k: "return"; e?: Expr };
type Value = number | string | boolean | null | Value[] | Closure | Native;
interface Native { native: (args: Value[]) => Value; arity: number }
class Closure {
  constructor(readonly decl: Extract<Expr, { k: "fn" }>) {}
}
function show(v: Value): string {
  if (v === null) return "nil";
  if (Array.isArray(v)) return `[${v.map(show).join(", ")}]`;
  if (v instanceof Closure) return `<fn ${v.decl.name ?? "?"}(${v.decl.params})>`;
  return typeof v === "object" ? `<native ${v.arity}>` : `${v}`;
}
const decl: Extract<Expr, { k: "fn" }> = { k: "fn", params: ["a", "b"], body: [{ k: "return", e: { k: "var", name: "a" } }] };
console.log(show([1, [null, "x", true], new Closure(decl), { native: () => null, arity: 2 }]));
// expect: [1, [nil, x, true], <fn ?(a,b)>, <native 2>]
