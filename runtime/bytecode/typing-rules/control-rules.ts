/** Typing rules of blocks, jumps, and what drops or chooses operands. */
import { type ResultType, TRAP_CODES } from "../module.ts";
import type { ControlFrame, StackType, TypingState } from "../typing-state.ts";
import type { Rules } from "./rule.ts";

/** Rules of blocks and jumps. */
export const CONTROL_RULES = {
  unreachable: (state) => state.die(),
  block: (state, [type]) => openBlock(state, "block", type),
  loop: (state, [type]) => openBlock(state, "loop", type),
  if: (state, [type]) => openBlock(state, "if", type),
  try: (state, [type]) => openBlock(state, "try", type),
  else: (state) => {
    if (nextBranch(state, "if", "else")) return;
    state.fail("no `if` is open here");
  },
  catch: (state) => {
    if (nextBranch(state, "try", "catch")) state.push("value");
    else state.fail("no `try` is open here");
  },
  end: (state) => {
    const { op, type } = state.frame;
    if (op === "function") return state.fail("no block is open here");
    if (op === "try") return state.fail("this `try` has no `catch`");
    if (op === "if" && type !== "void") {
      return state.fail(`this \`if\` leaves ${state.name(type)}, so it needs an \`else\``);
    }
    state.close();
    state.pushResult(type);
  },
  br: (state, [depth]) => {
    const target = state.label(depth);
    if (target === undefined) return;
    state.popResult(carriedType(target));
    state.die();
  },
  br_if: (state, [depth]) => {
    const target = state.label(depth);
    if (target === undefined) return;
    const type = carriedType(target);
    if (type === "void") return;
    // What does not jump is still on the stack, with all that is known of it.
    const actual = state.pop(type);
    state.push(actual === "unknown" ? type : actual);
  },
  br_table: (state, [labels]) => {
    const last = labels[labels.length - 1];
    if (last === undefined) return state.fail("wants at least the default label");
    const lastTarget = state.label(last);
    if (lastTarget === undefined) return;
    const type = carriedType(lastTarget);
    const actual: StackType | "void" = type === "void" ? "void" : state.pop(type);
    for (const label of labels) {
      const target = state.label(label);
      if (target === undefined) return;
      const wanted = carriedType(target);
      if (!carriesTo(state, actual, wanted)) {
        return state.fail(
          `label ${label} wants ${wanted === "void" ? "nothing" : state.name(wanted)}`,
        );
      }
    }
    state.die();
  },
  return: (state) => {
    state.popResult(state.definition.result);
    state.die();
  },
  drop: (state) => {
    state.popAny();
  },
  select: (state) => {
    state.pop("i32");
    const second = state.popAny();
    const first = state.popAny();
    const type = widerType(state, first, second);
    if (type === undefined) {
      return state.fail(
        `wants two of one type, not ${state.name(first)} and ${state.name(second)}`,
      );
    }
    state.push(type);
  },
  throw: (state) => state.die(),
  trap: (state, [code]) => {
    if (!TRAP_VALUES.has(code)) state.fail(`no trap has the code ${code}`);
    state.die();
  },
} satisfies Partial<Rules>;

const TRAP_VALUES: ReadonlySet<number> = new Set(Object.values(TRAP_CODES));

function openBlock(
  state: TypingState,
  op: "block" | "loop" | "if" | "try",
  type: ResultType,
): void {
  if (typeof type === "number") state.anyType(type);
  state.open(op, type);
}

// Ends the first half of an `if` or `try` and begins the second; false when none is open.
function nextBranch(state: TypingState, first: "if" | "try", second: "else" | "catch"): boolean {
  if (state.frame.op !== first) return false;
  const { type } = state.close();
  state.open(second, type);
  return true;
}

// A loop is entered anew by a jump, so nothing travels with it.
function carriedType(target: ControlFrame): ResultType {
  return target.op === "loop" ? "void" : target.type;
}

function carriesTo(state: TypingState, actual: StackType | "void", wanted: ResultType): boolean {
  if (actual === "void" || wanted === "void") return actual === wanted;
  return actual === "unknown" || state.typing.isSubtype(actual, wanted);
}

function widerType(
  { typing }: TypingState,
  first: StackType,
  second: StackType,
): StackType | undefined {
  if (first === "unknown") return second;
  if (second === "unknown" || typing.isSubtype(second, first)) return first;
  return typing.isSubtype(first, second) ? second : undefined;
}
