/** Turns the tree of a function that suspends into one that is called again to go on. See README.md. */
import type { ValueType } from "../../runtime/bytecode/module.ts";
import { shiftLocals } from "../ir/rewrite.ts";
import { type Node, op, type TreeFunction, walk } from "../ir/tree.ts";
import { dispatch } from "./dispatch.ts";
import { bit, liveAtSuspensions } from "./live-locals.ts";
import { straighten } from "./straighten.ts";

/** Field of a frame that holds the state: 0 at the start. Parameters come behind it, then what else is kept. */
const STATE_FIELD = 0;

/**
 * Rewrites the function in place: its only parameter is a frame from then on, and it returns true where it suspends.
 * @param frame type of the frame, a struct that is defined afterwards
 * @param suspensions the nodes at which it stops
 * @returns the types of the frame's fields
 */
export function makeResumable(
  tree: TreeFunction,
  frame: number,
  suspensions: ReadonlySet<Node>,
): ValueType[] {
  const receiver = tree.receiverAt;
  if (receiver !== undefined) {
    // Nobody reads it: what a generator was called on is one of its other parameters.
    tree.params.splice(receiver, 1);
    shiftLocals(tree.body, receiver, -1);
  }
  // Local 0 becomes the frame.
  shiftLocals(tree.body, 0, 1);
  const locals: ValueType[] = [...tree.params, ...tree.locals];
  const newLocal = (type: ValueType): number => {
    locals.push(type);
    return locals.length;
  };
  const fields: ValueType[] = ["i32", ...tree.params];
  const fieldOf = new Map<number, number>();
  for (let index = 0; index < tree.params.length; index++) fieldOf.set(1 + index, 1 + index);
  const typeOf = (local: number): ValueType => locals[local - 1] ?? "value";
  const body = straighten(tree.body, { suspensions, newLocal });
  const live = liveAtSuspensions(body, suspensions);
  const written = writtenLocals(body);
  const target = newLocal("i32");
  const owner = (): Node => op("local.get", [0], [], frame);
  const restore = (local: number): Node => {
    const field = fieldOf.get(local) ?? 0;
    const type = typeOf(local);
    return op("local.set", [local], [op("struct.get", [frame, field], [owner()], type)], "void");
  };
  const liveAt = (suspension: Node): number[] => {
    const set = live.get(suspension) ?? 0n;
    const found: number[] = [];
    for (let local = 1; local <= locals.length; local++) {
      if (set & bit(local)) found.push(local);
    }
    return found;
  };
  const save = (local: number): Node[] => {
    const known = fieldOf.get(local);
    // A parameter that nobody writes is still where the call put it.
    if (known !== undefined && !written.has(local)) return [];
    const field = known ?? fields.push(typeOf(local)) - 1;
    fieldOf.set(local, field);
    const value = op("local.get", [local], [], typeOf(local));
    return [op("struct.set", [frame, field], [owner(), value], "void")];
  };
  const setState = (state: number): Node =>
    op("struct.set", [frame, STATE_FIELD], [owner(), op("i32.const", [state], [], "i32")], "void");
  const arrived = (): Node => op("local.set", [target], [op("i32.const", [0], [], "i32")], "void");
  const parameters = tree.params.map((_, index) => restore(1 + index));
  const states = numberStates(body, suspensions);
  const resumed = dispatch([...parameters, ...body], {
    states,
    target,
    leave: (suspension, state) => [
      ...liveAt(suspension).flatMap(save),
      setState(state),
      op("return", [], [op("bool.const", [1], [], "bool")], "never"),
    ],
    arrive: (suspension) => [arrived(), ...liveAt(suspension).map(restore)],
  });
  const entered = op("struct.get", [frame, STATE_FIELD], [owner()], "i32");
  tree.params = [frame];
  tree.locals = locals;
  tree.body = [op("local.set", [target], [entered], "void"), ...resumed];
  tree.signatureIsFixed = true;
  if (receiver !== undefined) {
    tree.params = [frame, "value"];
    shiftLocals(tree.body, 1, 1);
    tree.receiverAt = undefined;
  }
  return fields;
}

function writtenLocals(body: readonly Node[]): Set<number> {
  const written = new Set<number>();
  for (const statement of body) {
    walk(statement, (node) => {
      if (node.kind === "try") written.add(node.exception);
      if (node.kind === "op" && (node.op === "local.set" || node.op === "local.tee"))
        written.add(Number(node.imm[0]));
    });
  }
  return written;
}

function numberStates(body: readonly Node[], suspensions: ReadonlySet<Node>): Map<Node, number> {
  const states = new Map<Node, number>();
  for (const statement of body) {
    walk(statement, (node) => {
      if (suspensions.has(node)) states.set(node, states.size + 1);
    });
  }
  return states;
}
