/** Types, from unions down to single words; members of object types are in `parser-signatures.ts`. */
import type { ParserMethod } from "chevrotain";
import type { Identifier, ThisExpression } from "./ast.ts";
import {
  type EntityName,
  type ImportType,
  type TupleMember,
  TYPE_KEYWORDS,
  type TypeKeyword,
  type TypeNode,
  type TypeOperator,
  type TypeQuery,
  type TypeReference,
} from "./ast-types.ts";
import { bigIntValue, cook, isBigInt, numberValue } from "./literals.ts";
import { MAX_CHAIN, NO_CONDITIONAL_TYPE } from "./parser-base.ts";
import { NameParser } from "./parser-names.ts";
import { isName, NumberToken, StringToken, T, TemplateHead, TemplateWhole } from "./tokens.ts";

const KEYWORDS = new Set<string>(TYPE_KEYWORDS);

const OPERATORS = new Map<unknown, TypeOperator["operator"]>([
  [T.keyof, "keyof"],
  [T.unique, "unique"],
  [T.readonly, "readonly"],
]);

const WORDS_STARTING_TYPES = new Set([
  T.false,
  T.function,
  T.import,
  T.new,
  T.null,
  T.this,
  T.true,
  T.typeof,
  T.void,
]);

export abstract class TypeParser extends NameParser {
  /** `(a: A) => B`, `new () => C`, `abstract new () => C`. */
  protected abstract functionType(): TypeNode;
  /** `{ … }`: an object type or a mapped type. */
  protected abstract bracedType(): TypeNode;

  /** Any type. */
  readonly type: ParserMethod<[], TypeNode> = this.rule("type", () => {
    this.descend();
    const found = this.startsFunctionType() ? this.functionType() : this.conditionalType();
    this.depth--;
    return found;
  });

  /** A type after `:`, or `null`. */
  protected typeAnnotation(): TypeNode | null {
    return this.eat(T[":"]) ? this.SUBRULE(this.type) : null;
  }

  /** `<A, B>`, which must be there. */
  protected typeArgumentList(): TypeNode[] {
    this.expect(T["<"]);
    const list: TypeNode[] = [];
    const flags = this.enterBrackets();
    do list.push(this.SUBRULE(this.type));
    while (this.eat(T[","]));
    this.leaveBrackets(flags);
    this.expect(T[">"]);
    return list;
  }

  /** `A.B<C>`, as after `implements`, in an interface's `extends`, or alone. */
  protected typeReference(): TypeReference {
    const start = this.start;
    const name = this.entityName();
    const typeArguments = this.at(T["<"]) && !this.newlineBefore(1) ? this.typeArgumentList() : [];
    return { kind: "TypeReference", id: this.id(), start, end: this.end, name, typeArguments };
  }

  /** `A.B.C`. */
  protected entityName(): EntityName {
    return this.qualified(this.identifier());
  }

  private qualified(first: Identifier): EntityName {
    const { start } = first;
    let name: EntityName = first;
    for (let links = 1; this.eat(T["."]); links++) {
      this.checkLinks(links, MAX_CHAIN);
      const right = this.identifierName();
      name = { kind: "QualifiedName", id: this.id(), start, end: this.end, left: name, right };
    }
    return name;
  }

  /** A type after `:` or `=>` of a function, where `x is T` and `asserts x` may stand. */
  protected returnType(): TypeNode {
    const { flags } = this;
    // It reaches as far as it can, also after `extends`: `A extends () => B extends C ? D : E ? F : G`.
    this.flags &= ~NO_CONDITIONAL_TYPE;
    const type = this.typeOrPredicate();
    this.flags = flags;
    return type;
  }

  private typeOrPredicate(): TypeNode {
    const start = this.start;
    const isAsserts =
      this.at(T.asserts) &&
      (isName(this.LA(2)) || this.nextIs(T.this)) &&
      !this.nextIs(T.is) &&
      !this.newlineBefore(2);
    if (isAsserts) this.take();
    const isPredicate =
      (this.atName() || this.at(T.this)) && this.nextIs(T.is) && !this.newlineBefore(2);
    if (!isAsserts && !isPredicate) return this.SUBRULE(this.type);
    const name = this.at(T.this) ? this.thisExpression() : this.identifier();
    const type = this.at(T.is) && this.eat(T.is) ? this.SUBRULE(this.type) : null;
    return { kind: "TypePredicate", id: this.id(), start, end: this.end, isAsserts, name, type };
  }

  protected thisExpression(): ThisExpression {
    const start = this.start;
    this.expect(T.this);
    return { kind: "ThisExpression", id: this.id(), start, end: this.end };
  }

  private startsFunctionType(): boolean {
    switch (this.LA(1).tokenType) {
      case T["<"]:
      case T.new:
        return true;
      case T.abstract:
        return this.nextIs(T.new);
      case T["("]:
        return this.startsParameters();
      default:
        return false;
    }
  }

  // `(` starts the parameters of a function type, not a type in parentheses.
  private startsParameters(): boolean {
    const close = this.partners[this.index] ?? -1;
    const isArrowAfter = this.tokens[close + 1]?.tokenType === T["=>"];
    switch (this.LA(2).tokenType) {
      case T[")"]:
      case T["..."]:
        return true;
      case T["{"]:
      case T["["]: {
        // A pattern, if a type or the arrow follows it.
        const end = this.partners[this.index + 1] ?? -1;
        const after = this.tokens[end + 1]?.tokenType;
        if (after === T[")"]) return isArrowAfter;
        return after === T[":"] || after === T[","] || after === T["?"] || after === T["="];
      }
      default:
        break;
    }
    if (!isName(this.LA(2)) && !this.nextIs(T.this)) return false;
    switch (this.LA(3).tokenType) {
      case T[":"]:
      case T[","]:
      case T["?"]:
      case T["="]:
        return true;
      case T[")"]:
        return isArrowAfter;
      default:
        return false;
    }
  }

  private conditionalType(): TypeNode {
    const start = this.start;
    const check = this.unionType();
    if (this.flags & NO_CONDITIONAL_TYPE || !this.at(T.extends) || this.newlineBefore(1)) {
      return check;
    }
    this.take();
    const flags = this.flags;
    this.flags |= NO_CONDITIONAL_TYPE;
    const extendsType = this.SUBRULE(this.type);
    this.flags = flags;
    this.expect(T["?"]);
    const trueType = this.SUBRULE(this.type);
    this.expect(T[":"]);
    const falseType = this.SUBRULE(this.type);
    return {
      kind: "ConditionalType",
      id: this.id(),
      start,
      end: this.end,
      check,
      extendsType,
      trueType,
      falseType,
    };
  }

  private unionType(): TypeNode {
    const start = this.start;
    this.eat(T["|"]);
    const first = this.intersectionType();
    if (!this.at(T["|"])) return first;
    const types = [first];
    while (this.eat(T["|"])) types.push(this.intersectionType());
    return { kind: "UnionType", id: this.id(), start, end: this.end, types };
  }

  private intersectionType(): TypeNode {
    const start = this.start;
    this.eat(T["&"]);
    const first = this.operatorType();
    if (!this.at(T["&"])) return first;
    const types = [first];
    while (this.eat(T["&"])) types.push(this.operatorType());
    return { kind: "IntersectionType", id: this.id(), start, end: this.end, types };
  }

  private operatorType(): TypeNode {
    const operator = OPERATORS.get(this.LA(1).tokenType);
    if (operator !== undefined) {
      this.descend();
      const start = this.take().startOffset;
      const type = this.operatorType();
      this.depth--;
      return { kind: "TypeOperator", id: this.id(), start, end: this.end, operator, type };
    }
    return this.at(T.infer) ? this.inferType() : this.postfixType();
  }

  private inferType(): TypeNode {
    const start = this.take().startOffset;
    const name = this.identifier();
    const constraint = this.at(T.extends) ? this.speculate(() => this.inferConstraint()) : null;
    return { kind: "InferType", id: this.id(), start, end: this.end, name, constraint };
  }

  // In `A extends infer B extends C ? D : E` the second `extends` is a constraint unless a `?`
  // follows where a conditional type may stand.
  private inferConstraint(): TypeNode | null {
    this.take();
    const flags = this.flags;
    this.flags |= NO_CONDITIONAL_TYPE;
    const constraint = this.SUBRULE(this.type);
    this.flags = flags;
    return flags & NO_CONDITIONAL_TYPE || !this.at(T["?"]) ? constraint : null;
  }

  private postfixType(): TypeNode {
    const start = this.start;
    let type = this.primaryType();
    for (let links = 1; this.at(T["["]) && !this.newlineBefore(1); links++) {
      this.checkLinks(links, MAX_CHAIN);
      const open = this.take();
      if (this.eat(T["]"])) {
        type = { kind: "ArrayType", id: this.id(), start, end: this.end, element: type };
        continue;
      }
      const index = this.insideBrackets(() => this.SUBRULE(this.type));
      this.close(T["]"], open);
      type = {
        kind: "IndexedAccessType",
        id: this.id(),
        start,
        end: this.end,
        object: type,
        index,
      };
    }
    return type;
  }

  // Conditional types are allowed again inside brackets.
  private insideBrackets<R>(parse: () => R): R {
    const flags = this.enterBrackets();
    const result = parse();
    this.leaveBrackets(flags);
    return result;
  }

  private primaryType(): TypeNode {
    const token = this.LA(1);
    switch (token.tokenType) {
      case T.void:
      case T.null:
        return this.keywordType();
      case T.this: {
        const start = this.take().startOffset;
        return { kind: "ThisType", id: this.id(), start, end: this.end };
      }
      case T.typeof:
        return this.typeQuery();
      case T.import:
        return this.importType();
      case T["("]: {
        this.take();
        const type = this.insideBrackets(() => this.SUBRULE(this.type));
        this.close(T[")"], token);
        return type;
      }
      case T["["]:
        return this.tupleType();
      case T["{"]:
        return this.insideBrackets(() => this.bracedType());
      case T.true:
      case T.false:
        return this.literalType(this.take().tokenType === T.true, token.startOffset);
      case StringToken:
        return this.literalType(cook(this.take().image.slice(1, -1)).value, token.startOffset);
      case NumberToken:
        return this.numberType(1, token.startOffset);
      case T["-"]:
        this.take();
        return this.numberType(-1, token.startOffset);
      case TemplateWhole:
      case TemplateHead:
        return this.templateType();
      default:
        if (!isName(token)) return this.fault("a type");
        return KEYWORDS.has(token.image) && !this.nextIs(T["."])
          ? this.keywordType()
          : this.typeReference();
    }
  }

  private keywordType(): TypeNode {
    const token = this.take();
    return {
      kind: "KeywordType",
      id: this.id(),
      start: token.startOffset,
      end: this.end,
      keyword: token.image as TypeKeyword,
    };
  }

  private literalType(value: string | number | bigint | boolean, start: number): TypeNode {
    return { kind: "LiteralType", id: this.id(), start, end: this.end, value };
  }

  private numberType(sign: 1 | -1, start: number): TypeNode {
    const { image } = this.expect(NumberToken);
    const value = isBigInt(image) ? BigInt(sign) * bigIntValue(image) : sign * numberValue(image);
    return this.literalType(value, start);
  }

  private templateType(): TypeNode {
    const start = this.start;
    const { quasis, holes } = this.insideBrackets(() =>
      this.templateParts(() => this.SUBRULE(this.type), false),
    );
    const only = quasis[0]?.cooked ?? "";
    if (holes.length === 0) return this.literalType(only, start);
    return {
      kind: "TemplateLiteralType",
      id: this.id(),
      start,
      end: this.end,
      quasis,
      types: holes,
    };
  }

  private tupleType(): TypeNode {
    const open = this.take();
    const members: TupleMember[] = [];
    const flags = this.enterBrackets();
    while (!this.at(T["]"])) {
      members.push(this.tupleMember());
      if (!this.eat(T[","])) break;
    }
    this.leaveBrackets(flags);
    this.closeList(T["]"], open);
    return { kind: "TupleType", id: this.id(), start: open.startOffset, end: this.end, members };
  }

  private tupleMember(): TupleMember {
    const start = this.start;
    const isRest = this.eat(T["..."]);
    const optionalName = this.nextIs(T["?"]) && this.LA(3).tokenType === T[":"];
    const isNamed = this.startsLabel() && (this.nextIs(T[":"]) || optionalName);
    const name = isNamed ? this.identifierName() : null;
    let isOptional = isNamed && this.eat(T["?"]);
    if (isNamed) this.expect(T[":"]);
    const type = this.SUBRULE(this.type);
    if (!isNamed && this.eat(T["?"])) isOptional = true;
    return {
      kind: "TupleMember",
      id: this.id(),
      start,
      end: this.end,
      name,
      type,
      isOptional,
      isRest,
    };
  }

  // Of the reserved words only those that could start a type may be labels, as in TypeScript.
  private startsLabel(): boolean {
    return this.atName() || WORDS_STARTING_TYPES.has(this.LA(1).tokenType);
  }

  private typeQuery(): TypeNode {
    const start = this.take().startOffset;
    let head: TypeQuery["head"];
    const path: Identifier[] = [];
    if (this.at(T.import)) head = this.importType();
    else if (this.at(T.this)) {
      head = this.thisExpression();
      while (this.eat(T["."])) path.push(this.identifierName());
    } else head = this.entityName();
    const typeArguments = this.at(T["<"]) && !this.newlineBefore(1) ? this.typeArgumentList() : [];
    return { kind: "TypeQuery", id: this.id(), start, end: this.end, head, path, typeArguments };
  }

  private importType(): ImportType {
    const start = this.take().startOffset;
    const open = this.expect(T["("]);
    const source = this.stringLiteral();
    if (this.at(T[","])) {
      this.abandon("E6001", this.start, this.start + 1, { what: "import attributes" });
    }
    this.close(T[")"], open);
    const qualifier = this.eat(T["."]) ? this.qualified(this.identifierName()) : null;
    const typeArguments = this.at(T["<"]) && !this.newlineBefore(1) ? this.typeArgumentList() : [];
    return {
      kind: "ImportType",
      id: this.id(),
      start,
      end: this.end,
      source,
      qualifier,
      typeArguments,
    };
  }
}
