// A Pascal-like language: tokens, a recursive-descent parser, visitors that check and run the tree.
type TokenKind = "number" | "name" | "string" | "symbol" | "end";
interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly line: number;
}

class LanguageError extends Error {
  constructor(
    message: string,
    readonly line: number,
  ) {
    super(`line ${line}: ${message}`);
  }
}

function* tokenize(source: string): Generator<Token, void> {
  const pattern =
    /\s+|\{[^}]*\}|(?<number>\d+(?:\.\d+)?)|(?<name>[a-z_]\w*)|'(?<string>(?:[^']|'')*)'|(?<symbol>:=|<>|<=|>=|[-+*/=<>();:,.])/giy;
  let line = 1;
  while (pattern.lastIndex < source.length) {
    const at = pattern.lastIndex;
    const match = pattern.exec(source);
    if (!match) throw new LanguageError(`unexpected ${source[at]}`, line);
    for (const [kind, text] of Object.entries(match.groups ?? {})) {
      if (text === undefined) continue;
      yield { kind: kind as TokenKind, text: kind === "name" ? text.toLowerCase() : text, line };
    }
    line += match[0].split("\n").length - 1;
  }
  yield { kind: "end", text: "end of file", line };
}

interface Visitor<R> {
  number(node: NumberNode): R;
  text(node: TextNode): R;
  variable(node: VariableNode): R;
  binary(node: BinaryNode): R;
  call(node: CallNode): R;
}
abstract class ExpressionNode {
  constructor(readonly line: number) {}
  abstract accept<R>(visitor: Visitor<R>): R;
}
class NumberNode extends ExpressionNode {
  constructor(
    line: number,
    readonly value: number,
  ) {
    super(line);
  }
  accept<R>(visitor: Visitor<R>): R {
    return visitor.number(this);
  }
}
class TextNode extends ExpressionNode {
  constructor(
    line: number,
    readonly value: string,
  ) {
    super(line);
  }
  accept<R>(visitor: Visitor<R>): R {
    return visitor.text(this);
  }
}
class VariableNode extends ExpressionNode {
  constructor(
    line: number,
    readonly name: string,
  ) {
    super(line);
  }
  accept<R>(visitor: Visitor<R>): R {
    return visitor.variable(this);
  }
}
class BinaryNode extends ExpressionNode {
  constructor(
    line: number,
    readonly operator: string,
    readonly left: ExpressionNode,
    readonly right: ExpressionNode,
  ) {
    super(line);
  }
  accept<R>(visitor: Visitor<R>): R {
    return visitor.binary(this);
  }
}
class CallNode extends ExpressionNode {
  constructor(
    line: number,
    readonly name: string,
    readonly args: readonly ExpressionNode[],
  ) {
    super(line);
  }
  accept<R>(visitor: Visitor<R>): R {
    return visitor.call(this);
  }
}

type Statement =
  | { kind: "block"; body: Statement[] }
  | { kind: "assign"; target: string; value: ExpressionNode; line: number }
  | { kind: "if"; condition: ExpressionNode; then: Statement; otherwise?: Statement }
  | { kind: "while"; condition: ExpressionNode; body: Statement }
  | { kind: "for"; variable: string; from: ExpressionNode; to: ExpressionNode; body: Statement }
  | { kind: "call"; call: CallNode };

interface Routine {
  name: string;
  params: string[];
  locals: string[];
  body: Statement;
}
interface Program extends Routine {
  routines: Map<string, Routine>;
}

class Parser {
  private at = 0;
  private readonly tokens: Token[];
  private readonly routines = new Map<string, Routine>();

  constructor(source: string) {
    this.tokens = [...tokenize(source)];
  }

  program(): Program {
    this.expect("program");
    const name = this.name();
    this.expect(";");
    const locals = this.variables();
    while (this.accept("function") || this.accept("procedure")) this.routine();
    const body = this.block();
    this.expect(".");
    return { name, params: [], locals, body, routines: this.routines };
  }

  private routine(): void {
    const name = this.name();
    const params: string[] = [];
    if (this.accept("(")) {
      do params.push(this.name());
      while (this.accept(","));
      this.expect(")");
    }
    this.expect(";");
    const locals = this.variables();
    this.routines.set(name, { name, params, locals, body: this.block() });
    this.expect(";");
  }

  private variables(): string[] {
    const names: string[] = [];
    while (this.accept("var")) {
      do names.push(this.name());
      while (this.accept(","));
      this.expect(";");
    }
    return names;
  }

  private block(): Statement {
    this.expect("begin");
    const body: Statement[] = [];
    while (!this.accept("end")) {
      body.push(this.statement());
      if (!this.accept(";")) {
        this.expect("end");
        break;
      }
    }
    return { kind: "block", body };
  }

  private statement(): Statement {
    if (this.peek().text === "begin") return this.block();
    if (this.accept("if")) {
      const condition = this.expression();
      this.expect("then");
      const then = this.statement();
      return { kind: "if", condition, then, otherwise: this.accept("else") && this.statement() };
    }
    if (this.accept("while")) {
      const condition = this.expression();
      this.expect("do");
      return { kind: "while", condition, body: this.statement() };
    }
    if (this.accept("for")) {
      const variable = this.name();
      this.expect(":=");
      const from = this.expression();
      this.expect("to");
      const to = this.expression();
      this.expect("do");
      return { kind: "for", variable, from, to, body: this.statement() };
    }
    const { line } = this.peek();
    const target = this.name();
    if (this.accept(":=")) return { kind: "assign", target, value: this.expression(), line };
    return { kind: "call", call: new CallNode(line, target, this.arguments()) };
  }

  private arguments(): ExpressionNode[] {
    const args: ExpressionNode[] = [];
    if (!this.accept("(")) return args;
    do args.push(this.expression());
    while (this.accept(","));
    this.expect(")");
    return args;
  }

  private static readonly levels = [
    ["=", "<>", "<", ">", "<=", ">="],
    ["+", "-", "or"],
    ["*", "/", "div", "mod", "and"],
  ];

  private expression(level = 0): ExpressionNode {
    if (level === Parser.levels.length) return this.primary();
    let left = this.expression(level + 1);
    while (Parser.levels[level].includes(this.peek().text)) {
      const { text, line } = this.next();
      left = new BinaryNode(line, text, left, this.expression(level + 1));
    }
    return left;
  }

  private primary(): ExpressionNode {
    const token = this.next();
    switch (token.kind) {
      case "number":
        return new NumberNode(token.line, Number(token.text));
      case "string":
        return new TextNode(token.line, token.text.replaceAll("''", "'"));
      case "name":
        if (this.peek().text === "(") return new CallNode(token.line, token.text, this.arguments());
        return new VariableNode(token.line, token.text);
      default:
        if (token.text === "(") {
          const inner = this.expression();
          this.expect(")");
          return inner;
        }
        throw new LanguageError(`unexpected ${token.text}`, token.line);
    }
  }

  private peek(): Token {
    return this.tokens[this.at];
  }
  private next(): Token {
    return this.tokens[this.at++];
  }
  private accept(text: string): true | undefined {
    if (this.peek().text !== text) return undefined;
    this.at++;
    return true;
  }
  private expect(text: string): void {
    if (!this.accept(text)) {
      const { text: found, line } = this.peek();
      throw new LanguageError(`${text} expected, not ${found}`, line);
    }
  }
  private name(): string {
    const { kind, text, line } = this.next();
    if (kind !== "name") throw new LanguageError(`name expected, not ${text}`, line);
    return text;
  }
}

type Value = number | string | boolean;

class Interpreter implements Visitor<Value> {
  private readonly frames: Map<string, Value>[] = [];
  readonly output: string[] = [];

  constructor(private readonly program_: Program) {}

  run(): string[] {
    this.invoke(this.program_, []);
    return this.output;
  }

  private invoke(routine: Routine, args: Value[]): Value {
    if (this.frames.length > 200) throw new RangeError("too many calls");
    const frame = new Map<string, Value>([[routine.name, 0]]);
    routine.params.forEach((param, index) => frame.set(param, args[index]));
    for (const local of routine.locals) frame.set(local, 0);
    this.frames.push(frame);
    this.execute(routine.body);
    this.frames.pop();
    return frame.get(routine.name)!;
  }

  private frameOf(name: string, line: number): Map<string, Value> {
    const frame = [this.frames.at(-1), this.frames[0]].find((each) => each?.has(name));
    if (!frame) throw new LanguageError(`${name} is not declared`, line);
    return frame;
  }

  private execute(statement: Statement): void {
    switch (statement.kind) {
      case "block":
        for (const each of statement.body) this.execute(each);
        break;
      case "assign":
        this.frameOf(statement.target, statement.line).set(
          statement.target,
          statement.value.accept(this),
        );
        break;
      case "if":
        if (statement.condition.accept(this)) this.execute(statement.then);
        else if (statement.otherwise) this.execute(statement.otherwise);
        break;
      case "while":
        while (statement.condition.accept(this)) this.execute(statement.body);
        break;
      case "for": {
        const frame = this.frameOf(statement.variable, statement.from.line);
        const to = Number(statement.to.accept(this));
        for (let i = Number(statement.from.accept(this)); i <= to; i++) {
          frame.set(statement.variable, i);
          this.execute(statement.body);
        }
        break;
      }
      case "call":
        this.call(statement.call);
    }
  }

  number({ value }: NumberNode): Value {
    return value;
  }
  text({ value }: TextNode): Value {
    return value;
  }
  variable({ name, line }: VariableNode): Value {
    if (this.program_.routines.has(name) && !this.frames.at(-1)?.has(name))
      return this.call(new CallNode(line, name, []));
    return this.frameOf(name, line).get(name)!;
  }

  binary({ operator, left, right, line }: BinaryNode): Value {
    const [a, b] = [left.accept(this), right.accept(this)];
    if (operator === "=") return a === b;
    if (operator === "<>") return a !== b;
    if (typeof a === "string" && typeof b === "string" && operator === "+") return a + b;
    if (typeof a === "boolean" && typeof b === "boolean")
      return operator === "and" ? a && b : operator === "or" ? a || b : a > b;
    if (typeof a !== "number" || typeof b !== "number")
      throw new LanguageError(`${typeof a} ${operator} ${typeof b}`, line);
    switch (operator) {
      case "+":
        return a + b;
      case "-":
        return a - b;
      case "*":
        return a * b;
      case "/":
        return a / b;
      case "div":
        return Math.trunc(a / b);
      case "mod":
        return a % b;
      case "<":
        return a < b;
      case ">":
        return a > b;
      case "<=":
        return a <= b;
      case ">=":
        return a >= b;
      default:
        throw new LanguageError(`no ${operator}`, line);
    }
  }

  call({ name, args, line }: CallNode): Value {
    const values = args.map((arg) => arg.accept(this));
    if (name === "writeln") return this.output.push(values.map((value) => `${value}`).join(" "));
    if (name === "length") return String(values[0]).length;
    const routine = this.program_.routines.get(name);
    if (!routine) throw new LanguageError(`no routine ${name}`, line);
    if (routine.params.length !== values.length)
      throw new LanguageError(`${name} takes ${routine.params.length}, not ${values.length}`, line);
    return this.invoke(routine, values);
  }
}

class Printer implements Visitor<string> {
  number = (node: NumberNode): string => `${node.value}`;
  text = (node: TextNode): string => JSON.stringify(node.value);
  variable = (node: VariableNode): string => node.name;
  binary = (node: BinaryNode): string =>
    `(${node.operator} ${node.left.accept(this)} ${node.right.accept(this)})`;
  call = (node: CallNode): string => `${node.name}[${node.args.map((each) => each.accept(this))}]`;
}

const sources = [
  `program demo;
  var i, total, word;
  function fact(n); begin if n < 2 then fact := 1 else fact := n * fact(n - 1) end;
  function gcd(a, b);
  var t;
  begin
    while b <> 0 do begin t := a mod b; a := b; b := t end; { Euclid }
    gcd := a
  end;
  procedure show(label, value); begin writeln(label + ':', value) end;
  begin
    total := 0;
    for i := 1 to 10 do if (i mod 2 = 0) and (i <> 4) then total := total + i;
    show('total', total); show('fact', fact(12)); show('gcd', gcd(1071, 462));
    word := 'it''s'; writeln(word, length(word), 7 div 2, 7 / 2, 1 < 2);
  end.`,
  "program broken;\nbegin\n  x := 1\nend.",
  "program broken; begin writeln('a' + 1) end.",
  "program broken; begin if 1 then writeln(1 end.",
  "program deep; function f(n); begin f := f(n + 1) end; begin writeln(f(0)) end.",
  "program odd; begin writeln(1 # 2) end.",
];
for (const source of sources) {
  try {
    for (const line of new Interpreter(new Parser(source).program()).run()) console.log(line);
  } catch (error) {
    if (error instanceof LanguageError) console.log(`error at ${error.line}: ${error.message}`);
    else console.log(`${error}`);
  }
}
const tree = new Parser("program p; begin x := f(1, 2 + 3 * (y - 4)) >= 'q' end.").program().body;
if (tree.kind === "block") {
  const [first] = tree.body;
  if (first.kind === "assign") console.log(first.target, first.value.accept(new Printer()));
}

// expect: total: 26
// expect: fact: 479001600
// expect: gcd: 21
// expect: it's 4 3 3.5 true
// expect: error at 3: line 3: x is not declared
// expect: error at 1: line 1: string + number
// expect: error at 1: line 1: ) expected, not end
// expect: RangeError: too many calls
// expect: error at 1: line 1: unexpected #
// expect: x (>= f[1,(+ 2 (* 3 (- y 4)))] "q")
