/** Object types, mapped types, function types and the members of interfaces. */
import type { Identifier } from "./ast.ts";
import type {
  AccessorSignature,
  IndexSignature,
  MappedType,
  TypeElement,
  TypeNode,
} from "./ast-types.ts";
import { SignatureParser } from "./parser-signatures.ts";
import { isName, T } from "./tokens.ts";

export abstract class MemberParser extends SignatureParser {
  protected functionType(): TypeNode {
    const start = this.start;
    const isAbstract = this.eat(T.abstract);
    const isConstructor = this.eat(T.new);
    const signature = this.signature("`=>`");
    return isConstructor
      ? { kind: "ConstructorType", id: this.id(), start, end: this.end, isAbstract, ...signature }
      : { kind: "FunctionType", id: this.id(), start, end: this.end, ...signature };
  }

  protected bracedType(): TypeNode {
    const start = this.start;
    if (this.startsMappedType()) return this.mappedType();
    const members = this.typeMembers();
    return { kind: "ObjectType", id: this.id(), start, end: this.end, members };
  }

  /** `{ … }` of an interface or object type. */
  protected typeMembers(): TypeElement[] {
    const open = this.expect(T["{"]);
    const members: TypeElement[] = [];
    while (!this.at(T["}"])) {
      members.push(this.typeMember());
      if (this.eat(T[";"]) || this.eat(T[","])) continue;
      if (!this.at(T["}"]) && !this.newlineBefore(1)) break;
    }
    this.close(T["}"], open);
    return members;
  }

  private typeMember(): TypeElement {
    const start = this.start;
    switch (this.LA(1).tokenType) {
      case T["("]:
      case T["<"]: {
        const signature = this.signature("`:`");
        return { kind: "CallSignature", id: this.id(), start, end: this.end, ...signature };
      }
      case T.new:
        if (!this.nextIs(T["("]) && !this.nextIs(T["<"])) break;
        this.take();
        return {
          kind: "ConstructSignature",
          id: this.id(),
          start,
          ...this.signature("`:`"),
          end: this.end,
        };
      case T.get:
      case T.set:
        if (this.startsPropertyName(2)) return this.accessorSignature();
        break;
      default:
        break;
    }
    const isReadonly = this.at(T.readonly) && this.startsPropertyName(2);
    if (isReadonly) this.take();
    if (this.startsIndexSignature()) return this.indexSignature(start, false, isReadonly);
    const key = this.propertyName();
    const isOptional = this.eat(T["?"]);
    if (this.at(T["("]) || this.at(T["<"])) {
      const signature = this.signature("`:`");
      return {
        kind: "MethodSignature",
        id: this.id(),
        start,
        end: this.end,
        key,
        isOptional,
        ...signature,
      };
    }
    const type = this.typeAnnotation();
    return {
      kind: "PropertySignature",
      id: this.id(),
      start,
      end: this.end,
      isReadonly,
      key,
      isOptional,
      type,
    };
  }

  private accessorSignature(): AccessorSignature {
    const start = this.start;
    const accessorKind = this.take().tokenType === T.get ? "get" : "set";
    const key = this.propertyName();
    const signature = this.signature("`:`");
    return {
      kind: "AccessorSignature",
      id: this.id(),
      start,
      end: this.end,
      accessorKind,
      key,
      ...signature,
    };
  }

  /** True at the `[` of `[name: …`. */
  protected startsIndexSignature(): boolean {
    return this.at(T["["]) && isName(this.LA(2)) && this.LA(3).tokenType === T[":"];
  }

  /** `[name: keyType]: type`, from its bracket on; `start` is where its modifiers start. */
  protected indexSignature(start: number, isStatic: boolean, isReadonly: boolean): IndexSignature {
    const open = this.take();
    const name = this.identifier();
    this.expect(T[":"]);
    const keyType = this.SUBRULE(this.type);
    this.close(T["]"], open);
    this.expect(T[":"]);
    const type = this.SUBRULE(this.type);
    return {
      kind: "IndexSignature",
      id: this.id(),
      start,
      end: this.end,
      isStatic,
      isReadonly,
      name,
      keyType,
      type,
    };
  }

  // `{ [K in`, perhaps with `readonly`, `+readonly` or `-readonly` before the bracket.
  private startsMappedType(): boolean {
    let ahead = 2;
    if (this.nextIs(T["+"]) || this.nextIs(T["-"])) {
      return this.LA(3).tokenType === T.readonly;
    }
    if (this.nextIs(T.readonly)) ahead = 3;
    return (
      this.LA(ahead).tokenType === T["["] &&
      isName(this.LA(ahead + 1)) &&
      this.LA(ahead + 2).tokenType === T.in
    );
  }

  private mappedType(): MappedType {
    const open = this.take();
    const readonlyModifier = this.mappedModifier(() => this.eat(T.readonly));
    const bracket = this.expect(T["["]);
    const name: Identifier = this.identifier();
    this.expect(T.in);
    const constraint = this.SUBRULE(this.type);
    const nameType = this.eat(T.as) ? this.SUBRULE(this.type) : null;
    this.close(T["]"], bracket);
    const optionalModifier = this.mappedModifier(() => this.eat(T["?"]));
    const type = this.typeAnnotation();
    if (!this.at(T["}"])) this.semicolon();
    this.close(T["}"], open);
    return {
      kind: "MappedType",
      id: this.id(),
      start: open.startOffset,
      end: this.end,
      readonlyModifier,
      name,
      constraint,
      nameType,
      optionalModifier,
      type,
    };
  }

  private mappedModifier(eatWord: () => boolean): "add" | "remove" | null {
    const isRemoved = this.eat(T["-"]);
    const isAdded = !isRemoved && this.eat(T["+"]);
    if (eatWord()) return isRemoved ? "remove" : "add";
    return isRemoved || isAdded ? this.fault("`readonly` or `?`") : null;
  }
}
