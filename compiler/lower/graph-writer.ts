/** Writes one function as a graph in static single assignment form: names for values, blocks for `if` and loops. */
import type { CheckedModule, CheckedProgram } from "../check/checked-program.ts";
import type { ProgramSymbol } from "../check/symbols.ts";
import type { Type } from "../check/types.ts";
import { positionAt } from "../source.ts";
import type {
  ArrowFunction,
  AssignmentTarget,
  BindingTarget,
  CallExpression,
  Expression,
  FunctionLike,
  Node,
  Spread,
  Statement,
} from "../syntax/ast.ts";
import { forEachChild } from "../syntax/ast-children.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import { GRAPH_BINARY, GRAPH_UNARY } from "./graph-operators.ts";
import { graphType } from "./graph-types.ts";

const INDENT = "  ";

/** A graph under way: the function's own, or that of a fork. */
interface Graph {
  readonly head: string;
  readonly params: readonly string[];
  readonly lines: string[];
  result: string;
}

/** The writer of one function and the subgraphs of its forks. */
export class GraphWriter {
  readonly #program: CheckedProgram;
  readonly #module: CheckedModule;
  readonly #root: FunctionLike;
  readonly #graphs: Graph[] = [];
  #forks = 0;

  constructor(program: CheckedProgram, root: FunctionLike) {
    this.#program = program;
    this.#root = root;
    this.#module = program.moduleOf(root);
  }

  /** The text. */
  print(): string {
    const params = this.#parametersOf(this.#root);
    this.#write("graph", params, (scope) => scope.functionBody(this.#root));
    return this.#graphs
      .map(({ head, params: names, lines, result }) => {
        const open = head === "graph" ? "graph(" : `with ${head} = graph(`;
        return `${open}${names.join(",\n      ")}):\n${lines.join("\n")}${lines.length > 0 ? "\n" : ""}${INDENT}return (${result})\n`;
      })
      .join("");
  }

  /** Adds a graph and fills it; subgraphs it asks for come behind it. */
  #write(
    head: string,
    params: readonly {
      readonly name: string;
      readonly type: string;
      readonly symbol: ProgramSymbol | undefined;
    }[],
    fill: (scope: GraphScope) => string,
  ): void {
    const lines: string[] = [];
    const scope = new GraphScope(this.#program, this.#module, lines, (call) => this.#fork(call));
    const names = params.map(({ name, type, symbol }) => {
      const value = scope.named(name);
      if (symbol) scope.bind(symbol, value);
      if (name === "self") scope.self = value;
      return `${value} : ${type}`;
    });
    const graph: Graph = { head, params: names, lines, result: "" };
    this.#graphs.push(graph);
    graph.result = fill(scope);
  }

  #parametersOf(
    node: FunctionLike,
  ): { name: string; type: string; symbol: ProgramSymbol | undefined }[] {
    const { types } = this.#program;
    const signature = this.#program.signatureOf(node);
    const own = node.parameters.map((parameter, index) => {
      const info = signature.parameters[index];
      const symbol =
        parameter.target.kind === "Identifier"
          ? this.#program.symbolOf(parameter.target)
          : undefined;
      return {
        name: info?.name ?? "arg",
        type: info ? graphType(types, info.type) : "Any",
        symbol,
      };
    });
    const isMethod = node.kind === "Method" || node.kind === "Accessor";
    const thisType = isMethod ? this.#program.thisTypeOf(node) : undefined;
    const self = thisType
      ? [{ name: "self", type: graphType(types, thisType), symbol: undefined }]
      : [];
    return [...self, ...own];
  }

  /** Makes the subgraph of a fork; gives its name. The operands are those of the fork: captures or arguments. */
  #fork(call: ForkCall): string {
    const name = `prim::fork_${this.#forks}`;
    this.#forks += 1;
    const { target } = call;
    if (target.kind === "ArrowFunction" || target.kind === "FunctionExpression") {
      const params = [
        ...call.captures.map((symbol) => ({
          name: symbol.name,
          type: graphType(this.#program.types, this.#program.declaredTypeOf(symbol)),
          symbol,
        })),
        ...this.#parametersOf(target),
      ];
      this.#write(name, params, (scope) => scope.functionBody(target));
      return name;
    }
    const params = call.operandTypes.map((type, index) => ({
      name: call.operandNames[index] ?? "",
      type,
      symbol: undefined,
    }));
    this.#write(name, params, (scope) => scope.forkedCall(call, params.length));
    return name;
  }
}

/** A fork as the writer sees it. */
interface ForkCall {
  readonly target: Expression;
  readonly functionName: string;
  readonly isMethod: boolean;
  readonly captures: readonly ProgramSymbol[];
  readonly operandNames: readonly string[];
  readonly operandTypes: readonly string[];
  readonly result: string;
  readonly place: string;
}

/** Values and lines of one graph. */
class GraphScope {
  readonly #program: CheckedProgram;
  readonly #module: CheckedModule;
  readonly #fork: (call: ForkCall) => string;
  readonly #counts = new Map<string, number>();
  readonly #params: string[] = [];
  #lines: string[];
  #indent = INDENT;
  #numbers = 0;
  #values = new Map<ProgramSymbol, string>();
  self = "%self";

  constructor(
    program: CheckedProgram,
    module: CheckedModule,
    lines: string[],
    fork: (call: ForkCall) => string,
  ) {
    this.#program = program;
    this.#module = module;
    this.#lines = lines;
    this.#fork = fork;
  }

  /** A fresh name for a value of a variable: `%fut.1`. */
  named(name: string): string {
    if (name === "") return this.#number();
    const count = (this.#counts.get(name) ?? 0) + 1;
    this.#counts.set(name, count);
    const value = name === "self" ? "%self" : `%${name}.${count}`;
    this.#params.push(value);
    return value;
  }

  /** The variable has the value from here on. */
  bind(symbol: ProgramSymbol, value: string): void {
    this.#values.set(symbol, value);
  }

  /** The body of a function; gives what it returns. */
  functionBody(node: FunctionLike): string {
    if (!node.body) return "";
    if (node.body.kind !== "Block") return this.#expression(node.body);
    return this.#statements([...node.body.statements]) ?? this.#none(node);
  }

  /** The inside of a fork's graph: the call of its function. */
  forkedCall(call: ForkCall, count: number): string {
    const args = this.#params.slice(0, count);
    if (call.isMethod) {
      const result = this.#emit(
        "",
        call.result,
        `prim::CallMethod[name="${call.functionName}"](${args.join(", ")})`,
        call.place,
      );
      return result;
    }
    const callee = this.#emit("", "Function", `prim::Constant[name="${call.functionName}"]()`, "");
    return this.#emit(
      "",
      call.result,
      `prim::CallFunction(${[callee, ...args].join(", ")})`,
      call.place,
    );
  }

  // ---------------------------------------------------------------------------------- statements

  /** Writes statements; gives the returned value if they always return. */
  #statements(statements: Statement[]): string | undefined {
    for (const [index, statement] of statements.entries()) {
      if (statement.kind === "Return")
        return statement.argument ? this.#expression(statement.argument) : this.#none(statement);
      if (statement.kind === "Block")
        return this.#statements([...statement.statements, ...statements.slice(index + 1)]);
      if (statement.kind === "If") {
        const rest = statements.slice(index + 1);
        if (!mayReturn(statement)) {
          this.#if(statement);
          continue;
        }
        return this.#returningIf(statement, rest);
      }
      this.#statement(statement);
      if (statement.kind === "Throw") return this.#none(statement);
    }
    return undefined;
  }

  #statement(node: Statement): void {
    switch (node.kind) {
      case "ExpressionStatement":
        this.#effect(node.expression);
        return;
      case "VariableStatement":
        for (const declaration of node.list.declarations) {
          if (declaration.initializer)
            this.#assignTarget(declaration.target, declaration.initializer);
        }
        return;
      case "For":
        if (node.initializer?.kind === "VariableList") {
          for (const declaration of node.initializer.declarations) {
            if (declaration.initializer)
              this.#assignTarget(declaration.target, declaration.initializer);
          }
        } else if (node.initializer) this.#effect(node.initializer);
        this.#loop(node, node.test, () => {
          this.#statements([node.body]);
          if (node.update) this.#effect(node.update);
        });
        return;
      case "While":
        this.#loop(node, node.test, () => void this.#statements([node.body]));
        return;
      case "DoWhile":
        this.#statements([node.body]);
        this.#loop(node, node.test, () => void this.#statements([node.body]));
        return;
      case "ForOf":
        this.#forOf(node);
        return;
      case "Throw":
        this.#emitNothing(
          `prim::RaiseException(${this.#expression(node.argument)})`,
          this.#place(node),
        );
        return;
      case "Break":
        this.#emitNothing("prim::BreakStmt()", this.#place(node));
        return;
      case "Continue":
        this.#emitNothing("prim::ContinueStmt()", this.#place(node));
        return;
      case "Return":
        this.#emitNothing(
          `prim::ReturnStmt(${node.argument ? this.#expression(node.argument) : ""})`,
          this.#place(node),
        );
        return;
      default:
        forEachChild(node, (child) => {
          if ("statements" in child)
            this.#statements([...(child.statements as readonly Statement[])]);
        });
    }
  }

  /** An `if` that goes on afterwards: variables written in it are its results. */
  #if(node: Extract<Statement, { kind: "If" }>): void {
    const condition = this.#expression(node.test);
    const written = this.#writtenIn([node.consequent, ...(node.alternate ? [node.alternate] : [])]);
    const before = new Map(this.#values);
    const then = this.#block(
      "block0()",
      () => void this.#statements([node.consequent]),
      written,
      before,
    );
    const otherwise = this.#block(
      "block1()",
      () => void (node.alternate && this.#statements([node.alternate])),
      written,
      before,
    );
    this.#values = new Map(before);
    const results = written.map((symbol) => this.#resultOf(symbol));
    this.#lines.push(
      `${this.#indent}${results.map(({ text }) => text).join(", ")} = prim::If(${condition})${this.#comment(node)}`,
    );
    this.#lines.push(...then, ...otherwise);
    for (const { symbol, value } of results) this.#values.set(symbol, value);
  }

  /** An `if` of which a branch returns: what follows it belongs to the branches that do not. */
  #returningIf(node: Extract<Statement, { kind: "If" }>, rest: readonly Statement[]): string {
    const condition = this.#expression(node.test);
    const before = new Map(this.#values);
    const branch = (head: string, statements: Statement[]): string[] => {
      let value = "";
      return this.#block(
        head,
        () => {
          value = this.#statements(statements) ?? this.#none(node);
        },
        [],
        before,
        () => value,
      );
    };
    const then = branch("block0()", [node.consequent, ...rest]);
    const otherwise = branch("block1()", [...(node.alternate ? [node.alternate] : []), ...rest]);
    this.#values = new Map(before);
    const result = this.#number();
    this.#lines.push(
      `${this.#indent}${result} : ${this.#returnType(node)} = prim::If(${condition})${this.#comment(node)}`,
    );
    this.#lines.push(...then, ...otherwise);
    return result;
  }

  /** A loop: variables written in it are carried round. */
  #loop(node: Statement, test: Expression | null, round: () => void): void {
    const written = this.#writtenIn([node]).filter((symbol) => this.#values.has(symbol));
    const limit = this.#emit("", "int", "prim::Constant[value=9223372036854775807]()", "");
    const first = test
      ? this.#expression(test)
      : this.#emit("", "bool", "prim::Constant[value=1]()", "");
    const start = written.map((symbol) => this.#values.get(symbol) ?? "");
    const before = new Map(this.#values);
    const lines = this.#collect(() => {
      const index = this.#number();
      const params = written.map((symbol) => {
        const value = this.named(symbol.name);
        this.#values.set(symbol, value);
        return `${value} : ${this.#typeOfSymbol(symbol)}`;
      });
      this.#lines.push(`${this.#indent}block0(${[`${index} : int`, ...params].join(", ")}):`);
      this.#nested(() => {
        round();
        const again = test
          ? this.#expression(test)
          : this.#emit("", "bool", "prim::Constant[value=1]()", "");
        const values = written.map((symbol) => this.#values.get(symbol) ?? "");
        this.#lines.push(`${this.#indent}-> (${[again, ...values].join(", ")})`);
      });
    });
    this.#values = new Map(before);
    const results = written.map((symbol) => this.#resultOf(symbol));
    this.#lines.push(
      `${this.#indent}${results.map(({ text }) => text).join(", ")} = prim::Loop(${[limit, first, ...start].join(", ")})${this.#comment(node)}`,
    );
    this.#lines.push(...lines);
    for (const { symbol, value } of results) this.#values.set(symbol, value);
  }

  #forOf(node: Extract<Statement, { kind: "ForOf" }>): void {
    const list = this.#expression(node.iterable);
    const length = this.#emit("", "int", `aten::len(${list})`, this.#place(node));
    const always = this.#emit("", "bool", "prim::Constant[value=1]()", "");
    const written = this.#writtenIn([node.body]).filter((symbol) => this.#values.has(symbol));
    const start = written.map((symbol) => this.#values.get(symbol) ?? "");
    const before = new Map(this.#values);
    const item = this.#program.types.iteratedTypeOf(this.#program.typeOf(node.iterable));
    const lines = this.#collect(() => {
      const index = this.#number();
      const params = written.map((symbol) => {
        const value = this.named(symbol.name);
        this.#values.set(symbol, value);
        return `${value} : ${this.#typeOfSymbol(symbol)}`;
      });
      this.#lines.push(`${this.#indent}block0(${[`${index} : int`, ...params].join(", ")}):`);
      this.#nested(() => {
        const target =
          node.target.kind === "VariableList" ? node.target.declarations[0]?.target : node.target;
        const symbol = target?.kind === "Identifier" ? this.#program.symbolOf(target) : undefined;
        const type = item ? graphType(this.#program.types, item) : "Any";
        const value = this.#emit(
          symbol?.name ?? "",
          type,
          `aten::__getitem__(${list}, ${index})`,
          this.#place(node),
        );
        if (symbol) this.#values.set(symbol, value);
        this.#statements([node.body]);
        const values = written.map((each) => this.#values.get(each) ?? "");
        this.#lines.push(`${this.#indent}-> (${[always, ...values].join(", ")})`);
      });
    });
    this.#values = new Map(before);
    const results = written.map((symbol) => this.#resultOf(symbol));
    this.#lines.push(
      `${this.#indent}${results.map(({ text }) => text).join(", ")} = prim::Loop(${[length, always, ...start].join(", ")})${this.#comment(node)}`,
    );
    this.#lines.push(...lines);
    for (const { symbol, value } of results) this.#values.set(symbol, value);
  }

  #block(
    head: string,
    fill: () => void,
    written: readonly ProgramSymbol[],
    before: Map<ProgramSymbol, string>,
    result?: () => string,
  ): string[] {
    this.#values = new Map(before);
    return this.#collect(() => {
      this.#nested(() => {
        this.#lines.push(`${this.#indent}${head}:`);
        this.#nested(() => {
          fill();
          const values = result
            ? [result()]
            : written.map((symbol) => this.#values.get(symbol) ?? this.#none(undefined));
          this.#lines.push(`${this.#indent}-> (${values.join(", ")})`);
        });
      });
    });
  }

  #resultOf(symbol: ProgramSymbol): { symbol: ProgramSymbol; value: string; text: string } {
    const value = this.named(symbol.name);
    return { symbol, value, text: `${value} : ${this.#typeOfSymbol(symbol)}` };
  }

  // --------------------------------------------------------------------------------- expressions

  #effect(node: Expression): void {
    const inner = stripParentheses(node);
    if (inner.kind === "Assignment") {
      const { target, operator } = inner;
      if (operator === "=") this.#assignTarget(target, inner.value);
      else this.#store(target, this.#compound(inner), inner);
      return;
    }
    if (inner.kind === "Update") {
      const one = this.#emit("", "int", "prim::Constant[value=1]()", "");
      const old = this.#expression(inner.operand);
      const name = inner.operand.kind === "Identifier" ? inner.operand.name : "";
      const value = this.#emit(
        name,
        "float",
        `${inner.operator === "++" ? "aten::add" : "aten::sub"}(${old}, ${one})`,
        this.#place(inner),
      );
      this.#store(inner.operand, value, inner);
      return;
    }
    this.#expression(inner);
  }

  #compound(node: Extract<Expression, { kind: "Assignment" }>): string {
    const left =
      node.target.kind === "ObjectPattern" || node.target.kind === "ArrayPattern"
        ? ""
        : this.#expression(node.target);
    const right = this.#expression(node.value);
    const operator = node.operator.slice(0, -1);
    const name = node.target.kind === "Identifier" ? node.target.name : "";
    return this.#emit(
      name,
      this.#type(node),
      `${GRAPH_BINARY[operator] ?? "aten::assign"}(${left}, ${right})`,
      this.#place(node),
    );
  }

  #assignTarget(target: BindingTarget | AssignmentTarget, initializer: Expression): void {
    if (target.kind === "Identifier") {
      const symbol = this.#program.symbolOf(target);
      const value = this.#expression(initializer, target.name);
      if (symbol) this.#values.set(symbol, value);
      return;
    }
    const value = this.#expression(initializer);
    if (target.kind === "ArrayPattern" || target.kind === "ObjectPattern")
      this.#unpack(target, value);
    else this.#store(target, value, initializer);
  }

  #unpack(
    target: Extract<BindingTarget | AssignmentTarget, { kind: "ArrayPattern" | "ObjectPattern" }>,
    value: string,
  ): void {
    const names: string[] = [];
    const elements = target.kind === "ArrayPattern" ? target.elements : target.properties;
    for (const element of elements) {
      if (element.kind === "Hole") continue;
      const leaf = element.target;
      const symbol = leaf.kind === "Identifier" ? this.#program.symbolOf(leaf) : undefined;
      const name = this.named(symbol?.name ?? "");
      if (symbol) this.#values.set(symbol, name);
      names.push(`${name} : ${symbol ? this.#typeOfSymbol(symbol) : "Any"}`);
    }
    this.#lines.push(`${this.#indent}${names.join(", ")} = prim::TupleUnpack(${value})`);
  }

  #store(target: AssignmentTarget, value: string, at: Node): void {
    const place = this.#place(at);
    switch (target.kind) {
      case "Identifier": {
        const symbol = this.#program.symbolOf(target);
        if (symbol) this.#values.set(symbol, value);
        return;
      }
      case "PropertyAccess":
        this.#emitNothing(
          `prim::SetAttr[name="${target.name.name}"](${this.#expression(target.object)}, ${value})`,
          place,
        );
        return;
      case "ElementAccess":
        this.#emitNothing(
          `aten::_set_item(${this.#expression(target.object)}, ${this.#expression(target.index)}, ${value})`,
          place,
        );
        return;
      default:
    }
  }

  #expression(node: Expression, name = ""): string {
    const inner = stripParentheses(node);
    const place = this.#place(inner);
    const type = (): string => this.#type(inner);
    switch (inner.kind) {
      case "NumberLiteral":
        return this.#emit(
          "",
          Number.isInteger(inner.value) ? "int" : "float",
          `prim::Constant[value=${inner.value}]()`,
          place,
        );
      case "StringLiteral":
        return this.#emit(
          "",
          "str",
          `prim::Constant[value=${JSON.stringify(inner.value)}]()`,
          place,
        );
      case "BooleanLiteral":
        return this.#emit("", "bool", `prim::Constant[value=${inner.value ? 1 : 0}]()`, place);
      case "NullLiteral":
        return this.#none(inner);
      case "Identifier": {
        const symbol = this.#program.symbolOf(inner);
        const known = symbol && this.#values.get(symbol);
        if (known !== undefined) return known;
        if (symbol?.kind === "function")
          return this.#emit("", "Function", `prim::Constant[name="${inner.name}"]()`, "");
        return this.#emit("", type(), `prim::GetAttr[name="${inner.name}"]()`, place);
      }
      case "ThisExpression":
        return this.self;
      case "Binary":
        return this.#emit(
          name,
          type(),
          `${GRAPH_BINARY[inner.operator] ?? inner.operator}(${this.#expression(inner.left)}, ${this.#expression(inner.right)})`,
          place,
        );
      case "Unary":
        return this.#emit(
          name,
          type(),
          `${GRAPH_UNARY[inner.operator] ?? inner.operator}(${this.#expression(inner.operand)})`,
          place,
        );
      case "Logical":
        return this.#choice(inner, name, this.#expression(inner.left), inner.operator);
      case "Conditional":
        return this.#conditional(inner, name);
      case "PropertyAccess":
        if (inner.name.name === "length")
          return this.#emit(name, "int", `aten::len(${this.#expression(inner.object)})`, place);
        return this.#emit(
          name,
          type(),
          `prim::GetAttr[name="${inner.name.name}"](${this.#expression(inner.object)})`,
          place,
        );
      case "ElementAccess":
        return this.#emit(
          name,
          type(),
          `aten::__getitem__(${this.#expression(inner.object)}, ${this.#expression(inner.index)})`,
          place,
        );
      case "ArrayLiteral": {
        const items = inner.elements.map((each) =>
          each.kind === "Hole" ? this.#none(inner) : this.#argument(each),
        );
        const isTuple = this.#program.typeOf(inner).kind === "tuple";
        return this.#emit(
          name,
          type(),
          `prim::${isTuple ? "TupleConstruct" : "ListConstruct"}(${items.join(", ")})`,
          place,
        );
      }
      case "ObjectLiteral": {
        const items = inner.members.flatMap((member) => {
          if (member.kind === "PropertyAssignment") return [this.#expression(member.value)];
          if (member.kind === "ShorthandProperty") return [this.#expression(member.name)];
          return [];
        });
        return this.#emit(name, type(), `prim::DictConstruct(${items.join(", ")})`, place);
      }
      case "TemplateLiteral": {
        const parts = inner.expressions.map((each) => this.#expression(each));
        return this.#emit(name, "str", `aten::format(${parts.join(", ")})`, place);
      }
      case "CallExpression":
        return this.#call(inner, name);
      case "NewExpression": {
        const args = inner.arguments.map((each) => this.#argument(each));
        return this.#emit(name, type(), `prim::CreateObject(${args.join(", ")})`, place);
      }
      case "AsExpression":
      case "TypeAssertion":
      case "NonNull":
      case "Satisfies":
      case "AsConst":
        return this.#expression(inner.expression, name);
      case "Assignment":
      case "Update":
        this.#effect(inner);
        return inner.kind === "Assignment" && inner.target.kind === "Identifier"
          ? this.#expression(inner.target)
          : this.#none(inner);
      case "OptionalChain":
        return this.#expression(inner.expression, name);
      case "ArrowFunction":
      case "FunctionExpression":
        return this.#emit(name, "Function", "prim::Closure()", place);
      default:
        return this.#emit(name, type(), `prim::${inner.kind}()`, place);
    }
  }

  #choice(node: Expression, name: string, left: string, operator: string): string {
    if (node.kind !== "Logical") return left;
    const lines = this.#collect(() => {
      this.#nested(() => {
        const skip = operator === "&&" ? "block1()" : "block0()";
        const run = operator === "&&" ? "block0()" : "block1()";
        const order = operator === "&&" ? [run, skip] : [skip, run];
        for (const head of order) {
          this.#lines.push(`${this.#indent}${head}:`);
          this.#nested(() => {
            const value = head === run ? this.#expression(node.right) : left;
            this.#lines.push(`${this.#indent}-> (${value})`);
          });
        }
      });
    });
    const condition =
      operator === "??"
        ? this.#emit("", "bool", `aten::__isnot__(${left}, ${this.#none(node)})`, "")
        : left;
    const result = this.named(name);
    this.#lines.push(
      `${this.#indent}${result} : ${this.#type(node)} = prim::If(${condition})${this.#comment(node)}`,
      ...lines,
    );
    return result;
  }

  #conditional(node: Extract<Expression, { kind: "Conditional" }>, name: string): string {
    const condition = this.#expression(node.test);
    const lines = this.#collect(() => {
      this.#nested(() => {
        for (const [head, branch] of [
          ["block0()", node.consequent],
          ["block1()", node.alternate],
        ] as const) {
          this.#lines.push(`${this.#indent}${head}:`);
          this.#nested(() => this.#lines.push(`${this.#indent}-> (${this.#expression(branch)})`));
        }
      });
    });
    const result = this.named(name);
    this.#lines.push(
      `${this.#indent}${result} : ${this.#type(node)} = prim::If(${condition})${this.#comment(node)}`,
      ...lines,
    );
    return result;
  }

  #call(node: CallExpression, name: string): string {
    const resolved = this.#program.callOf(node);
    const place = this.#place(node);
    const callee = stripParentheses(node.callee);
    if (resolved.kind === "fork") return this.#forkCall(node, name);
    if (resolved.kind === "wait") {
      const [argument] = node.arguments;
      const future = argument
        ? this.#argument(argument)
        : callee.kind === "PropertyAccess"
          ? this.#expression(callee.object)
          : "";
      return this.#emit(name, this.#type(node), `aten::wait(${future})`, place);
    }
    if (callee.kind === "PropertyAccess") {
      const isInstance = resolved.kind === "method" || resolved.kind === "superMethod";
      if (isInstance) {
        const object = this.#expression(callee.object);
        const args = [object, ...node.arguments.map((each) => this.#argument(each))];
        return this.#emit(
          name,
          this.#type(node),
          `prim::CallMethod[name="${callee.name.name}"](${args.join(", ")})`,
          place,
        );
      }
      const isReceiver = resolved.name?.includes("#") ?? false;
      const own = isReceiver ? [this.#expression(callee.object)] : [];
      const args = [...own, ...node.arguments.map((each) => this.#argument(each))];
      return this.#emit(
        name,
        this.#type(node),
        `aten::${BUILTIN_NAMES[callee.name.name] ?? callee.name.name}(${args.join(", ")})`,
        place,
      );
    }
    const target = this.#expression(callee);
    const args = [target, ...node.arguments.map((each) => this.#argument(each))];
    return this.#emit(name, this.#type(node), `prim::CallFunction(${args.join(", ")})`, place);
  }

  #forkCall(node: CallExpression, name: string): string {
    const [callee, ...args] = node.arguments;
    if (!callee || callee.kind === "Spread") return this.#none(node);
    const target = stripParentheses(callee);
    const { types } = this.#program;
    const operands = args.map((each) => this.#argument(each));
    const operandTypes = args.map((each) =>
      graphType(
        types,
        types.widen(this.#program.typeOf(each.kind === "Spread" ? each.argument : each)),
      ),
    );
    const method = methodOf(target);
    const captures =
      target.kind === "ArrowFunction" || target.kind === "FunctionExpression"
        ? this.#capturesOf(target)
        : [];
    if (method) {
      operands.unshift(this.#expression(method.object));
      operandTypes.unshift(graphType(types, this.#program.typeOf(method.object)));
    }
    const type = this.#program.typeOf(node);
    const subgraph = this.#fork({
      target,
      functionName: method?.name ?? functionName(target),
      isMethod: method !== undefined,
      captures,
      operandNames: operands.map((operand) => baseName(operand)),
      operandTypes,
      result: type.kind === "future" ? graphType(types, type.value) : "Any",
      place: this.#place(node),
    });
    const captured = captures.map((symbol) => this.#values.get(symbol) ?? `%${symbol.name}`);
    return this.#emit(
      name,
      graphType(types, type),
      `${subgraph}(${[...captured, ...operands].join(", ")})`,
      this.#place(node),
    );
  }

  #capturesOf(
    node: ArrowFunction | Extract<Expression, { kind: "FunctionExpression" }>,
  ): ProgramSymbol[] {
    return this.#program
      .capturesOf(node)
      .filter((symbol) => symbol.kind === "variable" || symbol.kind === "parameter");
  }

  #argument(node: Expression | Spread): string {
    return this.#expression(node.kind === "Spread" ? node.argument : node);
  }

  // ------------------------------------------------------------------------------------- helpers

  #emit(name: string, type: string, text: string, place: string): string {
    const value = name === "" ? this.#number() : this.named(name);
    this.#lines.push(`${this.#indent}${value} : ${type} = ${text}${place ? ` # ${place}` : ""}`);
    return value;
  }

  #emitNothing(text: string, place: string): void {
    this.#lines.push(`${this.#indent} = ${text}${place ? ` # ${place}` : ""}`);
  }

  #none(node: Node | undefined): string {
    return this.#emit("", "NoneType", "prim::Constant()", node ? this.#place(node) : "");
  }

  #number(): string {
    this.#numbers += 1;
    const value = `%${this.#numbers}`;
    this.#params.push(value);
    return value;
  }

  #type(node: Expression): string {
    const { types } = this.#program;
    return graphType(types, types.widen(this.#program.typeOf(node)));
  }

  #typeOfSymbol(symbol: ProgramSymbol): string {
    return graphType(this.#program.types, this.#program.declaredTypeOf(symbol));
  }

  #returnType(node: Node): string {
    let best: Type | undefined;
    const pending: Node[] = [node];
    for (let each = pending.pop(); each; each = pending.pop()) {
      if (each.kind === "Return" && each.argument)
        best = this.#program.types.widen(this.#program.typeOf(each.argument));
      forEachChild(each, (child) => pending.push(child));
    }
    return best ? graphType(this.#program.types, best) : "NoneType";
  }

  #place(node: Node): string {
    const { line, column } = positionAt(this.#module.file, node.start);
    return `${this.#module.path}:${line}:${column}`;
  }

  #comment(node: Node): string {
    return ` # ${this.#place(node)}`;
  }

  /** Variables of the outside that statements write, in order of first write. */
  #writtenIn(nodes: readonly Node[]): ProgramSymbol[] {
    const found = new Set<ProgramSymbol>();
    const visit = (node: Node): void => {
      const target =
        node.kind === "Assignment"
          ? node.target
          : node.kind === "Update"
            ? node.operand
            : undefined;
      if (target?.kind === "Identifier") {
        const symbol = this.#program.symbolOf(target);
        if (symbol && this.#values.has(symbol)) found.add(symbol);
      }
      forEachChild(node, visit);
    };
    for (const node of nodes) visit(node);
    return [...found];
  }

  #collect(work: () => void): string[] {
    const outer = this.#lines;
    const inner: string[] = [];
    this.#lines = inner;
    work();
    this.#lines = outer;
    return inner;
  }

  #nested(work: () => void): void {
    const outer = this.#indent;
    this.#indent = outer + INDENT;
    work();
    this.#indent = outer;
  }
}

const BUILTIN_NAMES: Readonly<Record<string, string>> = {
  push: "append",
  includes: "__contains__",
  indexOf: "index",
};

/** `o.m.bind(o)` as the target of a fork. */
function methodOf(target: Expression): { object: Expression; name: string } | undefined {
  if (target.kind !== "CallExpression") return undefined;
  const callee = stripParentheses(target.callee);
  if (callee.kind !== "PropertyAccess" || callee.name.name !== "bind") return undefined;
  const method = stripParentheses(callee.object);
  return method.kind === "PropertyAccess"
    ? { object: method.object, name: method.name.name }
    : undefined;
}

function functionName(target: Expression): string {
  if (target.kind === "Identifier") return target.name;
  if (target.kind === "PropertyAccess") return target.name.name;
  return target.kind === "Instantiation"
    ? functionName(stripParentheses(target.expression))
    : "forward";
}

/** The variable a value is named for: `%a.1` is of `a`, `%2` of none. */
function baseName(value: string): string {
  const match = /^%([A-Za-z_$][\w$]*)\.\d+$/.exec(value);
  return match?.[1] ?? (value === "%self" ? "self" : "");
}

function mayReturn(node: Node): boolean {
  let found = false;
  const visit = (each: Node): void => {
    if (each.kind === "Return") found = true;
    if (found || ("parameters" in each && "body" in each)) return;
    forEachChild(each, visit);
  };
  visit(node);
  return found;
}
