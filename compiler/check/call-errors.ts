/** What is wrong with a call that no signature fits. */
import type { Node } from "../syntax/ast.ts";
import type { Argument, CallNode } from "./arguments.ts";
import { explicitTypeArguments, hasArity } from "./arity.ts";
import type { Checker } from "./checker.ts";
import { isRelated } from "./relate.ts";
import { report } from "./report.ts";
import {
  minimumCount,
  parameterCount,
  restTypeOf,
  typeAtPosition,
} from "./signature-parameters.ts";
import type { Signature } from "./types.ts";
import { isPrimitive } from "./unions.ts";

/** Reports the first thing that keeps the call from fitting its best candidate. */
export function reportNoOverload(
  c: Checker,
  node: CallNode,
  args: readonly Argument[],
  candidates: readonly Signature[],
  failed: readonly Signature[],
  name: string,
): void {
  const typeArguments = node.typeArguments;
  const byArity = candidates.filter((each) => hasArity(c, each, args));
  const [first] = candidates;
  if (first === undefined) return;
  if (typeArguments.length > 0) {
    const fitting = candidates.filter((each) => each.typeParameters.length >= typeArguments.length);
    if (fitting.length === 0) {
      const counts = candidates.map((each) => each.typeParameters.length);
      report(c, "E4015", node, {
        name: name,
        expected: Math.max(...counts),
        found: typeArguments.length,
      });
      return;
    }
    const [only] = fitting;
    if (
      fitting.length === 1 &&
      only !== undefined &&
      explicitTypeArguments(c, only, node, true) === undefined
    )
      return;
  }
  if (byArity.length === 0) {
    reportArity(c, node, args, candidates, name);
    return;
  }
  const best = failed[failed.length - 1] ?? byArity[0];
  if (best === undefined) return;
  if (failed.length > 1) {
    reportNone(c, node, args, failed, name);
    return;
  }
  reportMismatch(c, node, args, best, failed.length, name);
}

// More of them would hide the message.
const MAX_SHOWN = 4;

/** Several signatures could have been meant, and none fits. */
function reportNone(
  c: Checker,
  node: CallNode,
  args: readonly Argument[],
  failed: readonly Signature[],
  name: string,
): void {
  const [first] = failed;
  const wrong = args.find((argument, i) => {
    const wanted = first && typeAtPosition(c, first, i, args.length);
    if (wanted === undefined) return false;
    const type =
      argument.node === undefined
        ? argument.type
        : c.late.checkWithContext(c, argument.node, wanted, undefined, 0);
    return type !== undefined && !isRelated(c, type, wanted, "assignable");
  });
  const shown = failed.slice(0, MAX_SHOWN).map((each) => {
    return `\`${c.late.signatureText(c, each.generic ?? each, name)}\``;
  });
  const more = failed.length > MAX_SHOWN ? ", …" : "";
  report(c, "E4040", wrong?.at ?? node, { name }, { help: `there is ${shown.join(", ")}${more}` });
}

function reportArity(
  c: Checker,
  node: CallNode,
  args: readonly Argument[],
  candidates: readonly Signature[],
  name: string,
): void {
  const [first] = candidates;
  if (first === undefined) return;
  let minimum = Number.POSITIVE_INFINITY;
  let maximum = 0;
  let hasRest = false;
  for (const each of candidates) {
    minimum = Math.min(minimum, minimumCount(each));
    maximum = Math.max(maximum, parameterCount(each));
    if (restTypeOf(c, each) !== undefined) hasRest = true;
  }
  const spread = args.find((each) => each.isSpread);
  if (spread !== undefined && !hasRest) {
    report(c, "E4039", spread.at, { signature: c.late.signatureText(c, first, name) });
    return;
  }
  const expected = hasRest
    ? `at least ${minimum}`
    : minimum === maximum
      ? String(minimum)
      : `${minimum} to ${maximum}`;
  const extra = args[maximum];
  const at: Node = !hasRest && args.length > maximum && extra !== undefined ? extra.at : node;
  report(
    c,
    "E4003",
    at,
    {
      signature: c.late.signatureText(c, first, name),
      expected: countText(expected),
      found: args.length,
    },
    { help: args.length > maximum ? "remove the others" : missingEdit(first, args.length) },
  );
}

/** So many arguments. */
export function countText(count: string): string {
  return /^(at least )?1$/.test(count) ? `${count} argument` : `${count} arguments`;
}

function missingEdit(signature: Signature, given: number): string | undefined {
  const missing = signature.parameters
    .slice(given)
    .filter((each) => !each.isOptional && !each.isRest);
  if (missing.length === 0) return undefined;
  return `add ${missing.map((each) => `\`${each.name}\``).join(", ")}`;
}

function reportMismatch(
  c: Checker,
  node: CallNode,
  args: readonly Argument[],
  signature: Signature,
  tried: number,
  name: string,
): void {
  if (signature.thisType !== undefined && !isPrimitive(signature.thisType, "void")) {
    const callee = node.kind === "TaggedTemplate" ? node.tag : node.callee;
    const inner =
      callee.kind === "PropertyAccess" || callee.kind === "ElementAccess"
        ? callee.object
        : undefined;
    const type = inner === undefined ? c.store.void : (c.tables.type[inner.id] ?? c.store.void);
    if (!isRelated(c, c.late.nonNullable(c, type), signature.thisType, "assignable")) {
      report(c, "E4001", inner ?? callee, {
        found: c.late.typeToString(c, type),
        expected: c.late.typeToString(c, signature.thisType),
      });
      return;
    }
  }
  for (let i = 0; i < args.length; i++) {
    const argument = args[i];
    if (argument === undefined) continue;
    const wanted = typeAtPosition(c, signature, i, args.length);
    if (wanted === undefined) continue;
    const type =
      argument.node === undefined
        ? argument.type
        : c.late.checkWithContext(c, argument.node, wanted, undefined, 0);
    if (type === undefined || isRelated(c, type, wanted, "assignable")) continue;
    const parameter = signature.parameters[Math.min(i, signature.parameters.length - 1)];
    if (
      argument.node !== undefined &&
      tried <= 1 &&
      c.late.elaborate(c, argument.node, type, wanted)
    )
      return;
    report(c, "E4004", argument.at, {
      parameter: parameter?.name ?? String(i + 1),
      signature: c.late.signatureText(c, signature.generic ?? signature, name),
      expected: c.late.typeToString(c, wanted),
      found: c.late.typeToString(c, c.late.forMessage(c, type, wanted)),
    });
    return;
  }
  report(c, "E4040", node, { name });
}
