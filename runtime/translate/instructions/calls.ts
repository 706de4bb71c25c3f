/** Calls: direct, by class, by interface, of closures, of the host; and the making of closures. */
import { NULL } from "../../abi/memory-map.ts";
import { CLOSURE } from "../../abi/object-layout.ts";
import type { ResultType, ValueType } from "../../bytecode/module.ts";
import { writeNewObject } from "../allocation.ts";
import { closureEntry, closureSignature } from "../closures.ts";
import { functionAt, type Target } from "../dispatch.ts";
import type { FunctionWriter } from "../function-writer.ts";
import type { Operand } from "../operand.ts";
import { isTraced, type WasmType, wasmResults, wasmType } from "../representation.ts";
import { changeCase, isCase } from "../runtime-helpers/string-case.ts";
import { writeByType } from "../type-switch.ts";
import { writeReceiverCheck } from "../type-tests.ts";
import type { Handlers } from "./handler.ts";

type CallOpcode =
  | "call"
  | "call.host"
  | "call.virtual"
  | "call.interface"
  | "closure.new"
  | "closure.call";

/** So few functions are told apart by comparisons and called by their names: V8 may put them in place, and need not check their signature. */
const MAX_COMPARED_CLOSURES = 3;

/** Handlers of call instructions. */
export const CALL_HANDLERS: Handlers<CallOpcode> = {
  call: (w, callee) => {
    w.flush();
    const target = w.program.functions[callee];
    if (target === undefined) throw new Error(`no function ${callee}`);
    w.shadow.aroundCall(() => w.f.call(target));
  },
  "call.host": (w, host) => {
    const { program } = w;
    const target = program.host[host];
    const signature = program.typing.hostSignature(host);
    if (target === undefined || typeof signature === "string") throw new Error("no host function");
    // The host may allocate before it has read its arguments, so they are roots too.
    const args = w.take(...signature.params.map(wasmType));
    const [base, exponent] = args;
    const { name } = program.module.hostFunctions[host] ?? {};
    if (
      name === "Math.pow" &&
      base !== undefined &&
      exponent?.kind === "f64" &&
      exponent.value === 2
    ) {
      // V8's power with this exponent is the product, to the bit.
      w.get(base);
      w.get(base);
      w.f.op("f64.mul");
      return;
    }
    const called = isCase(name) ? program.use(changeCase(name)) : target;
    w.shadow.aroundCall(
      () => {
        for (const each of args) w.get(each);
        w.f.call(called);
      },
      roots(signature.params, args),
    );
  },
  "call.virtual": (w, type, slot) => {
    const { params, result } = functionAt(
      w.program.module,
      w.program.typing.slotFunction(type, slot),
    );
    const args = w.take(...params.map(wasmType));
    writeMethodCall(w, args, result, w.program.dispatch.virtualTargets(type, slot));
  },
  "call.interface": (w, type, member) => {
    const definition = w.program.module.types[type];
    const found = definition?.kind === "interface" ? definition.members[member] : undefined;
    if (found?.params === undefined) throw new Error(`type ${type} has no method ${member}`);
    const args = w.take("i32", ...found.params.map(wasmType));
    writeMethodCall(w, args, found.type, w.program.dispatch.interfaceMethods(type, member));
  },
  "closure.new": (w, callee, type) => {
    const { program } = w;
    const { entry, captures } = closureEntry(program, callee, type);
    // The entry runs once: the closures it makes of functions that need none of their own lie ready.
    if (captures.length === 0 && w.plan.index === program.module.entry) {
      w.flush();
      const table = program.table.indexOf(entry);
      w.pushLater({ kind: "i32", value: program.statics.closure(type, table, callee) });
      return;
    }
    const values = w.take(...captures.map(wasmType));
    const needed = roots(captures, values);
    const bytes = CLOSURE.captures + 8 * captures.length;
    const closure = writeNewObject(w, type, 0, bytes, needed);
    w.get(closure);
    // Table index and function index are neighbours: one store.
    w.f.i64Const(BigInt(program.table.indexOf(entry)) | (BigInt(callee) << 32n));
    w.f.store("i64.store", CLOSURE.table);
    values.forEach((value, index) => {
      w.get(closure);
      w.get(value);
      w.f.store(`${wasmType(captures[index] ?? "i32")}.store`, CLOSURE.captures + 8 * index);
    });
    w.get(closure);
  },
  "closure.call": (w, type) => {
    const { program, f } = w;
    const signature = closureSignature(program, type);
    const args = w.take(...signature.params);
    const [closure] = args as [Operand];
    w.get(closure);
    f.i32Const(NULL);
    f.op("i32.le_u");
    w.rarely(() =>
      w.shadow.slowPath([], () => {
        w.get(closure);
        w.callRuntime("throw_not_callable");
        f.op("unreachable");
      }),
    );
    const targets = program.dispatch.closureTargets(type);
    const [result] = signature.results;
    w.shadow.aroundCall(() => {
      const pushArguments = (): void => {
        for (const each of args) w.get(each);
      };
      if (targets.length === 0 || targets.length > MAX_COMPARED_CLOSURES) {
        pushArguments();
        w.get(closure);
        f.load("i32.load", CLOSURE.table);
        f.callIndirect(f.types.type(signature.params, signature.results));
        return;
      }
      targets.forEach((target, at) => {
        const isLast = at === targets.length - 1;
        if (!isLast) {
          w.get(closure);
          f.load("i32.load", CLOSURE.function);
          f.i32Const(target);
          f.op("i32.eq");
          f.if(result ?? "void");
        }
        pushArguments();
        f.call(closureEntry(program, target, type).entry);
        if (!isLast) f.else();
      });
      for (let open = 1; open < targets.length; open += 1) f.end();
    });
  },
};

/** The captured or passed operands that are references. */
function roots(types: readonly ValueType[], operands: readonly Operand[]) {
  return operands.flatMap((operand, index) => {
    const type = types[index] ?? "i32";
    return isTraced(type) ? [{ operand, isBoxed: type === "value" }] : [];
  });
}

function writeMethodCall(
  w: FunctionWriter,
  args: readonly Operand[],
  result: ResultType,
  targets: readonly Target[],
): void {
  const { f, program } = w;
  const [receiver] = args as [Operand];
  writeReceiverCheck(w, receiver);
  if (targets.length === 0) {
    // No object of the type is ever made: the check above has stopped the program.
    f.op("unreachable");
    return;
  }
  const results = wasmResults(result);
  const methods = targets.map((target) => target.index);
  const handles = new Map(methods.map((method) => [method, handleOf(w, method)]));
  const pushArguments = (): void => {
    for (const each of args) w.get(each);
  };
  w.shadow.aroundCall(() =>
    writeByType(w, receiver, targets, methods, {
      one: (method) => {
        pushArguments();
        f.call(handleOf(w, method));
      },
      computed: () => {
        const inTable = methods.map((method) =>
          program.table.indexOf(handles.get(method) ?? handleOf(w, method)),
        );
        const params: readonly WasmType[] = functionAt(program.module, methods[0] ?? 0).params.map(
          wasmType,
        );
        writeByType(w, receiver, targets, inTable, {
          one: () => undefined,
          computed: (push) => {
            pushArguments();
            push();
            f.callIndirect(f.types.type(params, results));
          },
        });
      },
      result: results[0],
    }),
  );
}

function handleOf(w: FunctionWriter, method: number) {
  const handle = w.program.functions[method];
  if (handle === undefined) throw new Error(`no function ${method}`);
  return handle;
}
