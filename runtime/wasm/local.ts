/** Local variables of functions written as expression trees. */
import {
  type Expression,
  expression,
  type Operand,
  type Statement,
  statement,
  toExpression,
  toExpressions,
} from "./expressions.ts";
import type { FunctionBuilder } from "./function-builder.ts";
import type { ValueType } from "./op-spec.ts";

/** A parameter or local variable; as an expression it is its value. */
export interface Local<T extends ValueType = ValueType> extends Expression<T> {
  readonly index: number;
  set(value: Operand<T>): Statement;
  /** Sets, and leaves the value. */
  tee(value: Operand<T>): Expression<T>;
}

/** The local with this index. */
export function makeLocal<T extends ValueType>(index: number, type: T): Local<T> {
  return {
    type,
    index,
    write: (f) => f.localGet(index),
    set: (value) => {
      const node = toExpression(value, type, `local ${index}`);
      return statement((f) => {
        node.write(f);
        f.localSet(index);
      });
    },
    tee: (value) => {
      const node = toExpression(value, type, `local ${index}`);
      return expression(type, (f) => {
        node.write(f);
        f.localTee(index);
      });
    },
  };
}

/** Throws unless the locals have these types, in order. */
export function checkLocals(
  into: readonly Local[],
  types: readonly ValueType[],
  where: string,
): void {
  toExpressions(into, types, where);
}

/** Pops as many values as there are locals, the topmost into the last. */
export function setLocals(f: FunctionBuilder, into: readonly Local[]): void {
  for (const { index } of [...into].reverse()) f.localSet(index);
}
