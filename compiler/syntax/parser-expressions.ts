/**
 * Expressions with operators. Precedence is climbed in one loop over the table of operators: a
 * rule per level would cost fifteen calls for every operand.
 */
import type { ParserMethod, TokenType } from "chevrotain";
import {
  ASSIGNMENT_OPERATORS,
  type AssignmentOperator,
  BINARY_OPERATORS,
  type BinaryOperator,
  type BinaryOperatorSpec,
  type LogicalOperator,
  TYPE_OPERATOR_PRECEDENCE,
  UNARY_OPERATORS,
  type UnaryOperator,
  UPDATE_OPERATORS,
  type UpdateOperator,
} from "../operators.ts";
import type { Expression, PrivateName } from "./ast.ts";
import { ArrowParser } from "./parser-arrows.ts";
import { IN_CONSEQUENT, IN_GENERATOR, MAX_OPERATORS, NO_IN } from "./parser-base.ts";
import { startsExpression } from "./token-sets.ts";
import { PrivateName as PrivateNameToken, T } from "./tokens.ts";

type InfixOperator = BinaryOperator | LogicalOperator;

/** Operators by the type of their (first) token. */
const INFIX = byToken(Object.keys(BINARY_OPERATORS) as InfixOperator[]);
const ASSIGNMENT = byToken(Object.keys(ASSIGNMENT_OPERATORS) as AssignmentOperator[]);
const UNARY = byToken(UNARY_OPERATORS);
const UPDATE = byToken(UPDATE_OPERATORS);

const LOWEST = 1;

/** Only in parentheses can these be assigned to. */
const BARE_ASSERTIONS: ReadonlySet<Expression["kind"]> = new Set([
  "AsExpression",
  "Satisfies",
  "TypeAssertion",
]);

export abstract class ExpressionParser extends ArrowParser {
  override readonly expression: ParserMethod<[], Expression> = this.rule("expression", () => {
    const start = this.start;
    const first = this.assignment();
    if (!this.at(T[","])) return first;
    const expressions = [first];
    while (this.eat(T[","])) expressions.push(this.assignment());
    return { kind: "Sequence", id: this.id(), start, end: this.end, expressions };
  });

  /** An expression without commas. */
  protected assignment(): Expression {
    this.descend();
    const found = this.arrowFunction() ?? this.yieldExpression() ?? this.plainAssignment();
    this.depth--;
    return found;
  }

  private plainAssignment(): Expression {
    const start = this.start;
    const left = this.conditional();
    const operator = this.assignmentOperator();
    if (operator === null) return left;
    if (BARE_ASSERTIONS.has(left.kind)) this.fault("`;`");
    const target = operator === "=" ? this.assignmentTarget(left) : this.assignmentLeaf(left);
    this.skip(operator);
    const value = this.assignment();
    return { kind: "Assignment", id: this.id(), start, end: this.end, operator, target, value };
  }

  private yieldExpression(): Expression | null {
    if (!this.at(T.yield) || !(this.flags & IN_GENERATOR)) return null;
    const start = this.take().startOffset;
    const isDelegate = !this.newlineBefore(1) && this.eat(T["*"]);
    const hasArgument = isDelegate || (!this.newlineBefore(1) && startsExpression(this.LA(1)));
    const argument = hasArgument ? this.assignment() : null;
    return { kind: "Yield", id: this.id(), start, end: this.end, isDelegate, argument };
  }

  private conditional(): Expression {
    const start = this.start;
    const test = this.binary(LOWEST);
    if (!this.eat(T["?"])) return test;
    const flags = this.enterBrackets();
    this.flags |= IN_CONSEQUENT;
    const consequent = this.assignment();
    this.leaveBrackets(flags);
    this.expect(T[":"]);
    const alternate = this.assignment();
    return {
      kind: "Conditional",
      id: this.id(),
      start,
      end: this.end,
      test,
      consequent,
      alternate,
    };
  }

  /** Operands joined by operators of at least precedence `lowest`. */
  private binary(lowest: number): Expression {
    const start = this.start;
    let left = this.at(PrivateNameToken) ? this.privateIn() : this.unary();
    for (let links = 0; ; links++) {
      this.checkLinks(links, MAX_OPERATORS);
      if (this.at(T.as) || this.at(T.satisfies)) {
        if (lowest > TYPE_OPERATOR_PRECEDENCE || this.newlineBefore(1)) return left;
        left = this.typeOperator(start, left);
        continue;
      }
      const operator = this.infixOperator();
      if (operator === null) return left;
      const spec: BinaryOperatorSpec = BINARY_OPERATORS[operator];
      if (spec.precedence < lowest || (operator === "in" && this.flags & NO_IN)) return left;
      left = this.infix(start, left, operator, spec);
    }
  }

  private infix(
    start: number,
    left: Expression,
    operator: InfixOperator,
    spec: BinaryOperatorSpec,
  ): Expression {
    this.skip(operator);
    if (operator === "**") {
      this.descend();
      this.checkPowerBase(left);
    }
    const isRight = spec.associativity === "right";
    const right = this.binary(isRight ? spec.precedence : spec.precedence + 1);
    if (operator === "**") this.depth--;
    const id = this.id();
    const end = this.end;
    if (isLogical(operator)) {
      this.checkMixedCoalescing(operator, left, right);
      return { kind: "Logical", id, start, end, operator, left, right };
    }
    return { kind: "Binary", id, start, end, operator, left, right };
  }

  private typeOperator(start: number, expression: Expression): Expression {
    const isAs = this.take().tokenType === T.as;
    if (isAs && this.eat(T.const)) {
      return { kind: "AsConst", id: this.id(), start, end: this.end, expression };
    }
    const type = this.SUBRULE(this.type);
    const kind = isAs ? "AsExpression" : "Satisfies";
    return { kind, id: this.id(), start, end: this.end, expression, type };
  }

  // `#name in object`: a private name is no operand of anything else.
  private privateIn(): Expression {
    const start = this.start;
    const name: PrivateName = this.privateName();
    if (this.flags & NO_IN) this.fault("`in`");
    this.expect(T.in);
    const object = this.binary(BINARY_OPERATORS.in.precedence + 1);
    return { kind: "PrivateIn", id: this.id(), start, end: this.end, name, object };
  }

  private unary(): Expression {
    const start = this.start;
    const type = this.LA(1).tokenType;
    const operator = UNARY[type.tokenTypeIdx ?? 0];
    if (operator !== undefined) return this.prefix(start, operator);
    const update = UPDATE[type.tokenTypeIdx ?? 0];
    if (update !== undefined) return this.prefixUpdate(start, update);
    if (type === T["<"]) return this.typeAssertion(start);
    if (type === T.await && startsExpression(this.LA(2))) return this.awaitExpression(start);
    return this.postfix(start);
  }

  private prefix(start: number, operator: UnaryOperator): Expression {
    this.descend();
    this.take();
    const operand = this.unary();
    this.depth--;
    return { kind: "Unary", id: this.id(), start, end: this.end, operator, operand };
  }

  private prefixUpdate(start: number, operator: UpdateOperator): Expression {
    this.descend();
    this.take();
    const target = this.unary();
    if (BARE_ASSERTIONS.has(target.kind)) this.abandon("E2006", target.start, target.end, {});
    const operand = this.assignmentLeaf(target);
    this.depth--;
    const isPrefix = true;
    return { kind: "Update", id: this.id(), start, end: this.end, operator, isPrefix, operand };
  }

  private postfix(start: number): Expression {
    const operand = this.leftHandSide();
    const operator = UPDATE[this.LA(1).tokenType.tokenTypeIdx ?? 0];
    if (operator === undefined || this.newlineBefore(1)) return operand;
    const leaf = this.assignmentLeaf(operand);
    this.take();
    return {
      kind: "Update",
      id: this.id(),
      start,
      end: this.end,
      operator,
      isPrefix: false,
      operand: leaf,
    };
  }

  private awaitExpression(start: number): Expression {
    this.descend();
    this.take();
    const argument = this.unary();
    this.depth--;
    return { kind: "Await", id: this.id(), start, end: this.end, argument };
  }

  private typeAssertion(start: number): Expression {
    JSX.lastIndex = start;
    if (JSX.test(this.file.text)) this.abandon("E6006", start, start + 1, {});
    this.descend();
    this.take();
    const isConst = this.at(T.const) && this.nextIs(T[">"]);
    if (isConst) this.take();
    const type = isConst ? null : this.SUBRULE(this.type);
    this.expect(T[">"]);
    const expression = this.unary();
    this.depth--;
    const end = this.end;
    return type === null
      ? { kind: "AsConst", id: this.id(), start, end, expression }
      : { kind: "TypeAssertion", id: this.id(), start, end, type, expression };
  }

  // ----------------------------------------------------------------------------------- operators

  protected isBinaryOperator(): boolean {
    return this.infixOperator() !== null || this.at(T.as) || this.at(T.satisfies);
  }

  private infixOperator(): InfixOperator | null {
    const type = this.LA(1).tokenType;
    if (type === T[">"] || type === T["<"]) {
      const joined = this.joinedOperator(type);
      return joined in BINARY_OPERATORS ? (joined as InfixOperator) : null;
    }
    return INFIX[type.tokenTypeIdx ?? 0] ?? null;
  }

  private assignmentOperator(): AssignmentOperator | null {
    const type = this.LA(1).tokenType;
    if (type === T[">"]) {
      const joined = this.joinedOperator(type);
      return joined in ASSIGNMENT_OPERATORS ? (joined as AssignmentOperator) : null;
    }
    return ASSIGNMENT[type.tokenTypeIdx ?? 0] ?? null;
  }

  // `>>=` and its like, which the lexer leaves in pieces.
  private joinedOperator(type: TokenType): string {
    const most = type === T[">"] ? 3 : 2;
    let text: string = type.name;
    while (
      text.length < most &&
      this.touches(text.length) &&
      this.LA(text.length + 1).tokenType === type
    ) {
      text += type.name;
    }
    const endsInEquals =
      type === T[">"] && this.touches(text.length) && this.LA(text.length + 1).tokenType === T["="];
    return endsInEquals ? `${text}=` : text;
  }

  private skip(operator: InfixOperator | AssignmentOperator): void {
    const isJoined = this.at(T[">"]) || this.at(T["<"]);
    this.index += isJoined ? operator.length : 1;
  }

  private checkPowerBase(left: Expression): void {
    const isAngled = this.file.text.charAt(left.start) === "<";
    if (left.kind === "Unary" || left.kind === "Await" || isAngled) {
      const operator = isAngled ? "<T>" : left.kind === "Unary" ? left.operator : "await";
      this.report("E2012", left.start, left.end, { operator });
    }
  }

  private checkMixedCoalescing(
    operator: LogicalOperator,
    left: Expression,
    right: Expression,
  ): void {
    for (const side of [left, right]) {
      if (side.kind !== "Logical" || (side.operator === "??") === (operator === "??")) continue;
      const other = operator === "??" ? side.operator : operator;
      this.report("E2009", side.start, side.end, { operator: other });
    }
  }
}

// A tag with attributes, one that closes itself, a closing tag or a fragment: none is a type assertion.
const JSX = /<(?:>|\/|[A-Za-z][\w.-]*(?:\s+[\w-]+=["'{]|\s*\/>|(?:\s+[\w-]+)*>[^();="'`]*<\/))/y;

function isLogical(operator: InfixOperator): operator is LogicalOperator {
  return BINARY_OPERATORS[operator].node === "Logical";
}

function byToken<Operator extends string>(
  operators: readonly Operator[],
): (Operator | undefined)[] {
  const types: Readonly<Record<string, TokenType | undefined>> = T;
  const table: (Operator | undefined)[] = [];
  for (const operator of operators) {
    const index = types[operator]?.tokenTypeIdx;
    if (index !== undefined) table[index] = operator;
  }
  return table;
}
