/** A calculator: tokens, recursive descent, a tree, evaluation, derivatives and printing. */

type Expr =
  | { kind: "number"; value: number }
  | { kind: "variable"; name: string }
  | { kind: "unary"; op: "-"; operand: Expr }
  | { kind: "binary"; op: "+" | "-" | "*" | "/" | "^"; left: Expr; right: Expr };

class Parser {
  private tokens: string[];
  private at = 0;

  constructor(source: string) {
    this.tokens = tokenize(source);
  }

  parse(): Expr {
    const expr = this.sum();
    if (this.at < this.tokens.length) throw new Error(`unexpected "${this.tokens[this.at]}"`);
    return expr;
  }

  private sum(): Expr {
    let left = this.product();
    for (let op = this.peek(); op === "+" || op === "-"; op = this.peek()) {
      this.at++;
      left = { kind: "binary", op, left, right: this.product() };
    }
    return left;
  }

  private product(): Expr {
    let left = this.unary();
    for (let op = this.peek(); op === "*" || op === "/"; op = this.peek()) {
      this.at++;
      left = { kind: "binary", op, left, right: this.unary() };
    }
    return left;
  }

  private unary(): Expr {
    if (this.peek() === "-") {
      this.at++;
      return { kind: "unary", op: "-", operand: this.unary() };
    }
    return this.power();
  }

  private power(): Expr {
    const base = this.atom();
    if (this.peek() !== "^") return base;
    this.at++;
    return { kind: "binary", op: "^", left: base, right: this.unary() };
  }

  private atom(): Expr {
    const token = this.peek();
    this.at++;
    if (token === undefined) throw new Error("unexpected end");
    if (token === "(") {
      const inner = this.sum();
      if (this.peek() !== ")") throw new Error("missing )");
      this.at++;
      return inner;
    }
    const value = Number(token);
    if (!Number.isNaN(value)) return { kind: "number", value };
    if (token >= "a" && token <= "z~") return { kind: "variable", name: token };
    throw new Error(`unexpected "${token}"`);
  }

  private peek(): string | undefined {
    return this.tokens[this.at];
  }
}

function tokenize(source: string): string[] {
  const tokens: string[] = [];
  let word = "";
  for (const c of source + " ") {
    const isWord = (c >= "0" && c <= "9") || c === "." || (c >= "a" && c <= "z");
    if (isWord) word += c;
    else {
      if (word) tokens.push(word);
      word = "";
      if (c !== " ") tokens.push(c);
    }
  }
  return tokens;
}

function evaluate(expr: Expr, scope: Record<string, number> = {}): number {
  switch (expr.kind) {
    case "number":
      return expr.value;
    case "variable": {
      if (!(expr.name in scope)) throw new Error(`unknown ${expr.name}`);
      return scope[expr.name];
    }
    case "unary":
      return -evaluate(expr.operand, scope);
    case "binary": {
      const a = evaluate(expr.left, scope);
      const b = evaluate(expr.right, scope);
      const operations = { "+": a + b, "-": a - b, "*": a * b, "/": a / b, "^": a ** b };
      return operations[expr.op];
    }
  }
}

function print(expr: Expr): string {
  if (expr.kind === "number") return String(expr.value);
  if (expr.kind === "variable") return expr.name;
  if (expr.kind === "unary") return `(-${print(expr.operand)})`;
  return `(${print(expr.left)} ${expr.op} ${print(expr.right)})`;
}

for (const source of ["1 + 2 * 3", "-(4 - 6) ^ 2", "2 ^ 3 ^ 2 / 8", "x * x - y / 4", "1 / 0", "(1", "2 $ 3", "", "z"]) {
  try {
    const expr = new Parser(source).parse();
    console.log(`${print(expr)} = ${evaluate(expr, { x: 3, y: 2 })}`);
  } catch (error) {
    console.log(`"${source}": ${(error as Error).message}`);
  }
}

// expect: (1 + (2 * 3)) = 7
// expect: (-((4 - 6) ^ 2)) = -4
// expect: ((2 ^ (3 ^ 2)) / 8) = 64
// expect: ((x * x) - (y / 4)) = 8.5
// expect: (1 / 0) = Infinity
// expect: "(1": missing )
// expect: "2 $ 3": unexpected "$"
// expect: "": unexpected end
// expect: "z": unknown z
