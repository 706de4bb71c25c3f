/** Imports and exports. */
import type {
  ExportDefault,
  ExportSpecifier,
  Identifier,
  ImportSpecifier,
  Statement,
  StringLiteral,
} from "./ast.ts";
import { MODULE_LEVEL } from "./parser-base.ts";
import { DeclarationParser } from "./parser-declarations.ts";
import { endOf, isName, StringToken, T } from "./tokens.ts";

type ModuleName = Identifier | StringLiteral;

interface Renamed {
  readonly isTypeOnly: boolean;
  readonly from: ModuleName;
  readonly to: ModuleName;
}

export abstract class ModuleParser extends DeclarationParser {
  protected declaration(): Statement | null {
    const token = this.LA(1);
    const start = token.startOffset;
    switch (token.tokenType) {
      case T.import:
        // `import(…)` and `import.meta` are expressions.
        if (this.nextIs(T["("]) || this.nextIs(T["."])) return null;
        this.checkModuleLevel();
        return this.importDeclaration(start);
      case T.export:
        this.checkModuleLevel();
        return this.exportDeclaration(start);
      case T["@"]:
        this.decorators();
        return this.declaration();
      case T.using:
        // Behind labels and in clauses of `switch` there is no block whose end it could wait for.
        this.refuseUsing(1, start);
        return null;
      case T.await:
        if (this.nextIs(T.using)) this.refuseUsing(2, start);
        return null;
      default:
        return this.declarationFrom(start, false);
    }
  }

  // `using x = …`, where `using` is `ahead` tokens away; alone it is a name.
  private refuseUsing(ahead: number, start: number): void {
    const name = this.LA(ahead + 1);
    if (!isName(name) || name.tokenType === T.of || this.newlineBefore(ahead + 1)) return;
    this.abandon("E6001", start, endOf(this.LA(ahead)), {
      what: `\`${ahead === 2 ? "await using" : "using"}\` outside of blocks`,
    });
  }

  private checkModuleLevel(): void {
    if (this.flags & MODULE_LEVEL) return;
    const { image, startOffset } = this.LA(1);
    this.report("E2018", startOffset, startOffset + image.length, { modifier: image });
  }

  // -------------------------------------------------------------------------------------- imports

  private importDeclaration(start: number): Statement {
    this.take();
    if (this.at(StringToken)) {
      const source = this.source();
      const [id, end] = [this.id(), this.end];
      return {
        kind: "ImportDeclaration",
        id,
        start,
        end,
        isTypeOnly: false,
        defaultName: null,
        namespaceName: null,
        specifiers: [],
        source,
        hasClause: false,
      };
    }
    const isTypeOnly = this.startsTypeOnlyImport();
    if (isTypeOnly) this.take();
    const defaultName = this.atName() ? this.bindingIdentifier() : null;
    if (defaultName !== null && this.at(T["="])) {
      return this.importAlias(start, isTypeOnly, defaultName);
    }
    const hasMore = defaultName === null || this.eat(T[","]);
    const namespaceName = hasMore && this.eat(T["*"]) ? this.namespaceName() : null;
    const specifiers = hasMore && namespaceName === null ? this.importSpecifiers() : [];
    this.expect(T.from);
    const source = this.source();
    return {
      kind: "ImportDeclaration",
      id: this.id(),
      start,
      end: this.end,
      isTypeOnly,
      defaultName,
      namespaceName,
      specifiers,
      source,
      hasClause: true,
    };
  }

  // `import type from "m"` imports a value that is called `type`.
  private startsTypeOnlyImport(): boolean {
    if (!this.at(T.type)) return false;
    if (this.nextIs(T["{"]) || this.nextIs(T["*"])) return true;
    return isName(this.LA(2)) && !(this.nextIs(T.from) && this.LA(3).tokenType === StringToken);
  }

  private namespaceName(): Identifier {
    this.expect(T.as);
    return this.bindingIdentifier();
  }

  private importSpecifiers(): ImportSpecifier[] {
    return this.braced(() => {
      const start = this.start;
      const { isTypeOnly, from, to } = this.renamed();
      if (to.kind === "StringLiteral" || this.isReservedText(to)) {
        this.abandon("E2004", to.start, to.end, {
          name: this.file.text.slice(to.start, to.end),
          suggestion: "imported",
        });
      }
      const [id, end] = [this.id(), this.end];
      return { kind: "ImportSpecifier", id, start, end, isTypeOnly, imported: from, local: to };
    });
  }

  private isReservedText(name: Identifier): boolean {
    const last = this.LA(0);
    return last.startOffset === name.start && !isName(last);
  }

  private importAlias(start: number, isTypeOnly: boolean, name: Identifier): Statement {
    this.take();
    if (this.at(T.require) && this.nextIs(T["("])) {
      const from = this.start;
      this.abandon("E6011", from, from + "require".length, {});
    }
    const target = this.entityName();
    this.semicolon();
    return { kind: "ImportAlias", id: this.id(), start, end: this.end, isTypeOnly, name, target };
  }

  // -------------------------------------------------------------------------------------- exports

  private exportDeclaration(start: number): Statement {
    this.take();
    switch (this.LA(1).tokenType) {
      case T["*"]:
        return this.exportAll(start, false);
      case T["{"]:
        return this.exportNamed(start, false);
      case T.default:
        return this.exportDefault(start);
      case T["="]:
        return this.abandon("E6001", start, this.start + 1, { what: "`export =`" });
      case T.as:
        return this.abandon("E6001", start, this.LA(1).startOffset + 2, {
          what: "`export as namespace`",
        });
      case T.import:
        return this.exportImport(start);
      case T.type:
        if (this.nextIs(T["{"])) return this.exportNamed(start, true);
        if (this.nextIs(T["*"])) return this.exportAll(start, true);
        break;
      case T["@"]:
        this.decorators();
        break;
      default:
        break;
    }
    const declaration = this.declarationFrom(this.start, false) ?? this.fault("a declaration");
    return { kind: "ExportDeclaration", id: this.id(), start, end: this.end, declaration };
  }

  private exportAll(start: number, isTypeOnly: boolean): Statement {
    if (isTypeOnly) this.take();
    this.take();
    const exported = this.eat(T.as) ? this.moduleName() : null;
    this.expect(T.from);
    const source = this.source();
    const [id, end] = [this.id(), this.end];
    return { kind: "ExportAll", id, start, end, isTypeOnly, exported, source };
  }

  private exportNamed(start: number, isTypeOnly: boolean): Statement {
    if (isTypeOnly) this.take();
    const specifiers = this.braced<ExportSpecifier>(() => {
      const from = this.start;
      const { isTypeOnly: isType, from: local, to: exported } = this.renamed();
      const [id, end] = [this.id(), this.end];
      return { kind: "ExportSpecifier", id, start: from, end, isTypeOnly: isType, local, exported };
    });
    const source = this.eat(T.from) ? this.source() : null;
    if (source === null) this.semicolon();
    const [id, end] = [this.id(), this.end];
    return { kind: "ExportNamed", id, start, end, isTypeOnly, specifiers, source };
  }

  private exportDefault(start: number): Statement {
    this.take();
    const value = this.defaultValue();
    return { kind: "ExportDefault", id: this.id(), start, end: this.end, value };
  }

  private defaultValue(): ExportDefault["value"] {
    this.decorators();
    const start = this.start;
    const isClass = this.at(T.abstract) && this.nextIs(T.class);
    if (this.at(T.class) || isClass) return this.classDeclaration(start, false, "optional");
    const isAsync = this.at(T.async) && this.nextIs(T.function) && !this.newlineBefore(2);
    if (this.at(T.function) || isAsync) return this.functionDeclaration(start, false, "optional");
    if (this.at(T.interface) && isName(this.LA(2)) && !this.newlineBefore(2)) {
      return this.interfaceDeclaration(start, false);
    }
    const value = this.assignment();
    this.semicolon();
    return value;
  }

  private exportImport(start: number): Statement {
    const from = this.start;
    this.take();
    const isTypeOnly = this.startsTypeOnlyImport();
    if (isTypeOnly) this.take();
    const name = this.bindingIdentifier();
    if (!this.at(T["="])) this.fault("`=`");
    const alias = this.importAlias(from, isTypeOnly, name);
    if (alias.kind !== "ImportAlias") return alias;
    return { kind: "ExportDeclaration", id: this.id(), start, end: this.end, declaration: alias };
  }

  // --------------------------------------------------------------------------------------- shared

  private braced<Item>(parse: () => Item): Item[] {
    const open = this.expect(T["{"]);
    const list: Item[] = [];
    while (!this.at(T["}"])) {
      list.push(parse());
      if (!this.eat(T[","])) break;
    }
    this.closeList(T["}"], open);
    return list;
  }

  // `a`, `a as b`, `type a`, `type a as b`. `type` and `as` are names too: `type as`, `type as as`.
  private renamed(): Renamed {
    const isTypeFirst = this.at(T.type);
    const first = this.moduleName();
    if (!isTypeFirst) return this.renamedFrom(false, first);
    if (!this.at(T.as)) {
      const isModifier = this.atWord() || this.at(StringToken);
      return isModifier
        ? this.renamedFrom(true, this.moduleName())
        : this.renamedFrom(false, first);
    }
    const as = this.moduleName();
    if (this.at(T.as)) {
      const second = this.moduleName();
      const isModifier = this.atWord() || this.at(StringToken);
      if (isModifier) return { isTypeOnly: true, from: as, to: this.moduleName() };
      return { isTypeOnly: false, from: first, to: second };
    }
    const isRename = this.atWord() || this.at(StringToken);
    if (isRename) return { isTypeOnly: false, from: first, to: this.moduleName() };
    return { isTypeOnly: true, from: as, to: { ...as, id: this.id() } };
  }

  private renamedFrom(isTypeOnly: boolean, from: ModuleName): Renamed {
    const to = this.eat(T.as) ? this.moduleName() : { ...from, id: this.id() };
    return { isTypeOnly, from, to };
  }

  private moduleName(): ModuleName {
    return this.at(StringToken) ? this.stringLiteral() : this.identifierName();
  }

  // The file name, import attributes, and the end of the statement.
  private source(): StringLiteral {
    const source = this.stringLiteral();
    if (this.at(T.with) && this.nextIs(T["{"])) {
      this.take();
      this.objectLiteral();
    }
    this.semicolon();
    return source;
  }
}
