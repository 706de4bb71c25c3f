/** Operands: literals, names, parentheses, `new`, and the chain of accesses and calls after them. */
import type { IToken, ParserMethod } from "chevrotain";
import type {
  ClassExpression,
  Expression,
  FunctionExpression,
  Hole,
  NewExpression,
  OptionalChain,
  ParenthesizedExpression,
  Spread,
  TemplateLiteral,
} from "./ast.ts";
import type { TypeNode } from "./ast-types.ts";
import { MAX_CHAIN } from "./parser-base.ts";
import { TargetParser } from "./parser-targets.ts";
import { startsExpression } from "./token-sets.ts";
import {
  isName,
  NumberToken,
  PrivateName,
  RegExpToken,
  StringToken,
  T,
  TemplateHead,
  TemplateWhole,
} from "./tokens.ts";

export abstract class OperandParser extends TargetParser {
  /** Expressions between commas, or one. */
  abstract readonly expression: ParserMethod<[], Expression>;
  protected abstract objectLiteral(): Expression;
  protected abstract functionExpression(): FunctionExpression;
  protected abstract classExpression(): ClassExpression;
  protected abstract isBinaryOperator(): boolean;

  /** An operand with its accesses and calls. */
  protected leftHandSide(): Expression {
    return this.chain(this.start, this.operand(), true);
  }

  /** `(a, ...b)`. */
  protected callArguments(): (Expression | Spread)[] {
    const open = this.expect(T["("]);
    const flags = this.enterBrackets();
    const list: (Expression | Spread)[] = [];
    while (!this.at(T[")"])) {
      list.push(this.at(T["..."]) ? this.spread() : this.assignment());
      if (!this.eat(T[","])) break;
    }
    this.leaveBrackets(flags);
    this.closeList(T[")"], open);
    return list;
  }

  protected spread(): Spread {
    const start = this.take().startOffset;
    const argument = this.assignment();
    return { kind: "Spread", id: this.id(), start, end: this.end, argument };
  }

  // -------------------------------------------------------------------------------------- chain

  // Each link wraps what is before it. `!` waits: before a further link it belongs inside the
  // chain, at its end it stands outside the `OptionalChain`, as in TypeScript.
  private chain(start: number, head: Expression, takesCalls: boolean): Expression {
    let expression = head;
    let hasOptional = false;
    let bangs: number[] = [];
    for (let links = 0; ; links++) {
      this.checkLinks(links, MAX_CHAIN);
      if (this.at(T["!"]) && !this.newlineBefore(1)) {
        this.take();
        bangs.push(this.end);
        continue;
      }
      const isOptional = takesCalls && this.at(T["?."]);
      const object: Expression = this.withBangs(start, expression, bangs);
      const next = this.link(start, object, takesCalls, hasOptional);
      if (next === null) {
        return hasOptional ? this.withBangs(start, this.optionalChain(expression), bangs) : object;
      }
      hasOptional ||= isOptional;
      expression = next;
      bangs = [];
    }
  }

  private withBangs(start: number, expression: Expression, ends: readonly number[]): Expression {
    let wrapped = expression;
    for (const end of ends) {
      wrapped = { kind: "NonNull", id: this.id(), start, end, expression: wrapped };
    }
    return wrapped;
  }

  private optionalChain(expression: Expression): OptionalChain {
    const { start, end } = expression;
    return { kind: "OptionalChain", id: this.id(), start, end, expression };
  }

  // One link after `object`, or `null` at the end of the chain.
  private link(
    start: number,
    object: Expression,
    takesCalls: boolean,
    inOptional: boolean,
  ): Expression | null {
    switch (this.LA(1).tokenType) {
      case T["."]:
        if (object.kind === "Instantiation") return this.fault("`(`");
        this.take();
        return this.propertyAccess(start, object, false);
      case T["["]:
        return this.elementAccess(start, object, false);
      case T["?."]:
        return takesCalls ? this.optionalLink(start, object) : null;
      case T["("]:
        return takesCalls ? this.call(start, object, [], false) : null;
      case T["<"]:
        return this.typeArgumentsLink(start, object, takesCalls);
      case TemplateWhole:
      case TemplateHead:
        if (inOptional) return this.fault("`(`, `[` or the name of a property");
        return this.taggedTemplate(start, object, []);
      default:
        return null;
    }
  }

  private optionalLink(start: number, object: Expression): Expression {
    this.take();
    switch (this.LA(1).tokenType) {
      case T["["]:
        return this.elementAccess(start, object, true);
      case T["("]:
        return this.call(start, object, [], true);
      case T["<"]:
        return this.call(start, object, this.typeArgumentList(), true);
      case PrivateName:
        return this.fault("the name of a public property");
      default:
        if (object.kind === "Instantiation") return this.fault("`(`");
        return this.propertyAccess(start, object, true);
    }
  }

  private propertyAccess(start: number, object: Expression, optional: boolean): Expression {
    const name = this.at(PrivateName) ? this.privateName() : this.identifierName();
    if (object.kind === "Identifier" && object.name === "globalThis" && name.kind === "Identifier")
      return { ...name, start, isGlobal: true };
    return { kind: "PropertyAccess", id: this.id(), start, end: this.end, object, name, optional };
  }

  private elementAccess(start: number, object: Expression, optional: boolean): Expression {
    const open = this.take();
    const flags = this.enterBrackets();
    const index = this.SUBRULE(this.expression);
    this.leaveBrackets(flags);
    this.close(T["]"], open);
    return { kind: "ElementAccess", id: this.id(), start, end: this.end, object, index, optional };
  }

  private call(
    start: number,
    callee: Expression,
    typeArguments: readonly TypeNode[],
    optional: boolean,
  ): Expression {
    const list = this.callArguments();
    return {
      kind: "CallExpression",
      id: this.id(),
      start,
      end: this.end,
      callee,
      typeArguments,
      arguments: list,
      optional,
    };
  }

  private taggedTemplate(
    start: number,
    tag: Expression,
    typeArguments: readonly TypeNode[],
  ): Expression {
    const template = this.templateLiteral(true);
    return {
      kind: "TaggedTemplate",
      id: this.id(),
      start,
      end: this.end,
      tag,
      typeArguments,
      template,
    };
  }

  private typeArgumentsLink(
    start: number,
    object: Expression,
    takesCalls: boolean,
  ): Expression | null {
    const typeArguments = this.typeArgumentsOfExpression();
    if (typeArguments === null) return null;
    if (takesCalls && this.at(T["("])) return this.call(start, object, typeArguments, false);
    if (this.atTemplate()) return this.taggedTemplate(start, object, typeArguments);
    const end = this.end;
    return { kind: "Instantiation", id: this.id(), start, end, expression: object, typeArguments };
  }

  // `f<T>(x)` against `a < b > (c)`: type arguments if they parse and what follows them cannot
  // continue a comparison. The same rule as TypeScript's.
  private typeArgumentsOfExpression(): TypeNode[] | null {
    if (!this.mayBeTypeArguments()) return null;
    return this.speculate(() => {
      const list = this.typeArgumentList();
      // `a < b >= c` and `a < b >> c` are operators.
      if (this.touches(0) && JOINS_GREATER.has(this.LA(1).tokenType)) return null;
      return this.mayFollowTypeArguments() ? list : null;
    });
  }

  private mayFollowTypeArguments(): boolean {
    switch (this.LA(1).tokenType) {
      case T["("]:
      case TemplateWhole:
      case TemplateHead:
        return true;
      case T["<"]:
      case T[">"]:
      case T["+"]:
      case T["-"]:
        return false;
      default:
        return this.newlineBefore(1) || this.isBinaryOperator() || !startsExpression(this.LA(1));
    }
  }

  // Looks for the closing `>` over tokens that types may have; most comparisons stop here.
  private mayBeTypeArguments(): boolean {
    let depth = 0;
    const last = Math.min(this.partners.length, this.index + LONGEST_TYPE_ARGUMENTS);
    for (let index = this.index; index < last; index++) {
      const type = this.tokens[index]?.tokenType;
      if (type === T["<"]) depth++;
      else if (type === T[">"]) {
        if (--depth === 0) return true;
      } else if (type === T["("] || type === T["["] || type === T["{"]) {
        const partner = this.partners[index] ?? -1;
        if (partner < 0) return false;
        index = partner;
      } else if (type === undefined || NOT_IN_TYPES.has(type)) return false;
    }
    return false;
  }

  // ------------------------------------------------------------------------------------ operands

  private operand(): Expression {
    const token = this.LA(1);
    const start = token.startOffset;
    switch (token.tokenType) {
      case NumberToken:
        return this.numberLiteral();
      case StringToken:
        return this.stringLiteral();
      case RegExpToken:
        return this.regExpLiteral();
      case TemplateWhole:
      case TemplateHead:
        return this.templateLiteral(false);
      case T.this:
        return this.thisExpression();
      case T.null:
        this.take();
        return { kind: "NullLiteral", id: this.id(), start, end: this.end };
      case T.true:
      case T.false: {
        const value = this.take().tokenType === T.true;
        return { kind: "BooleanLiteral", id: this.id(), start, end: this.end, value };
      }
      case T["("]:
        return this.parenthesized();
      case T["["]:
        return this.arrayLiteral();
      case T["{"]:
        return this.objectLiteral();
      case T.function:
        return this.functionExpression();
      case T.class:
        return this.classExpression();
      case T["@"]:
        this.decorators();
        return this.classExpression();
      case T.new:
        return this.newExpression();
      case T.super:
        return this.superExpression();
      case T.import:
        return this.importExpression();
      case T.async:
        if (this.nextIs(T.function) && !this.newlineBefore(2)) return this.functionExpression();
        return this.identifier();
      case T.await:
      case T.let:
      case T.yield:
        return this.bindingIdentifier();
      default:
        return isName(token) ? this.identifier() : this.fault("an expression");
    }
  }

  private templateLiteral(isTagged: boolean): TemplateLiteral {
    const start = this.start;
    const { quasis, holes } = this.templateParts(() => this.SUBRULE(this.expression), isTagged);
    return {
      kind: "TemplateLiteral",
      id: this.id(),
      start,
      end: this.end,
      quasis,
      expressions: holes,
    };
  }

  /** `(expression)`, as an operand or after `if` and its like. */
  protected parenthesized(): ParenthesizedExpression {
    const open = this.expect(T["("]);
    const flags = this.enterBrackets();
    const expression = this.SUBRULE(this.expression);
    this.leaveBrackets(flags);
    this.close(T[")"], open);
    const start = open.startOffset;
    return { kind: "ParenthesizedExpression", id: this.id(), start, end: this.end, expression };
  }

  private arrayLiteral(): Expression {
    const open = this.take();
    const flags = this.enterBrackets();
    const elements: (Expression | Spread | Hole)[] = [];
    while (!this.at(T["]"])) {
      elements.push(this.arrayElement());
      if (!this.eat(T[","])) break;
    }
    this.leaveBrackets(flags);
    this.closeList(T["]"], open);
    return {
      kind: "ArrayLiteral",
      id: this.id(),
      start: open.startOffset,
      end: this.end,
      elements,
    };
  }

  private arrayElement(): Expression | Spread | Hole {
    const start = this.start;
    if (this.at(T[","])) return { kind: "Hole", id: this.id(), start, end: start };
    return this.at(T["..."]) ? this.spread() : this.assignment();
  }

  private newExpression(): Expression {
    const word = this.take();
    const start = word.startOffset;
    if (this.at(T["."])) return this.newTarget(word);
    this.descend();
    if (this.at(T.import)) this.fault("a class");
    const found = this.chain(this.start, this.operand(), false);
    const isInstantiation = found.kind === "Instantiation";
    const callee = isInstantiation ? found.expression : found;
    const typeArguments = isInstantiation ? found.typeArguments : [];
    if (this.at(T["?."])) this.fault("`(`");
    const list: NewExpression["arguments"] = this.at(T["("]) ? this.callArguments() : [];
    this.depth--;
    const end = this.end;
    return {
      kind: "NewExpression",
      id: this.id(),
      start,
      end,
      callee,
      typeArguments,
      arguments: list,
    };
  }

  private newTarget(word: IToken): Expression {
    this.take();
    if (this.LA(1).image !== "target") this.fault("`target`");
    this.take();
    const start = word.startOffset;
    return { kind: "MetaProperty", id: this.id(), start, end: this.end, meta: "new.target" };
  }

  private superExpression(): Expression {
    const start = this.take().startOffset;
    if (!this.at(T["("]) && !this.at(T["."]) && !this.at(T["["])) this.fault("`(`, `.` or `[`");
    return { kind: "SuperExpression", id: this.id(), start, end: this.end };
  }

  private importExpression(): Expression {
    const start = this.take().startOffset;
    if (this.eat(T["."])) {
      if (this.LA(1).image !== "meta") this.fault("`meta`");
      this.take();
      return { kind: "MetaProperty", id: this.id(), start, end: this.end, meta: "import.meta" };
    }
    const list = this.callArguments();
    return { kind: "ImportCall", id: this.id(), start, end: this.end, arguments: list };
  }
}

const JOINS_GREATER = new Set([T[">"], T["="], T["=="], T["==="], T["=>"]]);

// More tokens than any type arguments in practice; it bounds the time for long chains of `<`.
const LONGEST_TYPE_ARGUMENTS = 2_000;

const NOT_IN_TYPES = new Set([
  T[";"],
  T["}"],
  T[")"],
  T["]"],
  T["&&"],
  T["||"],
  T["??"],
  T["=="],
  T["==="],
  T["!="],
  T["!=="],
  T["*"],
  T["/"],
  T["%"],
  T["++"],
  T["--"],
  T["<="],
  T["!"],
  T["~"],
  T.instanceof,
  T.return,
  T.const,
  T.if,
]);
