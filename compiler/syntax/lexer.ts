/**
 * Text to tokens, with Chevrotain's lexer. Comments and white space leave no token; whether a
 * line ends between two tokens is read off the text where the grammar asks.
 *
 * Two modes: in `template` a `}` continues the template literal around it, in `code` it is a
 * brace. A mistake inside a token is reported here and leaves a token of the intended type, so
 * that the parser has nothing to add.
 */
import { type IToken, Lexer, type TokenType } from "chevrotain";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { SourceFile } from "../source.ts";
import { reportTokenErrors } from "./lexical-errors.ts";
import {
  Identifier,
  OPEN_TYPES,
  PUNCTUATORS,
  type SourceToken,
  T,
  TemplateMiddle,
  TemplateTail,
  TRIVIA,
  UnicodeName,
  UnknownCharacter,
  UnterminatedComment,
  wordType,
} from "./tokens.ts";

/** Tokens of a file and what is wrong inside them. */
export interface Tokens {
  readonly tokens: SourceToken[];
  readonly diagnostics: Diagnostic[];
}

/** Splits `file` into tokens; any text gives some. */
export function tokenize(file: SourceFile): Tokens {
  const diagnostics: Diagnostic[] = [];
  const tokens: SourceToken[] = [];
  for (const token of LEXER.tokenize(file.text).tokens) {
    const type = token.tokenType;
    if (type === Identifier) setWordType(token);
    else if (OPEN.has(type) && diagnostics.length < MOST_DIAGNOSTICS) {
      reportTokenErrors(file, token, diagnostics);
    }
    if (type === UnicodeName) setType(token, Identifier);
    if (type === UnterminatedComment || type === UnknownCharacter) continue;
    const indexed = token as IToken & { index: number };
    indexed.index = tokens.length;
    tokens.push(indexed);
  }
  return { tokens, diagnostics };
}

// Enough to see that a file is not TypeScript at all.
const MOST_DIAGNOSTICS = 100;

const symbols = PUNCTUATORS.map((text) => T[text]);
const common = [...TRIVIA, UnterminatedComment, ...OPEN_TYPES];
const OPEN = new Set<TokenType>([...common, TemplateMiddle, TemplateTail, UnknownCharacter]);

const LEXER = new Lexer(
  {
    defaultMode: "code",
    modes: {
      code: [...common, ...symbols, UnknownCharacter],
      template: [
        ...common,
        TemplateMiddle,
        TemplateTail,
        ...symbols.filter((type) => type !== T["}"]),
        UnknownCharacter,
      ],
    },
  },
  // `full` tracking costs a quarter of the time and gives only what offsets give.
  { positionTracking: "onlyOffset", ensureOptimizations: true, skipValidations: true },
);

function setWordType(token: IToken): void {
  const type = wordType(token.image);
  if (type !== undefined) setType(token, type);
}

function setType(token: IToken, type: TokenType): void {
  token.tokenType = type;
  token.tokenTypeIdx = type.tokenTypeIdx ?? 0;
}
