/** `=`, compound and logical assignment, `++` and `--`. */
import type { Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import { ASSIGNMENT_OPERATORS, type BinaryOperator } from "../operators.ts";
import type { Assignment, Expression, Update } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import { assignTo, type Target, targetOf } from "./assignment.ts";
import { bigintCall } from "./bigint.ts";
import { type Body, sequence } from "./body.ts";
import { convert } from "./convert.ts";
import { assignToPattern } from "./destructure.ts";
import { choose, effectOf, not, numberConstant, when } from "./emit.ts";
import { truthOf } from "./equality.ts";
import { assignedBoolean } from "./missing-booleans.ts";
import { isNullishTest, missingNumberTest } from "./nullish.ts";
import { addendContext, applyBinary, toNumber, wantsNumbers } from "./operators.ts";
import type { Value } from "./value.ts";

/** An assignment; without `wantsValue` its value is not kept. */
export function lowerAssignment(body: Body, node: Assignment, wantsValue: boolean): Value {
  const { target } = node;
  const { apply } = ASSIGNMENT_OPERATORS[node.operator];
  if (target.kind === "ObjectPattern" || target.kind === "ArrayPattern") {
    const value = wantsValue ? body.expression(node.value) : undefined;
    const held = value && body.hold(value.node);
    const statements = body.collect(() => {
      if (held) body.emit(held.store);
      assignToPattern(
        body,
        target,
        value && held && { node: held.read(), type: value.type },
        node.value,
      );
    });
    const result = value && held ? held.read() : undefined;
    return {
      node: sequence(
        result
          ? [...statements, result]
          : statements.length > 0
            ? [...statements]
            : [op("nop", [], [], "void")],
      ),
      type: value?.type ?? body.lowering.classes.undefinedType,
    };
  }
  if (apply === null) {
    if (!wantsValue)
      return nothing(
        body,
        assignTo(
          body,
          target,
          (type) =>
            assignedBoolean(body, target, node.value) ?? assigned(body, target, node.value, type),
        ),
      );
    return valued(body, (keep) =>
      assignTo(body, target, (type) => keep(assigned(body, target, node.value, type), type)),
    );
  }
  const place = targetOf(body, target, true);
  if (apply === "&&" || apply === "||" || apply === "??")
    return logicalAssignment(body, node, place, apply, wantsValue);
  return compound(body, node, place, apply, wantsValue);
}

/** The value as the target takes it. Typed arrays make a number of what is missing. */
function assigned(body: Body, target: Assignment["target"], value: Expression, type: Type): Node {
  const { representations, classes, types } = body.lowering;
  const takesAnything =
    target.kind === "ElementAccess" &&
    type === classes.numberType &&
    representations.category(
      representations.normalize(types.nonNullable(body.typeOf(target.object))),
    ) === "typed";
  return takesAnything && stripParentheses(value).kind === "ElementAccess"
    ? convert(
        body,
        body.at(value, () => body.expression(value, "nan")),
        type,
      )
    : body.expressionAs(value, type);
}

function compound(
  body: Body,
  node: Assignment,
  place: Target,
  operator: BinaryOperator,
  wantsValue: boolean,
): Value {
  const context = wantsNumbers(operator)
    ? "nan"
    : operator === "+"
      ? addendContext(body, place.type)
      : "element";
  const compute = (): Value => {
    const left = place.read(context);
    const right = body.expression(node.value, context);
    return applyBinary(body, operator, left, right, node);
  };
  if (!wantsValue) {
    const write = place.write((type) => convert(body, compute(), type));
    return nothing(body, sequence([...place.setup, write]));
  }
  const result = valued(body, (keep) =>
    place.write((type) => keep(convert(body, compute(), type), type)),
  );
  return { node: sequence([...place.setup, result.node]), type: result.type };
}

function logicalAssignment(
  body: Body,
  node: Assignment,
  place: Target,
  operator: "&&" | "||" | "??",
  wantsValue: boolean,
): Value {
  const current = place.read("undefined");
  const held = body.hold(current.node);
  const again: Value = { node: held.read(), type: current.type };
  const missing =
    operator === "??"
      ? (isNullishTest(body, again) ?? missingNumberTest(again))
      : truthOf(body, again);
  const runs = missing && (operator === "||" ? not(missing) : missing);
  if (!wantsValue) {
    const write = runs
      ? when(runs, [place.write((type) => body.expressionAs(node.value, type))])
      : op("nop", [], [], "void");
    return nothing(body, sequence([...place.setup, held.store, write]));
  }
  const type = body.typeOf(node);
  const representation = body.repr(type);
  const kept = convert(body, { node: held.read(), type: current.type }, type);
  if (!runs) return { node: sequence([...place.setup, held.store, kept]), type };
  const assigned = valued(body, (keep) =>
    place.write((to) => keep(body.expressionAs(node.value, to), to)),
  );
  const choice = choose(runs, convert(body, assigned, type), kept, representation);
  return { node: sequence([...place.setup, held.store, choice]), type };
}

/** `++` and `--`: the value is the number before, or after as a prefix. */
export function lowerUpdate(body: Body, node: Update, wantsValue: boolean): Value {
  const place = targetOf(body, node.operand, true);
  const { classes, bigints } = body.lowering;
  if (bigints.isStruct(body.repr(place.type))) return updateBigint(body, node, place, wantsValue);
  const changed = (old: Node): Node =>
    op(node.operator === "++" ? "f64.add" : "f64.sub", [], [old, numberConstant(1)], "f64");
  const number = (): Node => toNumber(body, place.read("nan"), node);
  const asTarget = (value: Node, type: Parameters<Parameters<Target["write"]>[0]>[0]): Node =>
    convert(body, { node: value, type: classes.numberType }, type);
  if (!wantsValue) {
    const write = place.write((type) => asTarget(changed(number()), type));
    return nothing(body, sequence([...place.setup, write]));
  }
  const local = body.newLocal("f64");
  const keep = (value: Node): Node => op("local.tee", [local], [value], "f64");
  const write = node.isPrefix
    ? place.write((type) => asTarget(keep(changed(number())), type))
    : place.write((type) => asTarget(changed(keep(number())), type));
  return { node: sequence([...place.setup, write, body.get(local)]), type: classes.numberType };
}

function updateBigint(body: Body, node: Update, place: Target, wantsValue: boolean): Value {
  const { bigints, classes } = body.lowering;
  const type = classes.bigintType;
  const changed = (old: Node): Value =>
    bigintCall(body, node.operator === "++" ? "bigint.ts#add" : "bigint.ts#subtract", [
      { node: old, type },
      bigints.constant(body, 1n),
    ]);
  const local = body.newLocal(bigints.struct);
  const keep = (value: Node): Node => op("local.tee", [local], [value], bigints.struct);
  const old = (): Node => convert(body, place.read("element"), type);
  const write = place.write((to) =>
    node.isPrefix
      ? keep(convert(body, changed(old()), to))
      : convert(body, changed(keep(old())), to),
  );
  if (!wantsValue) return nothing(body, sequence([...place.setup, write]));
  return { node: sequence([...place.setup, write, body.get(local)]), type };
}

/** A write whose value is wanted too: `keep` notes it on the way. */
function valued(
  body: Body,
  write: (keep: (value: Node, type: Value["type"]) => Node) => Node,
): Value {
  let read: (() => Node) | undefined;
  let type: Value["type"] = body.lowering.classes.undefinedType;
  const node = write((value, of) => {
    type = of;
    if (value.type === "void" || value.type === "never") return value;
    const local = body.newLocal(value.type);
    read = () => body.get(local);
    return op("local.tee", [local], [value], value.type);
  });
  return { node: read ? sequence([node, (read as () => Node)()]) : node, type };
}

function nothing(body: Body, node: Node): Value {
  return { node: effectOf(node), type: body.lowering.classes.undefinedType };
}
