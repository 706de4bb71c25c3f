/** All typing rules: a row of the opcode table whose `rule` has no function here does not compile. */
import { ARRAY_RULES } from "./typing-rules/array-rules.ts";
import { CALL_RULES } from "./typing-rules/call-rules.ts";
import { CONTROL_RULES } from "./typing-rules/control-rules.ts";
import { OBJECT_RULES } from "./typing-rules/object-rules.ts";
import type { Rules } from "./typing-rules/rule.ts";

/** TABLE of typing rules. */
export const RULES: Rules = {
  ...CONTROL_RULES,
  ...CALL_RULES,
  ...OBJECT_RULES,
  ...ARRAY_RULES,
};
