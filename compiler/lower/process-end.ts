/** The end of the process: `process.exit`, `process.exitCode`, and who listens for the end. */
import type { Node } from "../ir/tree.ts";
import type { Expression } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import type { Body } from "./body.ts";
import type { BuiltinCall } from "./builtin-calls.ts";
import { argument } from "./builtin-operands.ts";
import { convert } from "./convert.ts";
import { numberConstant } from "./emit.ts";
import { callLibrary } from "./library.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

/** The decision that somebody listens for the end of the program or for errors. */
const LISTENERS = "listeners of the process";

/** What a program may listen for. */
const EVENTS: readonly string[] = ["exit", "beforeExit", "uncaughtException"];

/** `process.exit(code)`. */
export function exitProcess(body: Body, call: BuiltinCall): Value {
  const { flows, classes, representations, builder } = body.lowering;
  const isHeard = flows.isDecided(LISTENERS);
  if (call.args.length === 0) {
    const left = callLibrary(body, isHeard ? "exit.ts#leave" : "exit-code.ts#exitNow", [], []);
    return { node: left.node, type: call.type };
  }
  const code = argument(body, call, 0);
  if (isHeard) {
    const left = callLibrary(body, "exit.ts#leaveWith", [], [code]);
    return { node: left.node, type: call.type };
  }
  const isMissing = representations.category(representations.normalize(code.type)) !== "number";
  if (isMissing) return unsupported(body.span(call.at), "`process.exit` of what may be undefined");
  const number = convert(body, code, classes.numberType);
  return {
    node: body.op("call.host", [builder.host("process.exit")], [number], "void"),
    type: call.type,
  };
}

/** `process.exitCode = code`. */
export function setExitCode(body: Body, code: Value): Node {
  return callLibrary(body, "exit-code.ts#setExitCode", [], [code]).node;
}

/** `process.on(event, listener)`, and `once` and `off`. */
export function listenToProcess(body: Body, call: BuiltinCall, how: "on" | "once" | "off"): Value {
  const event = argument(body, call, 0);
  const { type } = event;
  const name = type.kind === "literal" ? String(type.value) : undefined;
  if (name === undefined || !EVENTS.includes(name))
    return unsupported(
      body.span(call.at),
      name === undefined
        ? "events of the process that only the run knows"
        : `\`${name}\` of the process`,
      'listen for "exit", "beforeExit" or "uncaughtException"',
    );
  body.lowering.flows.decide(LISTENERS);
  const { node } = callLibrary(body, `exit.ts#${how}`, [], [event, argument(body, call, 1)]);
  return { node, type: call.type };
}

/** The modules' code and what it left to do, where somebody listens for the end; nothing where nobody does. */
export function runToEnd(body: Body, runModules: () => void): boolean {
  const { flows, classes } = body.lowering;
  if (!flows.isDecided(LISTENERS)) return false;
  const exception = body.newLocal("value");
  const modules = body.collect(runModules);
  const thrown: Value = { node: body.get(exception), type: classes.unknownType };
  const handler = [callLibrary(body, "exit.ts#failed", [], [thrown]).node];
  body.emit({ kind: "try", body: modules, exception, handler, type: "void" });
  body.emit(callLibrary(body, "exit.ts#runToEnd", [], []).node);
  return true;
}

/** `process.stdout`, not a variable that holds it. */
export function isStandardStream(node: Expression): boolean {
  const stream = stripParentheses(node);
  const name =
    stream.kind === "PropertyAccess"
      ? stream.name.name
      : stream.kind === "Identifier"
        ? stream.name
        : "";
  return name === "stdout" || name === "stderr";
}

/** `process.stdout.isTTY` and the like: facts of the terminal behind a stream. */
export function terminalFact(
  body: Body,
  call: BuiltinCall,
  what: "isTerminal" | "columns" | "rows",
): Value {
  const { at } = call;
  if (at.kind !== "PropertyAccess" || !isStandardStream(at.object))
    return unsupported(
      body.span(at),
      `\`${call.name}\` of a variable`,
      "read it from `process.stdout` itself",
    );
  const stream = stripParentheses(at.object);
  const isError = (stream.kind === "PropertyAccess" ? stream.name.name : "") === "stderr";
  const descriptor = {
    node: numberConstant(isError ? 2 : 1),
    type: body.lowering.classes.numberType,
  };
  return callLibrary(body, `process.ts#${what}`, [], [descriptor]);
}
