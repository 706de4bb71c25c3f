/** What the parts of the language add to generated programs, all in one. */
import type { StatementText } from "./feature.ts";
import { CLASSES } from "./features/classes.ts";
import { COLLECTIONS } from "./features/collections.ts";
import { FUNCTIONS } from "./features/functions.ts";
import { NUMBERS } from "./features/numbers.ts";
import { OBJECTS } from "./features/objects.ts";
import { ORDER } from "./features/order.ts";
import { STRINGS } from "./features/strings.ts";
import { TASKS } from "./features/tasks.ts";
import type { Scope, Sort } from "./scope.ts";

const FEATURES = [NUMBERS, STRINGS, COLLECTIONS, OBJECTS, CLASSES, FUNCTIONS, ORDER, TASKS];

/** Texts of the declarations. */
export const FEATURE_DECLARATIONS: readonly string[] = FEATURES.flatMap(
  ({ declarations }) => declarations,
);

const EXPRESSIONS = new Map<Sort, string[]>();
for (const { expressions } of FEATURES) {
  for (const [sort, texts] of Object.entries(expressions) as [Sort, string[]][]) {
    EXPRESSIONS.set(sort, [...(EXPRESSIONS.get(sort) ?? []), ...texts]);
  }
}

const STATEMENTS: readonly StatementText[] = FEATURES.flatMap(({ statements }) => statements);

/** Expressions of the sort, as texts with places to fill. */
export function expressionTexts(sort: Sort): readonly string[] {
  return EXPRESSIONS.get(sort) ?? [];
}

/** Statements that may stand in the scope; `nests` when blocks and loops may. */
export function statementTexts(scope: Scope, nests: boolean): StatementText[] {
  return STATEMENTS.filter(({ text }) => {
    if (scope.isPure && text.includes("console.log")) return false;
    if (/\bfork\(/.test(text)) return !scope.inFunction && scope.depth < 2;
    return nests || !/«block|\b(?:for|while|do|class) /.test(text);
  });
}
