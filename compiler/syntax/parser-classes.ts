/** Classes and their members. */
import type {
  Accessibility,
  ClassDeclaration,
  ClassExpression,
  ClassMember,
  ClassParts,
  MemberModifiers,
  PropertyDefinition,
  PropertyName,
} from "./ast.ts";
import type { TypeReference } from "./ast-types.ts";
import { FunctionParser, type Naming } from "./parser-functions.ts";
import { ACCESSIBILITIES } from "./parser-signatures.ts";
import { isName, T } from "./tokens.ts";

/** Every word that may stand before a member. */
interface Modifiers extends MemberModifiers {
  readonly isReadonly: boolean;
  readonly isDeclare: boolean;
  readonly isAutoAccessor: boolean;
}

type Flag = Exclude<keyof Modifiers, "accessibility">;

const FLAG_WORDS = new Map<unknown, Flag>([
  [T.static, "isStatic"],
  [T.abstract, "isAbstract"],
  [T.override, "isOverride"],
  [T.readonly, "isReadonly"],
  [T.declare, "isDeclare"],
  [T.accessor, "isAutoAccessor"],
]);

/** Members are declared without these. */
const DECLARING_WORDS = new Set([T.const, T.export, T.function, T.let, T.var]);

export abstract class ClassParser extends FunctionParser {
  /** `static { … }` from its brace on. */
  protected abstract staticBlockBody(): ReturnType<ClassParser["functionBody"]>;

  /** A class from `abstract` or `class` on; `start` is before its other modifiers. */
  protected classDeclaration(
    start: number,
    isDeclare: boolean,
    naming: Naming = "required",
  ): ClassDeclaration {
    const parts = this.classParts(naming);
    return { kind: "ClassDeclaration", id: this.id(), start, end: this.end, isDeclare, ...parts };
  }

  protected classExpression(): ClassExpression {
    const start = this.start;
    const parts = this.classParts("optional");
    return { kind: "ClassExpression", id: this.id(), start, end: this.end, ...parts };
  }

  protected decorators(): void {
    while (this.at(T["@"])) {
      const start = this.take().startOffset;
      this.leftHandSide();
      this.report("E6005", start, this.end, {});
    }
  }

  private classParts(naming: Naming): ClassParts {
    const isAbstract = this.eat(T.abstract);
    this.expect(T.class);
    const hasName = this.atName() && !(this.at(T.implements) && this.isHeritageAfter());
    const name = hasName || naming === "required" ? this.bindingIdentifier() : null;
    const typeParameters = this.typeParameters();
    const heritage = this.superClass();
    const implementsTypes = this.eat(T.implements) ? this.heritageTypes() : [];
    const members = this.classMembers();
    return { name, isAbstract, typeParameters, ...heritage, implementsTypes, members };
  }

  // `class implements I {}` has no name.
  private isHeritageAfter(): boolean {
    return !this.nextIs(T["{"]) && !this.nextIs(T.extends) && !this.nextIs(T["<"]);
  }

  private superClass(): Pick<ClassParts, "superClass" | "superTypeArguments"> {
    if (!this.eat(T.extends)) return { superClass: null, superTypeArguments: [] };
    const found = this.leftHandSide();
    if (found.kind === "Instantiation") {
      return { superClass: found.expression, superTypeArguments: found.typeArguments };
    }
    const superTypeArguments = this.at(T["<"]) ? this.typeArgumentList() : [];
    return { superClass: found, superTypeArguments };
  }

  /** `A, B<C>` after `implements` or an interface's `extends`. */
  protected heritageTypes(): TypeReference[] {
    const list: TypeReference[] = [];
    do list.push(this.typeReference());
    while (this.eat(T[","]));
    return list;
  }

  private classMembers(): ClassMember[] {
    const open = this.expect(T["{"]);
    const flags = this.enterBrackets();
    const members: ClassMember[] = [];
    while (!this.at(T["}"]) && this.index < this.partners.length) {
      if (this.eat(T[";"])) continue;
      const before = this.index;
      const member = this.recovering(() => this.SUBRULE(this.classMember));
      if (member !== null) members.push(member);
      // A token that starts no member and ends none would be met again and again.
      else if (this.index === before && !this.at(T["}"])) this.take();
    }
    this.leaveBrackets(flags);
    this.close(T["}"], open);
    return members;
  }

  readonly classMember = this.rule<ClassMember>("classMember", () => {
    this.decorators();
    const start = this.start;
    if (this.at(T.static) && this.nextIs(T["{"])) {
      this.take();
      const body = this.staticBlockBody();
      return { kind: "StaticBlock", id: this.id(), start, end: this.end, body };
    }
    this.skipDeclaringWord();
    const modifiers = this.modifiers();
    const { isReadonly, isDeclare, isAutoAccessor, ...shared } = modifiers;
    if (this.startsIndexSignature()) {
      const index = this.indexSignature(start, modifiers.isStatic, isReadonly);
      this.semicolon();
      return index;
    }
    const body = (isGenerator: boolean) => this.bodyOrSemicolon(isGenerator);
    if (this.atAccessor()) return this.accessor(start, shared, body);
    const isAsync = this.atAsyncMember();
    if (isAsync) this.take();
    const isGenerator = this.eat(T["*"]);
    const key = this.propertyName();
    if (isConstructor(key) && !modifiers.isStatic && !isAsync && !isGenerator) {
      return this.constructorMember(start, modifiers.accessibility);
    }
    if (isConstructor(key) && !modifiers.isStatic) {
      this.report("E2018", start, key.start, { modifier: isAsync ? "async" : "*" });
    }
    const isOptional = this.eat(T["?"]);
    if (isAsync || isGenerator || this.at(T["("]) || this.at(T["<"])) {
      return this.method({ start, isAsync, isGenerator, ...shared }, key, isOptional, body);
    }
    return this.property(start, modifiers, key, isOptional);
  });

  private constructorMember(start: number, accessibility: Accessibility | null): ClassMember {
    const { parameters } = this.parameters();
    const body = this.bodyOrSemicolon(false);
    const end = this.end;
    return { kind: "Constructor", id: this.id(), start, end, accessibility, parameters, body };
  }

  private property(
    start: number,
    modifiers: Modifiers,
    key: PropertyName,
    isOptional: boolean,
  ): PropertyDefinition {
    const isDefinite = !isOptional && !this.newlineBefore(1) && this.eat(T["!"]);
    const type = this.typeAnnotation();
    const initializer = this.initializer();
    const end = this.end;
    this.semicolon();
    return {
      kind: "PropertyDefinition",
      id: this.id(),
      start,
      end,
      ...modifiers,
      key,
      isOptional,
      isDefinite,
      type,
      initializer,
    };
  }

  private modifiers(): Modifiers {
    let accessibility: Accessibility | null = null;
    const flags: Record<Flag, boolean> = {
      isStatic: false,
      isAbstract: false,
      isOverride: false,
      isReadonly: false,
      isDeclare: false,
      isAutoAccessor: false,
    };
    for (;;) {
      const { tokenType, image, startOffset } = this.LA(1);
      const word = ACCESSIBILITIES.get(tokenType);
      const flag = FLAG_WORDS.get(tokenType);
      if ((word === undefined && flag === undefined) || !this.isModifier()) break;
      if (flag === undefined ? accessibility !== null : flags[flag]) {
        this.report("E2018", startOffset, startOffset + image.length, { modifier: image });
      }
      if (flag !== undefined) flags[flag] = true;
      else if (word !== undefined) accessibility = word;
      this.take();
    }
    return { accessibility, ...flags };
  }

  // `const x = 1` or `function f() {}` as a member, a habit from outside classes.
  private skipDeclaringWord(): void {
    const { tokenType, image } = this.LA(1);
    if (!DECLARING_WORDS.has(tokenType) || !isName(this.LA(2)) || this.newlineBefore(2)) return;
    this.take();
    this.report("E2018", this.end - image.length, this.end, { modifier: image });
  }

  // The word is a modifier if the name of a member follows it, and no member's own name.
  private isModifier(): boolean {
    if (!this.startsPropertyName(2) && !this.nextIs(T["*"])) return false;
    return this.at(T.static) || !this.newlineBefore(2);
  }
}

function isConstructor(key: PropertyName): boolean {
  if (key.kind === "Identifier") return key.name === "constructor";
  return key.kind === "StringLiteral" && key.value === "constructor";
}
