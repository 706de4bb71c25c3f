/**
 * Arrow functions, and telling them from parentheses, comparisons and calls before anything is
 * parsed: the bracket pairs say what follows `(…)`. Only `(…):` needs a try.
 */
import type { IToken } from "chevrotain";
import type { ArrowFunction, Block, Parameter, Signature } from "./ast.ts";
import { IN_CONSEQUENT, IN_GENERATOR } from "./parser-base.ts";
import { OperandParser } from "./parser-operands.ts";
import { isName, type SourceToken, T } from "./tokens.ts";

type Guess = "arrow" | "maybe" | "other";

export abstract class ArrowParser extends OperandParser {
  /** `{ … }` of a function, with its own loops, labels and `yield`. */
  protected abstract functionBody(isGenerator: boolean): Block;

  /** The arrow function at the next token, or `null`. */
  protected arrowFunction(): ArrowFunction | null {
    const token = this.LA(1);
    switch (token.tokenType) {
      case T["("]:
        return this.arrowIf(this.guessAtParenthesis(this.index));
      case T["<"]:
        return this.arrowIf(this.guessAtAngle(1));
      case T.async:
        return this.asyncArrow();
      default:
        return isName(token) && this.nextIs(T["=>"]) ? this.shortArrow(token, false) : null;
    }
  }

  private asyncArrow(): ArrowFunction | null {
    if (this.nextIs(T["=>"])) return this.shortArrow(this.LA(1), false);
    if (this.newlineBefore(2)) return null;
    if (this.nextIs(T["("])) return this.arrowIf(this.guessAtParenthesis(this.index + 1));
    if (this.nextIs(T["<"])) return this.arrowIf(this.guessAtAngle(2));
    const isShort = isName(this.LA(2)) && this.LA(3).tokenType === T["=>"];
    return isShort ? this.shortArrow(this.take(), true) : null;
  }

  // `x => …`; `first` is `async` or `x`.
  private shortArrow(first: IToken, isAsync: boolean): ArrowFunction {
    const target = this.bindingIdentifier();
    const parameter: Parameter = {
      kind: "Parameter",
      id: this.id(),
      start: target.start,
      end: target.end,
      accessibility: null,
      isReadonly: false,
      isOverride: false,
      isRest: false,
      target,
      isOptional: false,
      type: null,
      initializer: null,
    };
    const signature = {
      typeParameters: [],
      thisType: null,
      parameters: [parameter],
      returnType: null,
    };
    return this.arrowFrom(first.startOffset, isAsync, signature);
  }

  private arrowIf(guess: Guess): ArrowFunction | null {
    const first = this.LA(1);
    if (guess === "other" || this.refuted.has(first)) return null;
    const isAsync = this.at(T.async);
    if (guess === "arrow") {
      if (isAsync) this.take();
      return this.arrowFrom(first.startOffset, isAsync, this.signature("`:`"));
    }
    // In `a ? (b) : c => d` the arrow function has a return type only if another `:` follows.
    const mustMeetColon = (this.flags & IN_CONSEQUENT) !== 0;
    const tried = this.speculate<ArrowFunction | Signature>(() => {
      if (isAsync) this.take();
      const signature = this.signature("`:`");
      if (!this.at(T["=>"])) return null;
      if (!mustMeetColon) return signature;
      const arrow = this.arrowFrom(first.startOffset, isAsync, signature);
      return this.at(T[":"]) ? arrow : null;
    });
    if (tried === null) this.refuted.add(first);
    if (tried === null || "kind" in tried) return tried;
    return this.arrowFrom(first.startOffset, isAsync, tried);
  }

  private arrowFrom(start: number, isAsync: boolean, signature: Signature): ArrowFunction {
    if (this.at(T["=>"]) && this.newlineBefore(1)) this.fault("`=>` on the line above");
    this.expect(T["=>"]);
    const { flags } = this;
    this.flags &= ~IN_GENERATOR;
    const body = this.at(T["{"]) ? this.functionBody(false) : this.assignment();
    this.flags = flags;
    return {
      kind: "ArrowFunction",
      id: this.id(),
      start,
      end: this.end,
      isAsync,
      ...signature,
      body,
    };
  }

  // By what stands after the parenthesis that closes the one at `open`.
  private guessAtParenthesis(open: number): Guess {
    const close = this.partners[open] ?? -1;
    if (close < 0) return "other";
    switch (this.tokens[close + 1]?.tokenType) {
      case T["=>"]:
        return "arrow";
      case T[":"]:
        return "maybe";
      default:
        return "other";
    }
  }

  // `<T,`, `<T extends` and `<const T` can only be type parameters; `<T>(x)` may be an assertion.
  private guessAtAngle(ahead: number): Guess {
    const hasConst = this.LA(ahead + 1).tokenType === T.const;
    const name = this.LA(hasConst ? ahead + 2 : ahead + 1);
    if (!isName(name)) return "other";
    if (hasConst) return "arrow";
    switch (this.LA(ahead + 2).tokenType) {
      case T[","]:
      case T.extends:
        return "arrow";
      case T["="]:
        return "maybe";
      case T[">"]: {
        const open = this.LA(ahead + 3);
        if (open.tokenType !== T["("]) return "other";
        return this.guessAtParenthesis((open as SourceToken).index);
      }
      default:
        return "other";
    }
  }
}
