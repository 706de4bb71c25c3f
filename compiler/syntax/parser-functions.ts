/** Functions, and object literals with their methods. */
import type {
  Accessor,
  Block,
  Expression,
  FunctionDeclaration,
  FunctionExpression,
  MemberModifiers,
  Method,
  ObjectMember,
  PropertyName,
} from "./ast.ts";
import { ExpressionParser } from "./parser-expressions.ts";
import { isName, T } from "./tokens.ts";

/** What stands before a member and decides how it is read. */
export interface MethodHead extends MemberModifiers {
  readonly start: number;
  readonly isAsync: boolean;
  readonly isGenerator: boolean;
}

/** Only after `export default` may a declaration lack its name. */
export type Naming = "required" | "optional";

const NO_MODIFIERS: MemberModifiers = {
  accessibility: null,
  isStatic: false,
  isAbstract: false,
  isOverride: false,
};

export abstract class FunctionParser extends ExpressionParser {
  /** A function declaration from `async` or `function` on; `start` is before its modifiers. */
  protected functionDeclaration(
    start: number,
    isDeclare: boolean,
    naming: Naming = "required",
  ): FunctionDeclaration {
    const { isAsync, isGenerator } = this.functionHead();
    const name = this.atName() || naming === "required" ? this.bindingIdentifier() : null;
    const signature = this.signature("`:`");
    const body = this.bodyOrSemicolon(isGenerator);
    return {
      kind: "FunctionDeclaration",
      id: this.id(),
      start,
      end: this.end,
      name,
      isAsync,
      isGenerator,
      isDeclare,
      ...signature,
      body,
    };
  }

  protected functionExpression(): FunctionExpression {
    const start = this.start;
    const { isAsync, isGenerator } = this.functionHead();
    const name = this.atName() ? this.bindingIdentifier() : null;
    const signature = this.signature("`:`");
    const body = this.functionBody(isGenerator);
    return {
      kind: "FunctionExpression",
      id: this.id(),
      start,
      end: this.end,
      name,
      isAsync,
      isGenerator,
      ...signature,
      body,
    };
  }

  private functionHead(): Pick<FunctionDeclaration, "isAsync" | "isGenerator"> {
    const isAsync = this.eat(T.async);
    this.expect(T.function);
    return { isAsync, isGenerator: this.eat(T["*"]) };
  }

  /** The body of a function, or the end of a signature without one. */
  protected bodyOrSemicolon(isGenerator: boolean): Block | null {
    if (this.at(T["{"])) return this.functionBody(isGenerator);
    if (!this.at(T[";"]) && !this.at(T["}"]) && !this.newlineBefore(1)) this.fault("`{`");
    this.semicolon();
    return null;
  }

  /** True at `async` before the name of a method. */
  protected atAsyncMember(): boolean {
    const isBeforeName = this.startsPropertyName(2) || this.nextIs(T["*"]);
    return this.at(T.async) && isBeforeName && !this.newlineBefore(2);
  }

  /** True at `get` or `set` before the name of an accessor. */
  protected atAccessor(): boolean {
    return (this.at(T.get) || this.at(T.set)) && this.startsPropertyName(2);
  }

  /** A method from its parameters on. */
  protected method(
    head: MethodHead,
    key: PropertyName,
    isOptional: boolean,
    body: (isGenerator: boolean) => Block | null,
  ): Method {
    const { start, ...modifiers } = head;
    const signature = this.signature("`:`");
    return {
      kind: "Method",
      id: this.id(),
      start,
      key,
      isOptional,
      ...modifiers,
      ...signature,
      body: body(head.isGenerator),
      end: this.end,
    };
  }

  /** An accessor from `get` or `set` on. */
  protected accessor(
    start: number,
    modifiers: MemberModifiers,
    body: (isGenerator: boolean) => Block | null,
  ): Accessor {
    const accessorKind = this.take().tokenType === T.get ? "get" : "set";
    const key = this.propertyName();
    const signature = this.signature("`:`");
    const needed = accessorKind === "get" ? 0 : 1;
    if (signature.parameters.length !== needed) {
      const expected = accessorKind === "get" ? "no parameter" : "one parameter";
      this.report("E2014", key.start, key.end, { accessor: accessorKind, expected });
    }
    return {
      kind: "Accessor",
      id: this.id(),
      start,
      accessorKind,
      key,
      ...modifiers,
      ...signature,
      body: body(false),
      end: this.end,
    };
  }

  protected objectLiteral(): Expression {
    const open = this.take();
    const flags = this.enterBrackets();
    const members: ObjectMember[] = [];
    while (!this.at(T["}"])) {
      members.push(this.objectMember());
      if (!this.eat(T[","])) break;
    }
    this.leaveBrackets(flags);
    this.closeList(T["}"], open);
    return {
      kind: "ObjectLiteral",
      id: this.id(),
      start: open.startOffset,
      end: this.end,
      members,
    };
  }

  private objectMember(): ObjectMember {
    if (this.at(T["..."])) return this.spread();
    this.decorators();
    const start = this.start;
    const body = (isGenerator: boolean): Block => this.functionBody(isGenerator);
    if (this.atAccessor()) return this.accessor(start, NO_MODIFIERS, body);
    const isAsync = this.atAsyncMember();
    if (isAsync) this.take();
    const isGenerator = this.eat(T["*"]);
    const mayBeShorthand = isName(this.LA(1));
    const key = this.propertyName();
    if (isAsync || isGenerator || this.at(T["("]) || this.at(T["<"])) {
      return this.method({ start, isAsync, isGenerator, ...NO_MODIFIERS }, key, false, body);
    }
    if (this.eat(T[":"])) {
      const value = this.assignment();
      return { kind: "PropertyAssignment", id: this.id(), start, end: this.end, key, value };
    }
    if (key.kind !== "Identifier" || !mayBeShorthand) return this.fault("`:`");
    return this.shorthand(start, key);
  }

  private shorthand(
    start: number,
    name: Extract<PropertyName, { kind: "Identifier" }>,
  ): ObjectMember {
    const id = this.id();
    const equals = this.start;
    const initializer = this.initializer();
    if (initializer !== null) this.covers.set(id, { start: equals, initializer });
    return { kind: "ShorthandProperty", id, start, end: this.end, name };
  }
}
