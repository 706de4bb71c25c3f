/** Whether control can come to a place: calls that never return and exhaustive switches count. */
import type { Checker } from "./checker.ts";
import { effectsSignature } from "./effects-signature.ts";
import { isExhaustiveSwitch } from "./exhaustive.ts";
import type { FlowNode } from "./flow-graph.ts";
import { isNever } from "./unions.ts";

/** True if some way leads from the start of the function to `flow`. */
export function isReachableFlow(c: Checker, flow: FlowNode): boolean {
  return reach(c, flow, false);
}

function reach(c: Checker, start: FlowNode, skipsCache: boolean): boolean {
  let flow = start;
  let usesCache = !skipsCache;
  for (;;) {
    if (flow.isShared && usesCache) {
      const known = c.state.flow.reachable.get(flow);
      if (known !== undefined) return known;
      const result = reach(c, flow, true);
      c.state.flow.reachable.set(flow, result);
      return result;
    }
    usesCache = true;
    switch (flow.kind) {
      case "assignment":
      case "condition":
      case "mutation":
        flow = flow.antecedent;
        break;
      case "call": {
        const signature = effectsSignature(c, flow.node);
        if (signature !== undefined) {
          const { predicate } = signature;
          if (predicate?.isAsserts && predicate.type === undefined) {
            const argument = flow.node.arguments[predicate.parameterIndex];
            if (argument?.kind === "BooleanLiteral" && !argument.value) return false;
          }
          if (isNever(signature.returnType)) return false;
        }
        flow = flow.antecedent;
        break;
      }
      case "branch":
        return flow.antecedents.some((each) => reach(c, each, false));
      case "loop": {
        const [first] = flow.antecedents;
        if (first === undefined) return false;
        flow = first;
        break;
      }
      case "switch":
        if (flow.clauseStart === flow.clauseEnd && isExhaustiveSwitch(c, flow.node)) return false;
        flow = flow.antecedent;
        break;
      case "reduce": {
        const saved = flow.target.antecedents;
        flow.target.antecedents = flow.antecedents as FlowNode[];
        const result = reach(c, flow.antecedent, false);
        flow.target.antecedents = saved;
        return result;
      }
      case "start":
        return true;
      case "unreachable":
        return false;
    }
  }
}
