/** How an expression is checked: bits, as in TypeScript's checker. */

/**
 * - `inferential`: type arguments are being inferred from this expression
 * - `skipContextSensitive`: functions whose parameters need context wait for the second round
 * - `skipGenericFunctions`: generic function arguments wait until the others said what they can
 */
export const MODE = {
  normal: 0,
  contextual: 1,
  inferential: 2,
  skipContextSensitive: 4,
  skipGenericFunctions: 8,
} as const;
