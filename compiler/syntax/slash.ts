/**
 * Whether a `/` divides or starts a regular expression. That depends on what stands before it:
 * after something that ends an operand it divides. Decided from the tokens so far, because
 * Chevrotain's lexer runs ahead of the parser.
 */
import type { IToken } from "chevrotain";

/** True if a `/` after the tokens `before` starts a regular expression. */
export function slashStartsRegExp(before: readonly IToken[]): boolean {
  return !endsOperand(before, before.length - 1);
}

// Words that want an operand after them. All others, `this` and `null` among them, are operands.
const BEFORE_OPERAND = new Set([
  "await",
  "case",
  "delete",
  "do",
  "else",
  "extends",
  "in",
  "instanceof",
  "new",
  "return",
  "throw",
  "typeof",
  "void",
  "yield",
]);

function endsOperand(tokens: readonly IToken[], index: number): boolean {
  const image = tokens[index]?.image;
  if (image === undefined) return false;
  switch (image) {
    case ")":
      return !closesStatementHead(tokens, index);
    case "]":
    case "++":
    case "--":
      return true;
    case "}":
      return closesOperandBrace(tokens, index);
    case "!":
      // `a! / b`, but `!/a/.test(b)`.
      return endsOperand(tokens, index - 1);
    default:
      break;
  }
  if (isWordLike(image)) {
    return !BEFORE_OPERAND.has(image) || isAfterDot(tokens, index);
  }
  // Numbers, strings, the end of a template, regular expressions; every other symbol is an operator.
  return /^(?:[\d"']|\.\d)|^[`}].*`$/s.test(image) || (/^\/./.test(image) && image !== "/=");
}

function isWordLike(image: string): boolean {
  return /^[\w$#\\\x80-\uffff]/.test(image) && !/^\d/.test(image);
}

function isAfterDot(tokens: readonly IToken[], index: number): boolean {
  const image = tokens[index - 1]?.image;
  return image === "." || image === "?.";
}

// `if (a) /b/.test(c)`, against `(a) / b`.
function closesStatementHead(tokens: readonly IToken[], close: number): boolean {
  const open = opening(tokens, close, "(", ")");
  const word = tokens[open - 1]?.image ?? "";
  return ["if", "while", "for", "with"].includes(word) && !isAfterDot(tokens, open - 1);
}

// The brace ends an operand if its opening stands where an operand is wanted: `x = {} / 2`.
// A block, a class body and the body of an arrow function are followed by a new operand.
function closesOperandBrace(tokens: readonly IToken[], close: number): boolean {
  const open = opening(tokens, close, "{", "}");
  const before = tokens[open - 1];
  if (before === undefined) return false;
  if ([";", "{", "}", ")", "=>", ":", "]"].includes(before.image)) return false;
  if (isWordLike(before.image)) {
    return before.image !== "do" && before.image !== "else" && BEFORE_OPERAND.has(before.image);
  }
  return !endsOperand(tokens, open - 1);
}

// Far more tokens than lie between the parentheses of a real condition; it bounds the time for nested ones.
const FURTHEST = 5_000;

function opening(tokens: readonly IToken[], close: number, open: string, shut: string): number {
  let depth = 0;
  for (let i = close; i >= 0 && close - i < FURTHEST; i--) {
    const image = tokens[i]?.image;
    if (image === shut) depth++;
    else if (image === open && --depth === 0) return i;
  }
  return -1;
}
