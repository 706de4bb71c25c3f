/** Statements, with the loops and labels that `break` and `continue` act on. */
import type { ParserMethod } from "chevrotain";
import type {
  BindingTarget,
  Block,
  CatchClause,
  Expression,
  Identifier,
  Statement,
  SwitchClause,
  VariableDeclaration,
  VariableKind,
  VariableList,
} from "./ast.ts";
import { disposing } from "./disposing.ts";
import { AMBIENT, IN_GENERATOR, MODULE_LEVEL, NO_IN } from "./parser-base.ts";
import { ClassParser } from "./parser-classes.ts";
import { isName, T } from "./tokens.ts";

interface Label {
  readonly name: string;
  readonly isLoop: boolean;
}

/** What jumps out of a statement may reach. */
interface Jumps {
  readonly inFunction: boolean;
  readonly inLoop: boolean;
  readonly inSwitch: boolean;
  readonly labels: readonly Label[];
}

const OUTSIDE: Jumps = { inFunction: false, inLoop: false, inSwitch: false, labels: [] };
const IN_FUNCTION: Jumps = { ...OUTSIDE, inFunction: true };

const VARIABLE_KINDS = new Map<unknown, VariableKind>([
  [T.var, "var"],
  [T.let, "let"],
  [T.const, "const"],
]);

const LOOP_STARTS = new Set([T.for, T.while, T.do]);

export abstract class StatementParser extends ClassParser {
  /** Statements that start with a contextual word, `import` or `export`; `null` if there is none. */
  protected abstract declaration(): Statement | null;

  #jumps: Jumps = OUTSIDE;

  protected override begin(...input: Parameters<ClassParser["begin"]>): void {
    super.begin(...input);
    this.#jumps = OUTSIDE;
  }

  protected override recovering<R>(parse: () => R): R | null {
    const jumps = this.#jumps;
    const result = super.recovering(parse);
    this.#jumps = jumps;
    return result;
  }

  protected override speculate<R>(parse: () => R | null): R | null {
    const jumps = this.#jumps;
    const result = super.speculate(parse);
    this.#jumps = jumps;
    return result;
  }

  readonly statement: ParserMethod<[], Statement> = this.rule("statement", () => {
    this.descend();
    const statement = this.declaration() ?? this.plainStatement();
    this.depth--;
    return statement;
  });

  /** Statements up to a `}`, or to the end of the file. */
  protected statementList(endsAtBrace: boolean): Statement[] {
    const statements: Statement[] = [];
    while (this.index < this.partners.length && !(endsAtBrace && this.at(T["}"]))) {
      if (this.startsUsing()) {
        const { start } = this;
        const isAsync = this.at(T.await);
        if (isAsync) this.take();
        const list = this.usingList();
        const rest = this.statementList(endsAtBrace);
        if (rest.some(({ kind }) => /^(Import|Export)/.test(kind)))
          this.report("E6001", start, list.end, { what: "`using` before exports of a module" });
        statements.push(...disposing(() => this.id(), { start, list, rest, isAsync }));
        break;
      }
      const before = this.index;
      const statement = this.recovering(() => this.SUBRULE(this.statement));
      if (statement !== null) statements.push(statement);
      // A token that starts no statement and ends none would be met again and again.
      else if (this.index === before && !(endsAtBrace && this.at(T["}"]))) this.take();
    }
    return statements;
  }

  /** `using x = …` or `await using x = …`, whose value is disposed of after the statements behind it; alone `using` is a name. */
  private startsUsing(): boolean {
    if (this.at(T.await)) return this.nextIs(T.using) && this.isUsed(3);
    return this.at(T.using) && this.isUsed(2);
  }

  private isUsed(ahead: number): boolean {
    const name = this.LA(ahead);
    return isName(name) && name.tokenType !== T.of && !this.newlineBefore(ahead);
  }

  private usingList(): VariableList {
    const list: VariableList = { ...this.variableList(), variableKind: "const" };
    this.semicolon();
    this.checkValues(list);
    for (const { target } of list.declarations)
      if (target.kind !== "Identifier") this.report("E2016", target.start, target.end, {});
    return list;
  }

  readonly block: ParserMethod<[], Block> = this.rule("block", () => {
    const open = this.expect(T["{"]);
    const flags = this.enterBrackets();
    this.flags &= ~MODULE_LEVEL;
    const statements = this.statementList(true);
    this.leaveBrackets(flags);
    this.close(T["}"], open);
    return { kind: "Block", id: this.id(), start: open.startOffset, end: this.end, statements };
  });

  protected functionBody(isGenerator: boolean): Block {
    return this.bodyWith(IN_FUNCTION, isGenerator ? IN_GENERATOR : 0);
  }

  protected staticBlockBody(): Block {
    return this.bodyWith(OUTSIDE, 0);
  }

  private bodyWith(jumps: Jumps, added: number): Block {
    const outer = this.#jumps;
    const { flags } = this;
    this.#jumps = jumps;
    this.flags = (flags & AMBIENT) | added;
    const body = this.SUBRULE(this.block);
    this.#jumps = outer;
    this.flags = flags;
    return body;
  }

  private plainStatement(): Statement {
    const token = this.LA(1);
    const start = token.startOffset;
    switch (token.tokenType) {
      case T["{"]:
        return this.SUBRULE(this.block);
      case T[";"]:
        this.take();
        return { kind: "EmptyStatement", id: this.id(), start, end: this.end };
      case T.var:
      case T.const:
        return this.variableStatement(start, false);
      case T.function:
        return this.functionDeclaration(start, false);
      case T.class:
        return this.classDeclaration(start, false);
      case T.if:
        return this.ifStatement(start);
      case T.for:
        return this.forStatement(start);
      case T.while:
        return this.whileStatement(start);
      case T.do:
        return this.doWhileStatement(start);
      case T.switch:
        return this.switchStatement(start);
      case T.return:
        return this.returnStatement(start);
      case T.break:
      case T.continue:
        return this.jumpStatement(start);
      case T.throw:
        return this.throwStatement(start);
      case T.try:
        return this.tryStatement(start);
      case T.with:
        return this.abandon("E6003", start, start + "with".length, {});
      case T.debugger:
        this.take();
        this.semicolon();
        return { kind: "Debugger", id: this.id(), start, end: this.end };
      case T.let:
        if (this.startsLet()) return this.variableStatement(start, false);
        break;
      default:
        if (isName(token) && this.nextIs(T[":"])) return this.labeled(start);
        break;
    }
    const expression = this.SUBRULE(this.expression);
    this.semicolon();
    return { kind: "ExpressionStatement", id: this.id(), start, end: this.end, expression };
  }

  /** True at `let` before what it declares. */
  protected startsLet(): boolean {
    return this.at(T.let) && (isName(this.LA(2)) || this.nextIs(T["["]) || this.nextIs(T["{"]));
  }

  // ----------------------------------------------------------------------------------- variables

  protected variableStatement(start: number, isDeclare: boolean): Statement {
    const list = this.variableList();
    this.semicolon();
    this.checkValues(list);
    return { kind: "VariableStatement", id: this.id(), start, end: this.end, isDeclare, list };
  }

  private checkValues(list: VariableList): void {
    if (this.flags & AMBIENT) return;
    for (const { target, initializer } of list.declarations) {
      if (initializer !== null) continue;
      if (target.kind !== "Identifier") this.report("E2016", target.start, target.end, {});
      else if (list.variableKind === "const") this.report("E2005", target.start, target.end, {});
    }
  }

  private variableList(): VariableList {
    const word = this.take();
    const variableKind = VARIABLE_KINDS.get(word.tokenType) ?? "let";
    const declarations: VariableDeclaration[] = [];
    do declarations.push(this.variableDeclaration());
    while (this.eat(T[","]));
    const start = word.startOffset;
    return {
      kind: "VariableList",
      id: this.id(),
      start,
      end: this.end,
      variableKind,
      declarations,
    };
  }

  private variableDeclaration(): VariableDeclaration {
    const start = this.start;
    const target = this.SUBRULE(this.bindingTarget);
    const mayBeDefinite = target.kind === "Identifier" && !this.newlineBefore(1);
    const isDefinite = mayBeDefinite && this.eat(T["!"]);
    const type = this.typeAnnotation();
    const initializer = this.initializer();
    return {
      kind: "VariableDeclaration",
      id: this.id(),
      start,
      end: this.end,
      target,
      isDefinite,
      type,
      initializer,
    };
  }

  // ------------------------------------------------------------------------------- conditions, loops

  // The parentheses belong to the statement, not to the expression.
  private condition(): Expression {
    return this.parenthesized().expression;
  }

  private ifStatement(start: number): Statement {
    this.take();
    const test = this.condition();
    const consequent = this.nested();
    const alternate = this.eat(T.else) ? this.nested() : null;
    return { kind: "If", id: this.id(), start, end: this.end, test, consequent, alternate };
  }

  private nested(): Statement {
    const { flags } = this;
    this.flags &= ~MODULE_LEVEL;
    const statement = this.SUBRULE(this.statement);
    this.flags = flags;
    return statement;
  }

  private loopBody(): Statement {
    const jumps = this.#jumps;
    this.#jumps = { ...jumps, inLoop: true };
    const body = this.nested();
    this.#jumps = jumps;
    return body;
  }

  private whileStatement(start: number): Statement {
    this.take();
    const test = this.condition();
    const body = this.loopBody();
    return { kind: "While", id: this.id(), start, end: this.end, test, body };
  }

  private doWhileStatement(start: number): Statement {
    this.take();
    const body = this.loopBody();
    this.expect(T.while);
    const test = this.condition();
    // Here, and only here, a semicolon may be missing without a line end.
    this.eat(T[";"]);
    return { kind: "DoWhile", id: this.id(), start, end: this.end, body, test };
  }

  private forStatement(start: number): Statement {
    this.take();
    const isAwait = this.eat(T.await);
    const open = this.expect(T["("]);
    const flags = this.enterBrackets();
    this.flags |= NO_IN;
    const head = this.forHead();
    this.leaveBrackets(flags);
    if (head !== null && (this.at(T.of) || this.at(T.in))) {
      return this.forEach(start, isAwait, head, () => this.close(T[")"], open));
    }
    this.expect(T[";"]);
    if (head?.kind === "VariableList") this.checkValues(head);
    const test = this.at(T[";"]) ? null : this.SUBRULE(this.expression);
    this.expect(T[";"]);
    const update = this.at(T[")"]) ? null : this.SUBRULE(this.expression);
    this.close(T[")"], open);
    const body = this.loopBody();
    const end = this.end;
    return { kind: "For", id: this.id(), start, end, initializer: head, test, update, body };
  }

  private forHead(): VariableList | Expression | null {
    if (this.at(T[";"])) return null;
    const isList = this.at(T.var) || this.at(T.const) || this.startsLet();
    return isList ? this.variableList() : this.SUBRULE(this.expression);
  }

  private forEach(
    start: number,
    isAwait: boolean,
    head: VariableList | Expression,
    close: () => void,
  ): Statement {
    const word = this.take();
    const isOf = word.tokenType === T.of;
    const target = head.kind === "VariableList" ? head : this.assignmentTarget(head);
    const source = isOf ? this.assignment() : this.SUBRULE(this.expression);
    close();
    if (head.kind === "VariableList") {
      const [first, ...more] = head.declarations;
      if (more.length > 0 || first?.initializer !== null) {
        this.report("E2017", head.start, head.end, { word: word.image });
      }
    }
    const body = this.loopBody();
    const end = this.end;
    return isOf
      ? { kind: "ForOf", id: this.id(), start, end, isAwait, target, iterable: source, body }
      : { kind: "ForIn", id: this.id(), start, end, target, object: source, body };
  }

  private switchStatement(start: number): Statement {
    this.take();
    const discriminant = this.condition();
    const open = this.expect(T["{"]);
    const jumps = this.#jumps;
    const { flags } = this;
    this.#jumps = { ...jumps, inSwitch: true };
    this.flags &= ~MODULE_LEVEL;
    const clauses: SwitchClause[] = [];
    while (this.at(T.case) || this.at(T.default)) clauses.push(this.switchClause());
    this.flags = flags;
    this.#jumps = jumps;
    this.close(T["}"], open);
    const [, second] = clauses.filter((clause) => clause.test === null);
    if (second !== undefined) {
      this.report("E2015", second.start, second.start + "default".length, {});
    }
    return { kind: "Switch", id: this.id(), start, end: this.end, discriminant, clauses };
  }

  private switchClause(): SwitchClause {
    const word = this.take();
    const test = word.tokenType === T.case ? this.SUBRULE(this.expression) : null;
    this.expect(T[":"]);
    const statements: Statement[] = [];
    while (!this.atClauseEnd()) {
      const before = this.index;
      const statement = this.recovering(() => this.SUBRULE(this.statement));
      if (statement !== null) statements.push(statement);
      else if (this.index === before && !this.atClauseEnd()) this.take();
    }
    const start = word.startOffset;
    return { kind: "SwitchClause", id: this.id(), start, end: this.end, test, statements };
  }

  private atClauseEnd(): boolean {
    if (this.index >= this.partners.length) return true;
    return this.at(T["}"]) || this.at(T.case) || this.at(T.default);
  }

  // --------------------------------------------------------------------------------------- jumps

  private returnStatement(start: number): Statement {
    this.take();
    if (!this.#jumps.inFunction) {
      this.report("E2007", start, this.end, { statement: "return", place: "a function" });
    }
    const isBare = this.at(T[";"]) || this.at(T["}"]) || this.newlineBefore(1);
    const argument = isBare ? null : this.SUBRULE(this.expression);
    this.semicolon();
    return { kind: "Return", id: this.id(), start, end: this.end, argument };
  }

  private throwStatement(start: number): Statement {
    this.take();
    if (this.newlineBefore(1)) this.fault("an expression on the same line");
    const argument = this.SUBRULE(this.expression);
    this.semicolon();
    return { kind: "Throw", id: this.id(), start, end: this.end, argument };
  }

  private jumpStatement(start: number): Statement {
    const isBreak = this.take().tokenType === T.break;
    const label = this.atName() && !this.newlineBefore(1) ? this.identifier() : null;
    if (label === null) this.checkJump(isBreak, start);
    else this.checkLabel(isBreak, label);
    this.semicolon();
    return { kind: isBreak ? "Break" : "Continue", id: this.id(), start, end: this.end, label };
  }

  private checkJump(isBreak: boolean, start: number): void {
    const { inLoop, inSwitch } = this.#jumps;
    if (inLoop || (isBreak && inSwitch)) return;
    this.report("E2007", start, this.end, {
      statement: isBreak ? "break" : "continue",
      place: isBreak ? "a loop or `switch`" : "a loop",
    });
  }

  private checkLabel(isBreak: boolean, label: Identifier): void {
    const { labels } = this.#jumps;
    const isThere = labels.some(({ name, isLoop }) => name === label.name && (isBreak || isLoop));
    if (!isThere) this.report("E2008", label.start, label.end, { name: label.name });
  }

  private labeled(start: number): Statement {
    const label = this.identifier();
    this.take();
    let ahead = 1;
    while (isName(this.LA(ahead)) && this.LA(ahead + 1).tokenType === T[":"]) ahead += 2;
    const isLoop = LOOP_STARTS.has(this.LA(ahead).tokenType);
    const jumps = this.#jumps;
    this.#jumps = { ...jumps, labels: [...jumps.labels, { name: label.name, isLoop }] };
    const body = this.nested();
    this.#jumps = jumps;
    return { kind: "Labeled", id: this.id(), start, end: this.end, label, body };
  }

  private tryStatement(start: number): Statement {
    this.take();
    const block = this.SUBRULE(this.block);
    const handler = this.at(T.catch) ? this.catchClause() : null;
    const finalizer = this.eat(T.finally) ? this.SUBRULE(this.block) : null;
    if (handler === null && finalizer === null) this.fault("`catch` or `finally`");
    return {
      kind: "Try",
      id: this.id(),
      start,
      end: this.end,
      block,
      handler,
      finalizer,
      isDisposal: false,
    };
  }

  private catchClause(): CatchClause {
    const start = this.take().startOffset;
    let target: BindingTarget | null = null;
    let type: CatchClause["type"] = null;
    if (this.at(T["("])) {
      const open = this.take();
      target = this.SUBRULE(this.bindingTarget);
      type = this.typeAnnotation();
      this.close(T[")"], open);
    }
    const body = this.SUBRULE(this.block);
    return { kind: "CatchClause", id: this.id(), start, end: this.end, target, type, body };
  }
}
