/**
 * Token types: punctuators, words, literals. Operators come from the table in `operators.ts`.
 * `T` holds them by their text, so the parser reads `T["=>"]` and `T.function`.
 */
import { createToken, type IToken, type ITokenConfig, Lexer, type TokenType } from "chevrotain";
import {
  ASSIGNMENT_OPERATORS,
  BINARY_OPERATORS,
  UNARY_OPERATORS,
  UPDATE_OPERATORS,
} from "../operators.ts";
import {
  ASCII_NAME_STARTS,
  CODES_ABOVE_ASCII,
  custom,
  matchCharacter,
  matchComment,
  matchHashbang,
  matchName,
  matchOpenComment,
  matchPrivateName,
  matchRegExp,
  matchString,
  matchTemplateToEnd,
  matchTemplateToHole,
} from "./patterns.ts";

/** Words that are never names. */
export const RESERVED_WORDS = [
  "break",
  "case",
  "catch",
  "class",
  "const",
  "continue",
  "debugger",
  "default",
  "delete",
  "do",
  "else",
  "enum",
  "export",
  "extends",
  "false",
  "finally",
  "for",
  "function",
  "if",
  "import",
  "in",
  "instanceof",
  "new",
  "null",
  "return",
  "super",
  "switch",
  "this",
  "throw",
  "true",
  "try",
  "typeof",
  "var",
  "void",
  "while",
  "with",
] as const;

/** Words that mean something in one place and are names elsewhere. */
export const CONTEXTUAL_WORDS = [
  "abstract",
  "accessor",
  "any",
  "as",
  "asserts",
  "async",
  "await",
  "bigint",
  "boolean",
  "constructor",
  "declare",
  "from",
  "get",
  "global",
  "implements",
  "infer",
  "interface",
  "is",
  "keyof",
  "let",
  "module",
  "namespace",
  "never",
  "number",
  "object",
  "of",
  "out",
  "override",
  "package",
  "private",
  "protected",
  "public",
  "readonly",
  "require",
  "satisfies",
  "set",
  "static",
  "string",
  "symbol",
  "type",
  "undefined",
  "unique",
  "unknown",
  "using",
  "yield",
] as const;

const STRUCTURE = [
  "{",
  "}",
  "(",
  ")",
  "[",
  "]",
  ";",
  ",",
  ".",
  "?.",
  "...",
  "=>",
  ":",
  "?",
  "@",
] as const;

/**
 * Operators the lexer leaves in pieces: inside types each `>` closes a list and each `<` opens
 * one, so the parser joins neighbours where it expects an operator.
 */
type Joined = ">>" | ">>>" | ">=" | ">>=" | ">>>=" | "<<";
const JOINED: ReadonlySet<string> = new Set<Joined>([">>", ">>>", ">=", ">>=", ">>>=", "<<"]);

// A symbol is what has no upper and lower case: this drops `typeof` and its like.
type SymbolText<Text> = Text extends `${infer Letter}${string}`
  ? Uppercase<Letter> extends Lowercase<Letter>
    ? Text
    : never
  : never;

type OperatorText = Exclude<
  SymbolText<
    | keyof typeof BINARY_OPERATORS
    | keyof typeof ASSIGNMENT_OPERATORS
    | (typeof UNARY_OPERATORS)[number]
    | (typeof UPDATE_OPERATORS)[number]
  >,
  Joined
>;

/** Text of a punctuator token. */
export type Punctuator = (typeof STRUCTURE)[number] | OperatorText;
/** Text of a word token. */
export type Word = (typeof RESERVED_WORDS)[number] | (typeof CONTEXTUAL_WORDS)[number];

/** Every punctuator the lexer makes, longest first. */
export const PUNCTUATORS: readonly Punctuator[] = [
  ...new Set<string>([
    ...STRUCTURE,
    ...Object.keys(BINARY_OPERATORS),
    ...Object.keys(ASSIGNMENT_OPERATORS),
    ...UNARY_OPERATORS,
    ...UPDATE_OPERATORS,
  ]),
]
  .filter((text): text is Punctuator => !/^[a-z]/.test(text) && !JOINED.has(text))
  .sort((a, b) => b.length - a.length);

const PUNCTUATOR_MODES: Partial<Record<Punctuator, object>> = {
  "{": { push_mode: "code" },
  "}": { pop_mode: true },
  // `a?.5:b` is a condition.
  "?.": { pattern: /\?\.(?!\d)/, start_chars_hint: ["?"] },
};

/** Any name. Contextual words are of this category too. */
export const Identifier = createToken({
  name: "Identifier",
  // Names in ASCII without escapes. It declines where a further character could continue the
  // name, because Chevrotain's patterns cannot carry the `u` flag that `UnicodeName` needs.
  pattern: /[A-Za-z_$][\w$]*(?![\w$\\\x80-\uffff])/,
  start_chars_hint: [...ASCII_NAME_STARTS],
});

/** Names with escapes or characters outside ASCII; the lexer makes them identifiers. */
export const UnicodeName = createToken({
  name: "UnicodeName",
  pattern: custom(matchName),
  start_chars_hint: [...ASCII_NAME_STARTS, "\\", ...CODES_ABOVE_ASCII],
});

/** `#name`. */
export const PrivateName = createToken({
  name: "PrivateName",
  pattern: custom(matchPrivateName),
  start_chars_hint: ["#"],
});

/** A number or bigint as written: all that could be meant as one, right or wrong. */
export const NumberToken = createToken({
  name: "Number",
  pattern: /0[xXoObB][\w$]*|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?[\d_]+)?[\w$]*/,
  start_chars_hint: [..."0123456789."],
});

/** A string with its quotes. */
export const StringToken = createToken({
  name: "String",
  pattern: custom(matchString),
  start_chars_hint: ['"', "'"],
});

/** `` `text` ``. */
export const TemplateWhole = createToken({
  name: "TemplateWhole",
  pattern: custom(matchTemplateToEnd),
  start_chars_hint: ["`"],
});

/** `` `text${ ``. */
export const TemplateHead = createToken({
  name: "TemplateHead",
  pattern: custom(matchTemplateToHole),
  start_chars_hint: ["`"],
  push_mode: "template",
});

/** `}text${`. */
export const TemplateMiddle = createToken({
  name: "TemplateMiddle",
  pattern: custom(matchTemplateToHole),
  start_chars_hint: ["}"],
});

/** `` }text` ``. */
export const TemplateTail = createToken({
  name: "TemplateTail",
  pattern: custom(matchTemplateToEnd),
  start_chars_hint: ["}"],
  pop_mode: true,
});

/** `/pattern/flags`. */
export const RegExpToken = createToken({
  name: "RegExp",
  pattern: custom(matchRegExp),
  start_chars_hint: ["/"],
});

/** A comment that runs to the end of the file. */
export const UnterminatedComment = createToken({
  name: "UnterminatedComment",
  pattern: custom(matchOpenComment),
  start_chars_hint: ["/"],
});

/** A character that starts no token. */
export const UnknownCharacter = createToken({
  name: "UnknownCharacter",
  pattern: custom(matchCharacter),
  start_chars_hint: [...Array.from({ length: 128 }, (_, code) => code), ...CODES_ABOVE_ASCII],
});

const skipped = { group: Lexer.SKIPPED };

/** What separates tokens. */
export const TRIVIA: readonly TokenType[] = [
  createToken({
    name: "WhiteSpace",
    pattern: /[ \n\r\t\v\f\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+/,
    ...skipped,
  }),
  createToken({ name: "LineComment", pattern: /\/\/[^\n\r\u2028\u2029]*/, ...skipped }),
  createToken({
    name: "BlockComment",
    pattern: custom(matchComment),
    start_chars_hint: ["/"],
    ...skipped,
  }),
  createToken({
    name: "Hashbang",
    pattern: custom(matchHashbang),
    start_chars_hint: ["#"],
    ...skipped,
  }),
];

// The lexer never matches these itself: a map lookup per name is faster than a pattern per word.
const word = (categories: TokenType[]) => ({ pattern: Lexer.NA, categories });

/** Types of all words and punctuators, by text. */
export const T = {
  ...tokenTypes(PUNCTUATORS, (text) => ({ pattern: text, ...PUNCTUATOR_MODES[text] })),
  ...tokenTypes(RESERVED_WORDS, () => word([])),
  ...tokenTypes(CONTEXTUAL_WORDS, () => word([Identifier])),
};

/** Names and literals, in the order in which the lexer tries them. */
export const OPEN_TYPES: readonly TokenType[] = [
  Identifier,
  UnicodeName,
  PrivateName,
  NumberToken,
  StringToken,
  TemplateWhole,
  TemplateHead,
  RegExpToken,
];

/** What the parser knows. */
export const TOKEN_TYPES: TokenType[] = [
  ...OPEN_TYPES,
  TemplateMiddle,
  TemplateTail,
  ...Object.values(T),
];

/** A token with its place among the tokens of its file. */
export interface SourceToken extends IToken {
  index: number;
}

const WORDS = new Map<string, TokenType>(
  [...RESERVED_WORDS, ...CONTEXTUAL_WORDS].map((word) => [word, T[word]]),
);

/** The type of a word that is not just a name. */
export function wordType(text: string): TokenType | undefined {
  return WORDS.get(text);
}

/** True if `token` may stand for a variable: an identifier or a contextual word. */
export function isName(token: IToken): boolean {
  const type = token.tokenType;
  return type === Identifier || type.CATEGORIES?.[0] === Identifier;
}

const RESERVED = new Set<TokenType>(RESERVED_WORDS.map((word) => T[word]));

/** True if `token` is a word that is never a name. */
export function isReserved(token: IToken): boolean {
  return RESERVED.has(token.tokenType);
}

/** Offset after the last character of `token`. */
export function endOf(token: IToken): number {
  return token.startOffset + token.image.length;
}

function tokenTypes<Name extends string>(
  names: readonly Name[],
  config: (name: Name) => Omit<ITokenConfig, "name">,
): Record<Name, TokenType> {
  const types: [Name, TokenType][] = names.map((name) => [
    name,
    createToken({ name, ...config(name) }),
  ]);
  return Object.fromEntries(types) as Record<Name, TokenType>;
}
