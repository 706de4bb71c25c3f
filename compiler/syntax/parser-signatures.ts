/** Patterns, parameters and signatures: what functions, methods and function types share. */
import type { ParserMethod } from "chevrotain";
import type {
  Accessibility,
  ArrayPattern,
  BindingTarget,
  Expression,
  Hole,
  Identifier,
  ObjectPattern,
  Parameter,
  PatternElement,
  PatternProperty,
  RestElement,
  Signature,
} from "./ast.ts";
import type { TypeNode, TypeParameter } from "./ast-types.ts";
import { TypeParser } from "./parser-types.ts";
import { isName, T } from "./tokens.ts";

/** Words that make a constructor's parameter a field. */
export const ACCESSIBILITIES = new Map<unknown, Accessibility>([
  [T.public, "public"],
  [T.protected, "protected"],
  [T.private, "private"],
]);

export abstract class SignatureParser extends TypeParser {
  /** Reports decorators and skips them. */
  protected abstract decorators(): void;

  /** A name or pattern that declares variables. */
  readonly bindingTarget: ParserMethod<[], BindingTarget> = this.rule("bindingTarget", () => {
    switch (this.LA(1).tokenType) {
      case T["{"]:
        return this.objectPattern();
      case T["["]:
        return this.arrayPattern();
      default:
        return this.bindingIdentifier();
    }
  });

  /** `= value`, or `null`. */
  protected initializer(): Expression | null {
    return this.eat(T["="]) ? this.assignment() : null;
  }

  private objectPattern(): ObjectPattern<Identifier> {
    const open = this.take();
    const flags = this.enterBrackets();
    const properties: (PatternProperty<Identifier> | RestElement<Identifier>)[] = [];
    while (!this.at(T["}"])) {
      properties.push(this.at(T["..."]) ? this.restOfObject() : this.patternProperty());
      if (!this.eat(T[","])) break;
    }
    this.leaveBrackets(flags);
    this.closeList(T["}"], open);
    this.checkRestIsLast(properties);
    const start = open.startOffset;
    return { kind: "ObjectPattern", id: this.id(), start, end: this.end, properties };
  }

  private patternProperty(): PatternProperty<Identifier> {
    const start = this.start;
    const isShorthand = this.atName() && !this.nextIs(T[":"]);
    if (isShorthand) {
      const target = this.bindingIdentifier();
      const key: Identifier = { ...target, id: this.id() };
      const initializer = this.initializer();
      return {
        kind: "PatternProperty",
        id: this.id(),
        start,
        end: this.end,
        key,
        target,
        initializer,
        isShorthand,
      };
    }
    const key = this.propertyName();
    this.expect(T[":"]);
    const target = this.SUBRULE(this.bindingTarget);
    const initializer = this.initializer();
    return {
      kind: "PatternProperty",
      id: this.id(),
      start,
      end: this.end,
      key,
      target,
      initializer,
      isShorthand,
    };
  }

  private arrayPattern(): ArrayPattern<Identifier> {
    const open = this.take();
    const flags = this.enterBrackets();
    const elements: (PatternElement<Identifier> | RestElement<Identifier> | Hole)[] = [];
    while (!this.at(T["]"])) {
      elements.push(this.arrayPatternElement());
      if (!this.eat(T[","])) break;
    }
    this.leaveBrackets(flags);
    this.closeList(T["]"], open);
    this.checkRestIsLast(elements);
    const start = open.startOffset;
    return { kind: "ArrayPattern", id: this.id(), start, end: this.end, elements };
  }

  private arrayPatternElement(): PatternElement<Identifier> | RestElement<Identifier> | Hole {
    const start = this.start;
    if (this.at(T[","])) return { kind: "Hole", id: this.id(), start, end: start };
    if (this.at(T["..."])) return this.restElement();
    const target = this.SUBRULE(this.bindingTarget);
    const initializer = this.initializer();
    return { kind: "PatternElement", id: this.id(), start, end: this.end, target, initializer };
  }

  private restOfObject(): RestElement<Identifier> {
    const start = this.take().startOffset;
    const target = this.bindingIdentifier();
    return { kind: "RestElement", id: this.id(), start, end: this.end, target };
  }

  private restElement(): RestElement<Identifier> {
    const start = this.take().startOffset;
    const target = this.SUBRULE(this.bindingTarget);
    return { kind: "RestElement", id: this.id(), start, end: this.end, target };
  }

  /** Reports a rest element that is not the last one. */
  protected checkRestIsLast(elements: readonly { readonly kind: string }[]): void {
    const index = elements.findIndex((element) => element.kind === "RestElement");
    const rest = elements[index];
    if (rest === undefined || index === elements.length - 1) return;
    const { start, end } = rest as RestElement;
    this.report("E2013", start, end, {});
  }

  /** `<T extends A = B, …>`, or nothing. */
  protected typeParameters(): TypeParameter[] {
    if (!this.at(T["<"])) return [];
    this.take();
    const list: TypeParameter[] = [];
    const flags = this.enterBrackets();
    do list.push(this.typeParameter());
    while (this.eat(T[","]) && !this.at(T[">"]));
    this.leaveBrackets(flags);
    this.expect(T[">"]);
    return list;
  }

  private typeParameter(): TypeParameter {
    const start = this.start;
    let isConst = false;
    let isIn = false;
    let isOut = false;
    for (;;) {
      if (this.eat(T.const)) isConst = true;
      else if (this.eat(T.in)) isIn = true;
      else if (this.at(T.out) && isName(this.LA(2))) {
        this.take();
        isOut = true;
      } else break;
    }
    const name = this.identifier();
    const constraint = this.eat(T.extends) ? this.SUBRULE(this.type) : null;
    const defaultType = this.eat(T["="]) ? this.SUBRULE(this.type) : null;
    return {
      kind: "TypeParameter",
      id: this.id(),
      start,
      end: this.end,
      isConst,
      isIn,
      isOut,
      name,
      constraint,
      defaultType,
    };
  }

  /** `<T>(parameters)` and what follows `before`: `:` or `=>`. */
  protected signature(before: "`:`" | "`=>`"): Signature {
    const typeParameters = this.typeParameters();
    const { thisType, parameters } = this.parameters();
    const flags = this.flags;
    if (before === "`=>`") this.expect(T["=>"]);
    const hasReturnType = before === "`=>`" || this.eat(T[":"]);
    const returnType = hasReturnType ? this.returnType() : null;
    this.flags = flags;
    return { typeParameters, thisType, parameters, returnType };
  }

  /** `(a, b?: B, ...c)`. */
  protected parameters(): Pick<Signature, "thisType" | "parameters"> {
    const open = this.expect(T["("]);
    const flags = this.enterBrackets();
    let thisType: TypeNode | null = null;
    const parameters: Parameter[] = [];
    while (!this.at(T[")"])) {
      this.decorators();
      if (this.at(T.this) && parameters.length === 0 && thisType === null) {
        thisType = this.thisParameter();
      } else parameters.push(this.parameter());
      if (!this.eat(T[","])) break;
    }
    this.leaveBrackets(flags);
    this.closeList(T[")"], open);
    this.checkParameterOrder(parameters);
    return { thisType, parameters };
  }

  private thisParameter(): TypeNode {
    const start = this.take().startOffset;
    const end = this.end;
    return (
      this.typeAnnotation() ?? { kind: "KeywordType", id: this.id(), start, end, keyword: "any" }
    );
  }

  private parameter(): Parameter {
    const start = this.start;
    const { accessibility, isReadonly, isOverride } = this.parameterModifiers();
    const isRest = this.eat(T["..."]);
    const target = this.SUBRULE(this.bindingTarget);
    const isOptional = this.eat(T["?"]);
    const type = this.typeAnnotation();
    const initializer = this.initializer();
    return {
      kind: "Parameter",
      id: this.id(),
      start,
      end: this.end,
      accessibility,
      isReadonly,
      isOverride,
      isRest,
      target,
      isOptional,
      type,
      initializer,
    };
  }

  private parameterModifiers(): Pick<Parameter, "accessibility" | "isReadonly" | "isOverride"> {
    let accessibility: Accessibility | null = null;
    let isReadonly = false;
    let isOverride = false;
    while (isName(this.LA(2)) || this.nextIs(T["{"]) || this.nextIs(T["["])) {
      const word = ACCESSIBILITIES.get(this.LA(1).tokenType);
      if (word !== undefined) accessibility = word;
      else if (this.at(T.readonly)) isReadonly = true;
      else if (this.at(T.override)) isOverride = true;
      else break;
      this.take();
    }
    return { accessibility, isReadonly, isOverride };
  }

  private checkParameterOrder(parameters: readonly Parameter[]): void {
    let afterOptional = false;
    parameters.forEach((parameter, index) => {
      const { target, start, end } = parameter;
      const name = this.file.text.slice(target.start, target.end);
      if (parameter.isRest && index < parameters.length - 1) {
        this.report("E2011", start, end, { name });
      }
      if (parameter.isOptional) afterOptional = true;
      else if (afterOptional && parameter.initializer === null && !parameter.isRest) {
        this.report("E2010", start, end, { name });
      }
    });
  }
}
