/** `import.meta`: the file's own name, folder and address, known when the program starts. */
import type { PropertyAccess } from "../syntax/ast.ts";
import type { Body } from "./body.ts";
import { stringConstant } from "./emit.ts";
import { callLibrary } from "./library.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

const MEMBERS: Readonly<Record<string, string>> = {
  filename: "module.ts#filename",
  dirname: "module.ts#folder",
  url: "module.ts#url",
};

/** Reads a member of `import.meta`. */
export function lowerImportMeta(body: Body, node: PropertyAccess): Value {
  const { program, classes } = body.lowering;
  const name = node.name.kind === "Identifier" ? node.name.name : "";
  const member = Object.hasOwn(MEMBERS, name) ? MEMBERS[name] : undefined;
  if (!member) return unsupported(body.span(node), `\`import.meta.${name}\``);
  const way = wayBetween(program.entry.path, program.moduleOf(node).path);
  const text = { node: stringConstant(body.lowering, way), type: classes.stringType };
  return callLibrary(body, member, [], [text]);
}

/** The way from the folder of one file to another file; empty if they are the same. */
function wayBetween(from: string, to: string): string {
  if (from === to) return "";
  const start = from.split("/").slice(0, -1);
  const end = to.split("/");
  let shared = 0;
  while (shared < start.length && start[shared] === end[shared]) shared += 1;
  return [...start.slice(shared).map(() => ".."), ...end.slice(shared)].join("/");
}
