// A spreadsheet: formulas with references and ranges, a dependency graph, cycles, and only what changed computed anew.
type CellValue = number | string | CellError;
class CellError {
  constructor(readonly code: "#REF" | "#DIV" | "#NAME" | "#CYCLE" | "#VALUE") {}
  toString(): string {
    return this.code;
  }
}

type Formula =
  | { type: "number"; value: number }
  | { type: "text"; value: string }
  | { type: "reference"; name: string }
  | { type: "range"; from: string; to: string }
  | { type: "unary"; operand: Formula }
  | { type: "binary"; operator: string; left: Formula; right: Formula }
  | { type: "call"; name: string; args: Formula[] };

class FormulaParser {
  #at = 0;
  readonly #tokens: string[];

  constructor(source: string) {
    this.#tokens =
      source.match(/[A-Z]+\d+|[A-Z]+|\d+(?:\.\d+)?|"[^"]*"|<=|>=|<>|[-+*/^(),:<>=&]/g) ?? [];
  }

  parse(): Formula {
    const result = this.#comparison();
    if (this.#at < this.#tokens.length)
      throw new SyntaxError(`unexpected ${this.#tokens[this.#at]}`);
    return result;
  }

  #peek(): string | undefined {
    return this.#tokens[this.#at];
  }

  #accept(...options: string[]): string | undefined {
    const token = this.#peek();
    if (token === undefined || !options.includes(token)) return undefined;
    this.#at++;
    return token;
  }

  #leftAssociative(next: () => Formula, ...operators: string[]): Formula {
    let left = next();
    for (let operator = this.#accept(...operators); operator; operator = this.#accept(...operators))
      left = { type: "binary", operator, left, right: next() };
    return left;
  }

  #comparison(): Formula {
    return this.#leftAssociative(() => this.#concat(), "<", ">", "<=", ">=", "<>", "=");
  }
  #concat(): Formula {
    return this.#leftAssociative(() => this.#sum(), "&");
  }
  #sum(): Formula {
    return this.#leftAssociative(() => this.#product(), "+", "-");
  }
  #product(): Formula {
    return this.#leftAssociative(() => this.#power(), "*", "/");
  }

  #power(): Formula {
    if (this.#accept("-")) return { type: "unary", operand: this.#power() };
    const base = this.#primary();
    return this.#accept("^")
      ? { type: "binary", operator: "^", left: base, right: this.#power() }
      : base;
  }

  #primary(): Formula {
    const token = this.#tokens[this.#at++];
    if (token === undefined) throw new SyntaxError("unexpected end");
    if (token === "(") {
      const inner = this.#comparison();
      if (!this.#accept(")")) throw new SyntaxError("missing )");
      return inner;
    }
    if (/^\d/.test(token)) return { type: "number", value: parseFloat(token) };
    if (token.startsWith('"')) return { type: "text", value: token.slice(1, -1) };
    if (this.#accept("(")) {
      const args: Formula[] = [];
      if (!this.#accept(")")) {
        do args.push(this.#comparison());
        while (this.#accept(","));
        if (!this.#accept(")")) throw new SyntaxError("missing )");
      }
      return { type: "call", name: token, args };
    }
    if (!/^[A-Z]+\d+$/.test(token)) throw new SyntaxError(`unexpected ${token}`);
    if (this.#accept(":")) return { type: "range", from: token, to: this.#tokens[this.#at++] };
    return { type: "reference", name: token };
  }
}

interface Cell {
  source: string;
  formula: Formula | null;
  value: CellValue;
  readonly dependents: Set<string>;
  references: Set<string>;
}

type Aggregate = (values: number[]) => number;
const FUNCTIONS: { [name: string]: Aggregate } = {
  SUM: (values) => values.reduce((sum, each) => sum + each, 0),
  MAX: (values) => Math.max(...values),
  MIN: (values) => Math.min(...values),
  COUNT: (values) => values.length,
  AVERAGE: (values) => values.reduce((sum, each) => sum + each, 0) / values.length,
};

class Sheet {
  private readonly cells = new Map<string, Cell>();
  computed = 0;

  set(name: string, source: string): this {
    const cell = this.cell(name);
    for (const each of cell.references) this.cell(each).dependents.delete(name);
    cell.source = source;
    cell.formula = source.startsWith("=") ? new FormulaParser(source.slice(1)).parse() : null;
    cell.references = new Set(cell.formula ? this.referencesOf(cell.formula) : []);
    for (const each of cell.references) this.cell(each).dependents.add(name);
    this.update(name);
    return this;
  }

  get(name: string): CellValue {
    return this.cells.get(name)?.value ?? "";
  }

  private cell(name: string): Cell {
    let cell = this.cells.get(name);
    if (!cell) {
      cell = { source: "", formula: null, value: "", dependents: new Set(), references: new Set() };
      this.cells.set(name, cell);
    }
    return cell;
  }

  private update(changed: string): void {
    const order: string[] = [];
    const state = new Map<string, "open" | "done">();
    const cyclic = new Set<string>();
    const visit = (name: string, path: string[]): void => {
      if (state.get(name) === "done") return;
      if (state.get(name) === "open") {
        for (const each of path.slice(path.indexOf(name))) cyclic.add(each);
        return;
      }
      state.set(name, "open");
      for (const each of this.cell(name).dependents) visit(each, [...path, name]);
      state.set(name, "done");
      order.unshift(name);
    };
    visit(changed, []);
    for (const name of order) {
      const cell = this.cell(name);
      this.computed++;
      if (cyclic.has(name)) cell.value = new CellError("#CYCLE");
      else if (cell.formula) cell.value = this.evaluate(cell.formula);
      else cell.value = cell.source !== "" && !isNaN(+cell.source) ? +cell.source : cell.source;
    }
  }

  private *referencesOf(formula: Formula): Iterable<string> {
    switch (formula.type) {
      case "reference":
        yield formula.name;
        break;
      case "range":
        yield* this.expand(formula.from, formula.to);
        break;
      case "unary":
        yield* this.referencesOf(formula.operand);
        break;
      case "binary":
        yield* this.referencesOf(formula.left);
        yield* this.referencesOf(formula.right);
        break;
      case "call":
        for (const each of formula.args) yield* this.referencesOf(each);
    }
  }

  private expand(from: string, to: string): string[] {
    const split = (name: string): [number, number] => [name.charCodeAt(0), Number(name.slice(1))];
    const [[left, top], [right, bottom]] = [split(from), split(to)];
    const names: string[] = [];
    for (let column = left; column <= right; column++)
      for (let row = top; row <= bottom; row++) names.push(`${String.fromCharCode(column)}${row}`);
    return names;
  }

  private evaluate(formula: Formula): CellValue {
    switch (formula.type) {
      case "number":
      case "text":
        return formula.value;
      case "reference":
        return this.get(formula.name);
      case "range":
        return new CellError("#VALUE");
      case "unary": {
        const value = this.evaluate(formula.operand);
        return typeof value === "number" ? -value : value;
      }
      case "binary":
        return this.binary(
          formula.operator,
          this.evaluate(formula.left),
          this.evaluate(formula.right),
        );
      case "call":
        return this.call(formula.name, formula.args);
    }
  }

  private binary(operator: string, left: CellValue, right: CellValue): CellValue {
    if (left instanceof CellError) return left;
    if (right instanceof CellError) return right;
    if (operator === "&") return `${left}${right}`;
    if (operator === "=") return Number(left === right);
    const [a, b] = [Number(left), Number(right)];
    if (Number.isNaN(a + b)) return new CellError("#VALUE");
    if (operator === "/" && b === 0) return new CellError("#DIV");
    const operations: Record<string, (a: number, b: number) => number | boolean> = {
      "+": (a, b) => a + b,
      "-": (a, b) => a - b,
      "*": (a, b) => a * b,
      "/": (a, b) => a / b,
      "^": (a, b) => a ** b,
      "<": (a, b) => a < b,
      ">": (a, b) => a > b,
      "<=": (a, b) => a <= b,
      ">=": (a, b) => a >= b,
      "<>": (a, b) => a !== b,
    };
    return Number(operations[operator](a, b));
  }

  private call(name: string, args: Formula[]): CellValue {
    if (name === "IF") {
      const condition = this.evaluate(args[0]);
      if (condition instanceof CellError) return condition;
      return this.evaluate(condition ? args[1] : args[2]);
    }
    const aggregate = FUNCTIONS[name];
    if (!aggregate) return new CellError("#NAME");
    const values: number[] = [];
    for (const arg of args) {
      const found =
        arg.type === "range"
          ? this.expand(arg.from, arg.to).map((each) => this.get(each))
          : [this.evaluate(arg)];
      for (const value of found) {
        if (value instanceof CellError) return value;
        if (typeof value === "number") values.push(value);
      }
    }
    return aggregate(values);
  }
}

const sheet = new Sheet();
sheet.set("A1", "10").set("A2", "20").set("A3", "=A1+A2*2").set("B1", "=SUM(A1:A3)/COUNT(A1:A3)");
sheet.set("B2", '=IF(B1>20,"big: "&B1,"small")').set("B3", "=-2^2+10/(A1-10)").set("C1", "total");
const show = (...names: string[]): void =>
  console.log(names.map((name) => `${name}=${sheet.get(name)}`).join(" "), sheet.computed);
show("A3", "B1", "B2", "B3", "C1", "Z9");
sheet.set("A1", "12.5");
show("A3", "B1", "B2", "B3");
sheet.set("A2", "=B1");
show("A1", "A2", "A3", "B1", "B2");
sheet.set("A2", "=MAX(A1,3,1/3)");
show("A2", "A3", "B1", "B2");
sheet.set("D1", "=SUMM(A1)").set("D2", "=D1+1").set("D3", "=C1*2").set("D4", "=A1=12.5");
show("D1", "D2", "D3", "D4");
for (const wrong of ["=1+", "=(1", "=A1)", "=SUM(1,"]) {
  try {
    sheet.set("E1", wrong);
  } catch (error) {
    console.log(`${error}`);
  }
}
console.log(sheet.get("D2"), sheet.get("A3"));

// expect: A3=50 B1=26.666666666666668 B2=big: 26.666666666666668 B3=#DIV C1=total Z9= 7
// expect: A3=52.5 B1=28.333333333333332 B2=big: 28.333333333333332 B3=0 12
// expect: A1=12.5 A2=#CYCLE A3=#CYCLE B1=#CYCLE B2=#CYCLE 16
// expect: A2=12.5 A3=37.5 B1=20.833333333333332 B2=big: 20.833333333333332 20
// expect: D1=#NAME D2=#NAME D3=#VALUE D4=1 24
// expect: SyntaxError: unexpected end
// expect: SyntaxError: missing )
// expect: SyntaxError: unexpected )
// expect: SyntaxError: unexpected end
// expect: CellError { code: '#NAME' } 37.5
