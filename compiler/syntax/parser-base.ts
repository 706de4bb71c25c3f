/**
 * What every part of the parser builds on: the cursor over the tokens, node ids, automatic
 * semicolons, speculation, and getting going again after a mistake.
 *
 * Rules are Chevrotain rules, tokens are consumed by Chevrotain, and its exceptions carry
 * mistakes up to the nearest statement. Decisions are taken by looking at tokens in code: with
 * contextual keywords nearly every decision of TypeScript's grammar needs more than the type of
 * the next token, so tables computed from the grammar would decide little and cost start-up time.
 */
import {
  EmbeddedActionsParser,
  EOF,
  type IRecognitionException,
  type IToken,
  isRecognitionException,
  NoViableAltException,
  type ParserMethod,
  type TokenType,
} from "chevrotain";
import type { Code } from "../diagnostics/codes.ts";
import { type Diagnostic, diagnostic, type Params } from "../diagnostics/diagnostic.ts";
import { type SourceFile, sourceFile, spanOf } from "../source.ts";
import type { Expression } from "./ast.ts";
import { matchBrackets } from "./brackets.ts";
import { describeExpected, faultMessage } from "./parser-messages.ts";
import { resyncIndex } from "./resync.ts";
import { endOf, isName, type SourceToken, T, TOKEN_TYPES } from "./tokens.ts";

/**
 * Deeper nesting is refused, so that this and every later walk over the tree can recurse. Brackets
 * cost the parser about twice the stack of the expressions, statements and types between them, so
 * each counts half a level: a chain of `else if` or `? :` may have twice as many. Of Node's usual
 * stack of 984 KB the deepest programs take about four fifths.
 */
export const MAX_NESTING = 500;

/** A chain such as `a.b.c` or `A[][]` has at most this many links: it nests to the left. */
export const MAX_CHAIN = 1_000;

/** The same for `a + b + c`, which programs that write programs make long: walk it in a loop. */
export const MAX_OPERATORS = 5_000;

/** `in` is not an operator here: the head of a `for`. */
export const NO_IN = 1;
/** Between `?` and `:`, where `(a): b => c` is an arrow function only if a `:` follows it. */
export const IN_CONSEQUENT = 2;
/** `yield` is an operator here. */
export const IN_GENERATOR = 4;
/** `extends` does not start a conditional type here: after `extends` or `infer U extends`. */
export const NO_CONDITIONAL_TYPE = 8;
/** Under `declare`: constants need no value. */
export const AMBIENT = 16;
/** `import` and `export` may stand here: in a module or namespace, in no function or block. */
export const MODULE_LEVEL = 32;

/** What brackets of any kind end. */
const BRACKETED = ~(NO_IN | IN_CONSEQUENT | NO_CONDITIONAL_TYPE);

/** `= value` after a shorthand property, which only a pattern may have. */
export interface Cover {
  /** Offset of the `=`. */
  readonly start: number;
  readonly initializer: Expression;
}

/** Thrown when a limit is passed; the rest of the file is not read. */
export class TooDeep extends Error {
  readonly token: IToken;
  readonly limit: number;

  constructor(token: IToken, limit: number) {
    super("too deep");
    this.token = token;
    this.limit = limit;
  }
}

/** A file with more mistakes is not what the user thinks it is; reading on would only take time. */
export const MOST_DIAGNOSTICS = 100;

/** Thrown at `MOST_DIAGNOSTICS`. */
export class TooMany extends Error {}

/** What Chevrotain's cursor looks like; its typings leave it out. */
interface Cursor {
  currIdx: number;
}

export abstract class ParserBase extends EmbeddedActionsParser {
  protected file: SourceFile = sourceFile("", "");
  protected flags = 0;
  protected depth = 0;
  protected nextId = 0;
  protected diagnostics: Diagnostic[] = [];
  protected tokens: SourceToken[] = [];
  /** Per token: the index of the bracket that pairs with it, or -1. */
  protected partners: Int32Array = new Int32Array(0);
  /** By id of the shorthand property: until the literal turns out to be a pattern. */
  protected covers = new Map<number, Cover>();
  /** Tokens at which a try failed. Tries nest, and would repeat inner ones for each outer one. */
  protected refuted = new Set<IToken>();
  #speculations = 0;
  #hasReportedEnd = false;

  constructor() {
    super(TOKEN_TYPES, {
      recoveryEnabled: false,
      maxLookahead: 1,
      skipValidations: true,
      errorMessageProvider: {
        // The text becomes a diagnostic in `parser-messages.ts`; here it is only what was expected.
        buildMismatchTokenMessage: ({ expected }) => describeExpected(expected),
        buildNotAllInputParsedMessage: () => "",
        buildNoViableAltMessage: () => "",
        buildEarlyExitMessage: () => "",
      },
    });
  }

  /** Starts on the tokens of `file`. */
  protected begin(file: SourceFile, tokens: SourceToken[], firstNodeId: number): void {
    this.input = tokens;
    this.file = file;
    this.tokens = tokens;
    this.partners = matchBrackets(tokens);
    this.nextId = firstNodeId;
    this.diagnostics = [];
    this.covers = new Map();
    this.refuted = new Set();
    this.flags = 0;
    this.depth = 0;
    this.#speculations = 0;
    this.#hasReportedEnd = false;
  }

  /**
   * Makes a rule. Chevrotain would record its grammar by running it once without tokens, which
   * rules that decide by looking at tokens cannot bear: it records nothing in its place.
   */
  protected rule<R>(name: string, parse: () => R): ParserMethod<[], R> {
    return Object.assign(this.RULE(name, parse), { originalGrammarAction: () => undefined });
  }

  // ------------------------------------------------------------------------------------ cursor

  /** Index of the next token. */
  protected get index(): number {
    return (this as unknown as Cursor).currIdx + 1;
  }

  protected set index(index: number) {
    (this as unknown as Cursor).currIdx = index - 1;
  }

  // These look into the list of tokens as `LA` does: a third of all that the parser calls would be that.

  protected at(type: TokenType): boolean {
    return (this.tokens[(this as unknown as Cursor).currIdx + 1]?.tokenType ?? EOF) === type;
  }

  protected nextIs(type: TokenType): boolean {
    return (this.tokens[(this as unknown as Cursor).currIdx + 2]?.tokenType ?? EOF) === type;
  }

  /** Consumes the next token, whose type the caller has looked at. */
  protected take(): IToken {
    const cursor = this as unknown as Cursor;
    cursor.currIdx++;
    return this.tokens[cursor.currIdx] ?? this.LA(0);
  }

  protected eat(type: TokenType): boolean {
    const cursor = this as unknown as Cursor;
    if ((this.tokens[cursor.currIdx + 1]?.tokenType ?? EOF) !== type) return false;
    cursor.currIdx++;
    return true;
  }

  protected expect(type: TokenType): IToken {
    return this.at(type) ? this.take() : this.CONSUME(type);
  }

  /** Consumes the bracket that closes `open`; one that the file never closes is reported itself. */
  protected close(type: TokenType, open: IToken): void {
    if (this.eat(type)) return;
    if (this.partners[(open as SourceToken).index] === -1) {
      this.abandon("E2002", open.startOffset, endOf(open), {
        open: `\`${open.image}\``,
        close: `\`${type.name}\``,
      });
    }
    this.CONSUME(type);
  }

  /** The same after a list, where a `,` may be what is missing. */
  protected closeList(type: TokenType, open: IToken): void {
    const isClosed = this.partners[(open as SourceToken).index] !== -1;
    if (isClosed && !this.at(type)) this.fault(`\`,\` or \`${type.name}\``);
    this.close(type, open);
  }

  /** Offset at which the next token starts. */
  protected get start(): number {
    const token = this.tokens[(this as unknown as Cursor).currIdx + 1];
    return token === undefined ? this.file.text.length : token.startOffset;
  }

  /** Offset at which the last consumed token ended. */
  protected get end(): number {
    const token = this.tokens[(this as unknown as Cursor).currIdx];
    return token === undefined ? 0 : endOf(token);
  }

  protected id(): number {
    return this.nextId++;
  }

  protected atName(): boolean {
    return isName(this.LA(1));
  }

  /** True if a line ends before the token that is `ahead` tokens away, 1 being the next. */
  protected newlineBefore(ahead: number): boolean {
    const before = this.LA(ahead - 1);
    const token = this.LA(ahead);
    if (Number.isNaN(token.startOffset) || Number.isNaN(before.startOffset)) return true;
    const from = endOf(before);
    return token.startOffset > from && LINE_END.test(this.file.text.slice(from, token.startOffset));
  }

  /** True if the tokens `ahead` and `ahead + 1` away touch. */
  protected touches(ahead: number): boolean {
    return endOf(this.LA(ahead)) === this.LA(ahead + 1).startOffset;
  }

  /** Ends a statement: by `;`, or where a line, block or the file ends. */
  protected semicolon(): void {
    if (this.eat(T[";"])) return;
    if (this.at(T["}"]) || this.newlineBefore(1)) return;
    this.fault("`;`");
  }

  // ---------------------------------------------------------------------------------- mistakes

  /** Gives up on the construct at the next token, where `expected` would fit. */
  protected fault(expected: string): never {
    throw new NoViableAltException(expected, this.LA(1), this.LA(0));
  }

  /** Reports a mistake and reads on. */
  protected report<C extends Code>(code: C, start: number, end: number, params: Params<C>): void {
    this.addDiagnostic(diagnostic(code, spanOf(this.file, start, end), params));
  }

  protected addDiagnostic(found: Diagnostic): void {
    // At the end of the file every bracket that is still open would complain.
    const isAtEnd = this.index >= this.partners.length;
    if (isAtEnd && this.#hasReportedEnd) return;
    this.#hasReportedEnd = isAtEnd;
    this.diagnostics.push(found);
    if (this.diagnostics.length >= MOST_DIAGNOSTICS) throw new TooMany();
  }

  /** Reports a mistake and gives up on the construct. */
  protected abandon<C extends Code>(code: C, start: number, end: number, params: Params<C>): never {
    this.report(code, start, end, params);
    throw new NoViableAltException(ALREADY_REPORTED, this.LA(1), this.LA(0));
  }

  /** Counts half a level of nesting; the caller takes it back with `depth--`. */
  protected descend(): void {
    if (++this.depth > 2 * MAX_NESTING) throw new TooDeep(this.LA(1), MAX_NESTING);
  }

  /** Refuses a chain of more than `limit` links. */
  protected checkLinks(links: number, limit: number): void {
    if (links > limit) throw new TooDeep(this.LA(1), limit);
  }

  /** Lets go of what holds only outside brackets; `leaveBrackets` takes the flags it returns. */
  protected enterBrackets(): number {
    const { flags } = this;
    this.descend();
    this.flags &= BRACKETED;
    return flags;
  }

  /** Ends what `enterBrackets` began. */
  protected leaveBrackets(flags: number): void {
    this.flags = flags;
    this.depth--;
  }

  /**
   * Runs `parse`; after a mistake, reports it, skips to where a new statement or member may
   * start, and gives `null`.
   */
  protected recovering<R>(parse: () => R): R | null {
    const { flags, depth, index, nextId } = this;
    try {
      return parse();
    } catch (error) {
      if (!isFault(error) || this.#speculations > 0) throw error;
      this.flags = flags;
      this.depth = depth;
      this.#forgetCovers(nextId);
      if (error.message !== ALREADY_REPORTED) {
        const context = { file: this.file, tokens: this.tokens, partners: this.partners };
        this.addDiagnostic(faultMessage(error, context));
      }
      this.index = resyncIndex(this.file, this.tokens, this.partners, index, this.index);
      return null;
    }
  }

  /** Runs `parse`; if it meets a mistake or gives `null`, undoes it and gives `null`. */
  protected speculate<R>(parse: () => R | null): R | null {
    const { flags, depth, index, nextId } = this;
    const reported = this.diagnostics.length;
    this.#speculations++;
    try {
      const result = parse();
      if (result !== null) return result;
    } catch (error) {
      if (!isFault(error)) throw error;
    } finally {
      this.#speculations--;
    }
    this.flags = flags;
    this.depth = depth;
    this.index = index;
    this.nextId = nextId;
    this.diagnostics.length = reported;
    this.#forgetCovers(nextId);
    return null;
  }

  #forgetCovers(from: number): void {
    if (this.covers.size === 0) return;
    for (const id of this.covers.keys()) if (id >= from) this.covers.delete(id);
  }
}

const LINE_END = /[\n\r\u2028\u2029]/;
const ALREADY_REPORTED = "";

function isFault(error: unknown): error is IRecognitionException {
  return error instanceof Error && isRecognitionException(error);
}
