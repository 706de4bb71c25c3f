/**
 * Locals, control and calls of a function written as an expression tree. Handed to the callback of `defineFunction`;
 * blocks are named by the jump targets that their callbacks get, never by depth.
 */
import { WasmBuildError } from "./build-error.ts";
import {
  type Expression,
  expression,
  type Operand,
  type Operands,
  type Produces,
  type Statement,
  statement,
  toExpression,
  toExpressions,
  writeStatements,
} from "./expressions.ts";
import type { FunctionBuilder, Indexed, Label } from "./function-builder.ts";
import type { FunctionHandle, FunctionType, GlobalHandle, TagHandle } from "./handles.ts";
import { checkLocals, type Local, makeLocal, setLocals } from "./local.ts";
import type { ValueType } from "./op-spec.ts";

/** Where a branch goes: out of a block, or back to the start of a loop. */
export interface JumpTarget {
  /** Set while the block is being written. */
  label: Label | undefined;
}

/** One statement or several. */
export type Body = Statement | readonly Statement[];

/** What to do with an exception. */
export interface Handler {
  readonly tag: TagHandle;
  /** Locals that take what the tag carries. */
  readonly into: readonly Local[];
  readonly body: Body;
}

/** See the head of the file. */
export class FunctionScope {
  readonly #builder: FunctionBuilder;

  /** Use `defineFunction`. */
  constructor(builder: FunctionBuilder) {
    this.#builder = builder;
  }

  /** Adds a local variable, zero at first. */
  local<T extends ValueType>(type: T, name?: string): Local<T> {
    return makeLocal(this.#builder.addLocal(type, name), type);
  }

  if(condition: Operand<"i32">, then: Body, otherwise?: Body): Statement {
    const test = toExpression(condition, "i32", "condition of if");
    return statement((f) => {
      test.write(f);
      f.if();
      writeBody(f, then);
      if (otherwise !== undefined) {
        f.else();
        writeBody(f, otherwise);
      }
      f.end();
    });
  }

  /** The value of one of two expressions; only that one is computed. */
  either<T extends ValueType>(
    condition: Operand<"i32">,
    then: Expression<T>,
    otherwise: Operand<T>,
  ): Expression<T> {
    const test = toExpression(condition, "i32", "condition of either");
    const second = toExpression(otherwise, then.type, "second value of either");
    return expression(then.type, (f) => {
      test.write(f);
      f.if(then.type);
      then.write(f);
      f.else();
      second.write(f);
      f.end();
    });
  }

  /** The value of one of two expressions; both are computed, which is faster when they are cheap. */
  select<T extends ValueType>(
    condition: Operand<"i32">,
    then: Expression<T>,
    otherwise: Operand<T>,
  ): Expression<T> {
    const test = toExpression(condition, "i32", "condition of select");
    const second = toExpression(otherwise, then.type, "second value of select");
    return expression(then.type, (f) => {
      then.write(f);
      second.write(f);
      test.write(f);
      if (then.type === "funcref" || then.type === "externref") f.emit("select_typed", [then.type]);
      else f.op("select");
    });
  }

  /** Runs `body` once; a branch to its target leaves it. */
  block(body: (exit: JumpTarget) => Body): Statement {
    return jumpBlock(body, (f) => f.block());
  }

  /** Runs `body` once; a branch to its target runs it again. */
  loop(body: (again: JumpTarget) => Body): Statement {
    return jumpBlock(body, (f) => f.loop());
  }

  /** Runs `body` as long as the condition is not zero; `exit` leaves, `again` goes to the condition. */
  while(
    condition: Operand<"i32">,
    body: Body | ((exit: JumpTarget, again: JumpTarget) => Body),
  ): Statement {
    return this.block((exit) =>
      this.loop((again) => [
        this.brIf(exit, notZero(condition)),
        ...toList(typeof body === "function" ? body(exit, again) : body),
        this.br(again),
      ]),
    );
  }

  /** Runs the case with this number, or `otherwise`; no case falls through into the next. */
  switch(selector: Operand<"i32">, cases: readonly Body[], otherwise: Body = []): Statement {
    const value = toExpression(selector, "i32", "selector of switch");
    return statement((f) => {
      const exit = f.block();
      const labels = [...cases, otherwise].map(() => f.block()).reverse();
      value.write(f);
      const depths = labels.map((label) => f.depthOf(label));
      f.brTable(depths.slice(0, -1), depths.at(-1) ?? 0);
      for (const body of [...cases, otherwise]) {
        f.end();
        writeBody(f, body);
        f.br(f.depthOf(exit));
      }
      f.end();
    });
  }

  br(target: JumpTarget): Statement {
    return statement((f) => f.br(depthOf(f, target)));
  }

  brIf(target: JumpTarget, condition: Operand<"i32">): Statement {
    const test = toExpression(condition, "i32", "condition of brIf");
    return statement((f) => {
      test.write(f);
      f.brIf(depthOf(f, target));
    });
  }

  return(...values: readonly Operand[]): Statement {
    const { results } = this.#builder.handle.type;
    const nodes = toExpressions(values, results, "return");
    return statement((f) => {
      for (const node of nodes) node.write(f);
      f.return();
    });
  }

  /** Calls a function with one result or none. */
  call<P extends readonly ValueType[], R extends readonly ValueType[]>(
    target: FunctionHandle<P, R>,
    ...args: Operands<P>
  ): Produces<R> {
    const nodes = toExpressions(args, target.type.params, `call of ${target.name}`);
    const { results } = target.type;
    return produced(results, `call of ${target.name}`, (f) => {
      for (const node of nodes) node.write(f);
      f.call(target);
    }) as Produces<R>;
  }

  /** Calls a function and puts its results into locals. */
  callInto<P extends readonly ValueType[]>(
    into: readonly Local[],
    target: FunctionHandle<P>,
    ...args: Operands<P>
  ): Statement {
    const nodes = toExpressions(args, target.type.params, `call of ${target.name}`);
    checkLocals(into, target.type.results, `results of ${target.name}`);
    return statement((f) => {
      for (const node of nodes) node.write(f);
      f.call(target);
      setLocals(f, into);
    });
  }

  /** Calls entry `index` of a table, which must have this type, else it traps. */
  callIndirect<P extends readonly ValueType[], R extends readonly ValueType[]>(
    type: FunctionType<P, R>,
    index: Operand<"i32">,
    args: Operands<P>,
    table: Indexed = 0,
  ): Produces<R> {
    const nodes = toExpressions(args, type.params, "indirect call");
    const entry = toExpression(index, "i32", "index of indirect call");
    return produced(type.results, "indirect call", (f) => {
      for (const node of nodes) node.write(f);
      entry.write(f);
      f.callIndirect(f.types.type(type.params, type.results), table);
    }) as Produces<R>;
  }

  /** Returns what the called function returns, in the stack frame of this one. */
  tailCall<P extends readonly ValueType[]>(
    target: FunctionHandle<P>,
    ...args: Operands<P>
  ): Statement {
    const nodes = toExpressions(args, target.type.params, `tail call of ${target.name}`);
    return statement((f) => {
      for (const node of nodes) node.write(f);
      f.returnCall(target);
    });
  }

  get<T extends ValueType>(global: GlobalHandle<T>): Expression<T> {
    return expression(global.type, (f) => f.globalGet(global));
  }

  set<T extends ValueType>(global: GlobalHandle<T>, value: Operand<T>): Statement {
    if (!global.isMutable) throw new WasmBuildError(`global ${global.name}`, "is not mutable");
    const node = toExpression(value, global.type, `global ${global.name}`);
    return statement((f) => {
      node.write(f);
      f.globalSet(global);
    });
  }

  drop(value: Expression): Statement {
    return statement((f) => {
      value.write(f);
      f.op("drop");
    });
  }

  /** Does the statements, then leaves the value. */
  after<T extends ValueType>(body: Body, value: Expression<T>): Expression<T> {
    return expression(value.type, (f) => {
      writeBody(f, body);
      value.write(f);
    });
  }

  throw(tag: TagHandle, ...values: readonly Operand[]): Statement {
    const nodes = toExpressions(values, tag.type.params, `throw of ${tag.name}`);
    return statement((f) => {
      for (const node of nodes) node.write(f);
      f.throw(tag);
    });
  }

  /** Runs `body`; the first handler whose tag fits takes an exception, `catchAll` any other. */
  try(body: Body, handlers: readonly Handler[], catchAll?: Body): Statement {
    for (const { tag, into } of handlers)
      checkLocals(into, tag.type.params, `catch of ${tag.name}`);
    return statement((f) => {
      f.try();
      writeBody(f, body);
      for (const handler of handlers) {
        f.catch(handler.tag);
        setLocals(f, handler.into);
        writeBody(f, handler.body);
      }
      if (catchAll !== undefined) {
        f.catchAll();
        writeBody(f, catchAll);
      }
      f.end();
    });
  }
}

/** Writes one statement or several. */
export function writeBody(f: FunctionBuilder, body: Body): void {
  writeStatements(f, toList(body));
}

function toList(body: Body): readonly Statement[] {
  return "write" in body ? [body] : body;
}

function notZero(condition: Operand<"i32">): Expression<"i32"> {
  const test = toExpression(condition, "i32", "condition of while");
  return expression("i32", (f) => {
    test.write(f);
    f.op("i32.eqz");
  });
}

function jumpBlock(
  body: (target: JumpTarget) => Body,
  open: (f: FunctionBuilder) => Label,
): Statement {
  const target: JumpTarget = { label: undefined };
  const inside = body(target);
  return statement((f) => {
    target.label = open(f);
    writeBody(f, inside);
    f.end();
    target.label = undefined;
  });
}

function depthOf(f: FunctionBuilder, { label }: JumpTarget): number {
  if (label === undefined) throw new WasmBuildError("", "a branch from outside its target block");
  return f.depthOf(label);
}

function produced(
  results: readonly ValueType[],
  where: string,
  write: (f: FunctionBuilder) => void,
): Expression | Statement {
  const [result, ...more] = results;
  if (more.length > 0) throw new WasmBuildError(where, "has several results: use callInto");
  return result === undefined ? statement(write) : expression(result, write);
}
