/** `using x = …` and `await using x = …` in terms of other statements: the constant, and the rest of the block with a `finally` that disposes of it. */
import type { Block, Expression, Identifier, Statement, Try, VariableList } from "./ast.ts";

interface Using {
  readonly start: number;
  readonly list: VariableList;
  /** The statements behind it. */
  readonly rest: readonly Statement[];
  /** `await using`. */
  readonly isAsync: boolean;
}

/** Gives a new node its number. */
type NextId = () => number;

/** The statements that the declaration and the rest of its block come to; the last one declared is disposed of first. */
export function disposing(nextId: NextId, using: Using): Statement[] {
  const { start, list, rest, isAsync } = using;
  const [first, ...others] = list.declarations;
  if (first === undefined) return [...rest];
  const end = rest.at(-1)?.end ?? list.end;
  const inner: readonly Statement[] =
    others.length === 0
      ? rest
      : disposing(nextId, { ...using, list: { ...list, declarations: others } });
  const block: Block = { kind: "Block", id: nextId(), start: list.end, end, statements: inner };
  const { target } = first;
  const disposal: Try = {
    kind: "Try",
    id: nextId(),
    start: list.end,
    end,
    block,
    handler: null,
    finalizer: finalizerOf(nextId, list.end, target.kind === "Identifier" ? target : null, isAsync),
    isDisposal: true,
  };
  return [
    {
      kind: "VariableStatement",
      id: nextId(),
      start,
      end: list.end,
      isDeclare: false,
      list: { ...list, id: nextId(), declarations: [first] },
    },
    disposal,
  ];
}

/** `name?.[Symbol.dispose]()`, or `await name?.[Symbol.asyncDispose]()`, which is the other method where the value has no such one. */
function finalizerOf(
  nextId: NextId,
  at: number,
  target: Identifier | null,
  isAsync: boolean,
): Block {
  // Behind the declaration, where the name may be used.
  const place = (): { readonly id: number; readonly start: number; readonly end: number } => ({
    id: nextId(),
    start: at,
    end: at,
  });
  const named = (name: string): Identifier => ({ kind: "Identifier", ...place(), name });
  const statements: Statement[] = [];
  if (target) {
    const symbol: Expression = {
      kind: "PropertyAccess",
      ...place(),
      object: { ...named("Symbol"), isGlobal: true },
      name: named(isAsync ? "asyncDispose" : "dispose"),
      optional: false,
    };
    const method: Expression = {
      kind: "ElementAccess",
      ...place(),
      object: named(target.name),
      index: symbol,
      optional: true,
      ...(isAsync && { mayDispose: true as const }),
    };
    const call: Expression = {
      kind: "CallExpression",
      ...place(),
      callee: method,
      typeArguments: [],
      arguments: [],
      optional: false,
    };
    const chain: Expression = { kind: "OptionalChain", ...place(), expression: call };
    const expression: Expression = isAsync ? { kind: "Await", ...place(), argument: chain } : chain;
    statements.push({ kind: "ExpressionStatement", ...place(), expression });
  }
  return { kind: "Block", ...place(), statements };
}
