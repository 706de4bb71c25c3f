/** E1: what the text is made of. New rows go at the end. */
import type { CodeRow } from "../code-row.ts";

export const LEXICAL_CODES = {
  E1001: {
    title: "this string has no closing {quote}",
    help: "add {quote} at the end of the text, or write a template literal for text over several lines",
    explain: "A string in quotes ends on the line it starts on.",
    wrong: 'const greeting = "hello;\nconsole.log(greeting);\n',
    fixed: 'const greeting = "hello";\nconsole.log(greeting);\n',
  },
  E1002: {
    title: "this comment has no closing `*/`",
    help: "add `*/` where the comment ends",
    explain:
      "A comment that starts with `/*` runs to the next `*/`; without one it swallows the rest of the file.",
    wrong: "console.log(1); /* print one\n",
    fixed: "console.log(1); /* print one */\n",
  },
  E1003: {
    title: "this template literal has no closing backtick",
    help: "add a backtick where the text ends",
    explain:
      "A template literal runs from one backtick to the next, over as many lines as it likes.",
    wrong: "const greeting = `hello;\nconsole.log(greeting);\n",
    fixed: "const greeting = `hello`;\nconsole.log(greeting);\n",
  },
  E1004: {
    title: "{character} is no part of TypeScript here",
    help: "remove it, or put it in a string",
    explain:
      "Outside strings and comments a program consists of names, numbers, strings and operators. The character stands between them and belongs to none. Curly quotes and invisible characters often come from copied text.",
    wrong: "const price = 3 € 4;\nconsole.log(price);\n",
    fixed: "const price = 3 + 4;\nconsole.log(price);\n",
  },
  E1005: {
    title: "`{text}` is no number",
    explain:
      "A number is written with decimal digits, a fraction and an exponent, or as `0x`, `0o` or `0b` and digits. `_` may stand between two digits, and a name must not follow a number directly.",
    wrong: "const mask = 0xfg;\nconsole.log(mask);\n",
    fixed: "const mask = 0xff;\nconsole.log(mask);\n",
  },
  E1006: {
    title: "`{escape}` is no escape sequence",
    help: "write `\\\\` for a backslash, or finish the sequence: `\\x41`, `\\u0041`, `\\u{41}`",
    explain:
      "In a string, `\\x` takes two hexadecimal digits and `\\u` takes four, or any number up to 10FFFF in braces.",
    wrong: 'const path = "C:\\users";\nconsole.log(path);\n',
    fixed: 'const path = "C:\\\\users";\nconsole.log(path);\n',
  },
  E1007: {
    title: "this regular expression has no closing `/`",
    help: "add `/` where the pattern ends, or write `\\/` for a slash in it",
    explain:
      "A regular expression ends on the line it starts on, at the first `/` outside `[…]` that no backslash precedes.",
    wrong: 'console.log("a".replace(/a, "b"));\n',
    fixed: 'console.log("a".replace(/a/, "b"));\n',
  },
  E1008: {
    title: "an octal number is written with `0o`",
    help: "write `{edit}`",
    explain:
      "TypeScript modules are strict: a number with a leading zero, such as `017`, is an error, because some languages read it as 15.",
    wrong: "const mode = 0644;\nconsole.log(mode);\n",
    fixed: "const mode = 0o644;\nconsole.log(mode);\n",
  },
  E1009: {
    title: "this regular expression does not work: {reason}",
    help: "put `\\` before a character that is meant as itself, such as `\\(`",
    explain:
      "Regular expressions are read when the program is compiled, so that a misspelt one is found before it runs.",
    wrong: 'console.log(/(/.test("a(b"));\n',
    fixed: 'console.log(/\\(/.test("a(b"));\n',
  },
} as const satisfies Record<string, CodeRow>;
