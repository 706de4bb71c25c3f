/**
 * Table of surface operators. The lexer takes its operator tokens from here, the parser its
 * precedences, and the node types of `syntax/ast.ts` their `operator` fields.
 * Precedence numbers follow ECMAScript: higher binds tighter.
 */

/** How the parser reads one binary operator and which node it builds. */
export interface BinaryOperatorSpec {
  readonly precedence: number;
  readonly associativity: "left" | "right";
  readonly node: "Binary" | "Logical";
}

/** What a compound assignment does before it stores: `null` for plain `=`. */
export interface AssignmentOperatorSpec {
  readonly apply: BinaryOperator | LogicalOperator | null;
}

const left = <const N extends "Binary" | "Logical">(node: N, precedence: number) =>
  ({ node, precedence, associativity: "left" }) as const;

/** Binary and short-circuit operators. `as` and `satisfies` bind like the relational ones. */
export const BINARY_OPERATORS = {
  "??": left("Logical", 1),
  "||": left("Logical", 2),
  "&&": left("Logical", 3),
  "|": left("Binary", 4),
  "^": left("Binary", 5),
  "&": left("Binary", 6),
  "==": left("Binary", 7),
  "!=": left("Binary", 7),
  "===": left("Binary", 7),
  "!==": left("Binary", 7),
  "<": left("Binary", 8),
  ">": left("Binary", 8),
  "<=": left("Binary", 8),
  ">=": left("Binary", 8),
  instanceof: left("Binary", 8),
  in: left("Binary", 8),
  "<<": left("Binary", 9),
  ">>": left("Binary", 9),
  ">>>": left("Binary", 9),
  "+": left("Binary", 10),
  "-": left("Binary", 10),
  "*": left("Binary", 11),
  "/": left("Binary", 11),
  "%": left("Binary", 11),
  "**": { node: "Binary", precedence: 12, associativity: "right" },
} as const satisfies Record<string, BinaryOperatorSpec>;

/** Precedence of the postfix type operators `as` and `satisfies`. */
export const TYPE_OPERATOR_PRECEDENCE = 8;

type BinaryTable = typeof BINARY_OPERATORS;

/** Operators that evaluate both sides. */
export type BinaryOperator = {
  [K in keyof BinaryTable]: BinaryTable[K]["node"] extends "Binary" ? K : never;
}[keyof BinaryTable];

/** Operators that may skip their right side. */
export type LogicalOperator = Exclude<keyof BinaryTable, BinaryOperator>;

/** Prefix operators that compute a value and store nothing. */
export const UNARY_OPERATORS = ["+", "-", "!", "~", "typeof", "void", "delete"] as const;
export type UnaryOperator = (typeof UNARY_OPERATORS)[number];

/** `++` and `--`, before or after their operand. */
export const UPDATE_OPERATORS = ["++", "--"] as const;
export type UpdateOperator = (typeof UPDATE_OPERATORS)[number];

/** Assignment operators; all are right associative and bind weaker than every other operator. */
export const ASSIGNMENT_OPERATORS = {
  "=": { apply: null },
  "+=": { apply: "+" },
  "-=": { apply: "-" },
  "*=": { apply: "*" },
  "/=": { apply: "/" },
  "%=": { apply: "%" },
  "**=": { apply: "**" },
  "<<=": { apply: "<<" },
  ">>=": { apply: ">>" },
  ">>>=": { apply: ">>>" },
  "&=": { apply: "&" },
  "|=": { apply: "|" },
  "^=": { apply: "^" },
  "&&=": { apply: "&&" },
  "||=": { apply: "||" },
  "??=": { apply: "??" },
} as const satisfies Record<string, AssignmentOperatorSpec>;
export type AssignmentOperator = keyof typeof ASSIGNMENT_OPERATORS;
