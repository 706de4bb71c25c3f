/** Declarations that start with a contextual word: types, interfaces, enums, namespaces, `declare`. */
import type { Declaration, EnumMember, Identifier, Statement, StringLiteral } from "./ast.ts";
import { AMBIENT, MODULE_LEVEL } from "./parser-base.ts";
import { StatementParser } from "./parser-statements.ts";
import { isName, StringToken, T } from "./tokens.ts";

const MODIFIERS = new Set([
  T.abstract,
  T.async,
  T.override,
  T.private,
  T.protected,
  T.public,
  T.readonly,
  T.static,
]);

/** Words that nothing but a declaration starts with. */
const DECLARING = new Set([T.class, T.const, T.enum, T.function, T.var]);

export abstract class DeclarationParser extends StatementParser {
  /** The declaration at the next token, or `null`; `start` is before its modifiers. */
  protected declarationFrom(start: number, isDeclare: boolean): Declaration | null {
    switch (this.LA(1).tokenType) {
      case T.function:
        return this.functionDeclaration(start, isDeclare);
      case T.class:
        return this.classDeclaration(start, isDeclare);
      case T.enum:
        return this.enumDeclaration(start, isDeclare);
      case T.const:
        if (this.nextIs(T.enum)) return this.enumDeclaration(start, isDeclare);
        return this.variables(start, isDeclare);
      case T.var:
        return this.variables(start, isDeclare);
      case T.let:
        return this.startsLet() ? this.variables(start, isDeclare) : null;
      default:
        return isName(this.LA(1)) ? this.wordDeclaration(start, isDeclare) : null;
    }
  }

  private variables(start: number, isDeclare: boolean): Declaration {
    return this.variableStatement(start, isDeclare) as Declaration;
  }

  // Each word is also a name: what follows it on the same line decides.
  private wordDeclaration(start: number, isDeclare: boolean): Declaration | null {
    const next = this.LA(2);
    const isBeforeName = isName(next) && !this.newlineBefore(2);
    switch (this.LA(1).tokenType) {
      case T.type:
        return isBeforeName ? this.typeAlias(start, isDeclare) : null;
      case T.interface:
        return isBeforeName ? this.interfaceDeclaration(start, isDeclare) : null;
      case T.abstract:
        return this.nextIs(T.class) && !this.newlineBefore(2)
          ? this.classDeclaration(start, isDeclare)
          : this.afterStrayModifier(start, isDeclare);
      case T.async:
        return this.nextIs(T.function) && !this.newlineBefore(2)
          ? this.functionDeclaration(start, isDeclare)
          : this.afterStrayModifier(start, isDeclare);
      case T.namespace:
        return isBeforeName ? this.namespaceDeclaration(start, isDeclare) : null;
      case T.module:
        return isBeforeName || (next.tokenType === StringToken && !this.newlineBefore(2))
          ? this.namespaceDeclaration(start, isDeclare)
          : null;
      case T.global:
        return this.flags & AMBIENT && this.nextIs(T["{"]) ? this.globalDeclaration(start) : null;
      case T.declare:
        return isDeclare || this.newlineBefore(2) ? null : this.declared(start);
      default:
        return this.afterStrayModifier(start, isDeclare);
    }
  }

  // `static const a = 1`: the word is reported, the declaration read.
  private afterStrayModifier(start: number, isDeclare: boolean): Declaration | null {
    const { tokenType, image } = this.LA(1);
    if (!MODIFIERS.has(tokenType) || !DECLARING.has(this.LA(2).tokenType)) return null;
    if (this.newlineBefore(2)) return null;
    this.take();
    this.report("E2018", this.end - image.length, this.end, { modifier: image });
    return this.declarationFrom(start, isDeclare);
  }

  private declared(start: number): Declaration | null {
    const { flags, index } = this;
    this.take();
    this.flags |= AMBIENT;
    const declaration = this.declarationFrom(start, true);
    this.flags = flags;
    if (declaration === null) this.index = index;
    return declaration;
  }

  private typeAlias(start: number, isDeclare: boolean): Declaration {
    this.take();
    const name = this.bindingIdentifier();
    const typeParameters = this.typeParameters();
    this.expect(T["="]);
    const type = this.SUBRULE(this.type);
    this.semicolon();
    return {
      kind: "TypeAlias",
      id: this.id(),
      start,
      end: this.end,
      isDeclare,
      name,
      typeParameters,
      type,
    };
  }

  protected interfaceDeclaration(
    start: number,
    isDeclare: boolean,
  ): Declaration & { kind: "InterfaceDeclaration" } {
    this.take();
    const name = this.bindingIdentifier();
    const typeParameters = this.typeParameters();
    const extendsTypes = this.eat(T.extends) ? this.heritageTypes() : [];
    const members = this.typeMembers();
    return {
      kind: "InterfaceDeclaration",
      id: this.id(),
      start,
      end: this.end,
      isDeclare,
      name,
      typeParameters,
      extendsTypes,
      members,
    };
  }

  private enumDeclaration(start: number, isDeclare: boolean): Declaration {
    const isConst = this.eat(T.const);
    this.take();
    const name = this.bindingIdentifier();
    const open = this.expect(T["{"]);
    const members: EnumMember[] = [];
    while (!this.at(T["}"])) {
      members.push(this.enumMember());
      if (!this.eat(T[","])) break;
    }
    this.closeList(T["}"], open);
    return {
      kind: "EnumDeclaration",
      id: this.id(),
      start,
      end: this.end,
      isDeclare,
      isConst,
      name,
      members,
    };
  }

  private enumMember(): EnumMember {
    const start = this.start;
    const key = this.propertyName();
    const initializer = this.initializer();
    return { kind: "EnumMember", id: this.id(), start, end: this.end, key, initializer };
  }

  private namespaceDeclaration(start: number, isDeclare: boolean): Declaration {
    this.take();
    const names: (Identifier | StringLiteral)[] = [];
    if (this.at(StringToken)) names.push(this.stringLiteral());
    else {
      names.push(this.bindingIdentifier());
      while (this.eat(T["."])) names.push(this.identifierName());
    }
    const hasNoBody = names[0]?.kind === "StringLiteral" && !this.at(T["{"]);
    if (hasNoBody) this.semicolon();
    const statements = hasNoBody ? [] : this.namespaceBody();
    return {
      kind: "NamespaceDeclaration",
      id: this.id(),
      start,
      end: this.end,
      isDeclare,
      names,
      statements,
    };
  }

  private globalDeclaration(start: number): Declaration {
    this.take();
    const statements = this.namespaceBody();
    const isDeclare = true;
    const end = this.end;
    return {
      kind: "NamespaceDeclaration",
      id: this.id(),
      start,
      end,
      isDeclare,
      names: [],
      statements,
    };
  }

  private namespaceBody(): Statement[] {
    const open = this.expect(T["{"]);
    const flags = this.enterBrackets();
    this.flags |= MODULE_LEVEL;
    const statements = this.statementList(true);
    this.leaveBrackets(flags);
    this.close(T["}"], open);
    return statements;
  }
}
