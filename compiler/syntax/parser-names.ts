/** Names, member names and literals. */
import type { IToken } from "chevrotain";
import type {
  BigIntLiteral,
  ComputedName,
  Expression,
  Identifier,
  NumberLiteral,
  PrivateName,
  PropertyName,
  RegExpLiteral,
  StringLiteral,
  TemplateElement,
} from "./ast.ts";
import { badEscape } from "./lexical-errors.ts";
import { bigIntValue, cook, cookName, isBigInt, numberValue, templateRaw } from "./literals.ts";
import { AMBIENT, ParserBase } from "./parser-base.ts";
import {
  endOf,
  Identifier as IdentifierToken,
  isName,
  isReserved,
  NumberToken,
  PrivateName as PrivateNameToken,
  RegExpToken,
  type SourceToken,
  StringToken,
  T,
  TemplateHead,
  TemplateMiddle,
  TemplateTail,
  TemplateWhole,
} from "./tokens.ts";

/** Names that a module may use but not declare: modules are strict code. */
const STRICT_NAMES: ReadonlySet<string> = new Set([
  "arguments",
  "await",
  "eval",
  "implements",
  "interface",
  "let",
  "package",
  "private",
  "protected",
  "public",
  "static",
  "yield",
]);

export abstract class NameParser extends ParserBase {
  protected abstract assignment(): Expression;

  /** A name where a variable, type or label is meant. */
  protected identifier(): Identifier {
    return isName(this.LA(1)) ? this.identifierOf(this.take()) : this.fault("a name");
  }

  /** A name that declares a variable, or one that modules do not have. */
  protected bindingIdentifier(): Identifier {
    const name = this.identifier();
    if (STRICT_NAMES.has(name.name) && !(this.flags & AMBIENT)) {
      this.report("E2004", name.start, name.end, {
        name: name.name,
        suggestion: `${name.name}Value`,
      });
    }
    return name;
  }

  /** Any word, as after a dot. */
  protected identifierName(): Identifier {
    return this.atWord() ? this.identifierOf(this.take()) : this.fault("a name");
  }

  protected atWord(): boolean {
    const token = this.LA(1);
    return isName(token) || isReserved(token);
  }

  protected identifierOf(token: IToken): Identifier {
    return {
      kind: "Identifier",
      id: this.id(),
      start: token.startOffset,
      end: endOf(token),
      name: cookName(token.image),
    };
  }

  protected privateName(): PrivateName {
    const token = this.expect(PrivateNameToken);
    return {
      kind: "PrivateName",
      id: this.id(),
      start: token.startOffset,
      end: endOf(token),
      name: cookName(token.image.slice(1)),
    };
  }

  /** True if the token that is `ahead` tokens away may start the name of a member. */
  protected startsPropertyName(ahead: number): boolean {
    const token = this.LA(ahead);
    switch (token.tokenType) {
      case StringToken:
      case NumberToken:
      case PrivateNameToken:
      case T["["]:
        return true;
      default:
        return isName(token) || isReserved(token);
    }
  }

  protected propertyName(): PropertyName {
    switch (this.LA(1).tokenType) {
      case IdentifierToken:
        return this.identifierOf(this.take());
      case StringToken:
        return this.stringLiteral();
      case NumberToken:
        return this.numberLiteral();
      case PrivateNameToken:
        return this.privateName();
      case T["["]:
        return this.computedName();
      default:
        return this.atWord() ? this.identifierOf(this.take()) : this.fault("the name of a member");
    }
  }

  private computedName(): ComputedName {
    const open = this.take();
    const flags = this.enterBrackets();
    const expression = this.assignment();
    this.leaveBrackets(flags);
    this.close(T["]"], open);
    return {
      kind: "ComputedName",
      id: this.id(),
      start: open.startOffset,
      end: this.end,
      expression,
    };
  }

  protected stringLiteral(): StringLiteral {
    const token = this.expect(StringToken);
    return {
      kind: "StringLiteral",
      id: this.id(),
      start: token.startOffset,
      end: endOf(token),
      value: cook(token.image.slice(1, -1)).value,
    };
  }

  protected numberLiteral(): NumberLiteral | BigIntLiteral {
    const token = this.expect(NumberToken);
    const id = this.id();
    const start = token.startOffset;
    const end = endOf(token);
    return isBigInt(token.image)
      ? { kind: "BigIntLiteral", id, start, end, value: bigIntValue(token.image) }
      : { kind: "NumberLiteral", id, start, end, value: numberValue(token.image) };
  }

  protected regExpLiteral(): RegExpLiteral {
    const token = this.expect(RegExpToken);
    const close = token.image.lastIndexOf("/");
    return {
      kind: "RegExpLiteral",
      id: this.id(),
      start: token.startOffset,
      end: endOf(token),
      pattern: token.image.slice(1, Math.max(1, close)),
      flags: token.image.slice(close + 1),
    };
  }

  protected atTemplate(): boolean {
    return this.at(TemplateWhole) || this.at(TemplateHead);
  }

  /**
   * Texts and substitutions of a template literal, as an expression or as a type.
   * `hole` parses one substitution; under a tag, bad escapes are allowed.
   */
  protected templateParts<Hole>(
    hole: () => Hole,
    isTagged: boolean,
  ): { quasis: TemplateElement[]; holes: Hole[] } {
    const first = this.take();
    const quasis = [this.templateElement(first, isTagged)];
    const holes: Hole[] = [];
    let last = first;
    let more = first.tokenType === TemplateHead;
    const flags = this.enterBrackets();
    while (more) {
      holes.push(hole());
      if (!this.at(TemplateMiddle) && !this.at(TemplateTail)) this.openHole(first, last);
      last = this.take();
      quasis.push(this.templateElement(last, isTagged));
      more = last.tokenType === TemplateMiddle;
    }
    this.leaveBrackets(flags);
    return { quasis, holes };
  }

  // No `}` ends the substitution after `last`, a part of the template that starts with `first`.
  private openHole(first: IToken, last: IToken): never {
    if (this.partners[(first as SourceToken).index] !== -1) return this.fault("`}`");
    const end = endOf(last);
    return this.abandon("E2002", end - 2, end, { open: "`${`", close: "`}`" });
  }

  private templateElement(token: IToken, isTagged: boolean): TemplateElement {
    const ended = token.tokenType === TemplateWhole || token.tokenType === TemplateTail;
    const start = token.startOffset + 1;
    const end = Math.max(start, endOf(token) - (ended ? 1 : 2));
    const text = this.file.text.slice(start, end);
    const raw = templateRaw(text);
    const { value, bad } = cook(raw);
    if (bad !== null && !isTagged) {
      // Line ends differ between the text and `raw`, and offsets with them.
      const place = cook(text).bad ?? bad;
      this.addDiagnostic(badEscape(this.file, start + place.start, start + place.end));
    }
    return {
      kind: "TemplateElement",
      id: this.id(),
      start,
      end,
      cooked: bad === null ? value : null,
      raw,
    };
  }
}
