/** Imports and exports: that modules exist and export what is asked of them. */
import { LIBRARY_MODULES } from "../builtins/modules.ts";
import type { Extra } from "../diagnostics/diagnostic.ts";
import { suggest } from "../diagnostics/suggest.ts";
import type {
  ExportAll,
  ExportNamed,
  ImportAlias,
  ImportDeclaration,
  Node,
  StringLiteral,
} from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import type { ImportTarget } from "./module-table.ts";
import { report } from "./report.ts";
import type { ModuleNames } from "./scopes.ts";
import { MEANING, MutableSymbol } from "./symbol-table.ts";

/** Checks one import or re-export. */
export function checkModuleItem(
  c: Checker,
  node: ImportDeclaration | ImportAlias | ExportNamed | ExportAll,
): void {
  if (c.moduleOf(node).isLibrary) return;
  switch (node.kind) {
    case "ImportDeclaration": {
      const target = targetOf(c, node.source, node);
      if (target === undefined) return;
      const exports = c.modules.exportsOf(target);
      if (node.defaultName !== null) {
        const symbol = c.tables.symbol[node.defaultName.id];
        if (symbol !== undefined && c.modules.resolveImport(symbol) === undefined) {
          report(c, "E3010", node.defaultName, { module: node.source.value });
        }
      }
      for (const specifier of node.specifiers) {
        const name = textOfName(specifier.imported);
        if (exports.has(name)) {
          checkResolved(c, specifier, specifier.imported, node.source.value, name);
          continue;
        }
        if (name === "default")
          report(c, "E3010", specifier.imported, { module: node.source.value });
        else reportMissing(c, specifier.imported, node.source.value, name, exports.keys());
      }
      return;
    }
    case "ExportNamed":
      checkExportNamed(c, node);
      return;
    case "ExportAll":
      targetOf(c, node.source, node);
      return;
    case "ImportAlias": {
      const symbol = c.tables.symbol[node.name.id];
      if (symbol !== undefined && c.modules.resolveImport(symbol) === undefined) {
        report(c, "E3001", node.target, { name: c.late.textOf(c, node.target) });
      }
    }
  }
}

function checkResolved(c: Checker, specifier: Node, at: Node, module: string, name: string): void {
  const symbol = c.tables.symbol[specifier.id];
  if (symbol !== undefined && c.modules.resolveImport(symbol) === undefined)
    reportMissing(c, at, module, name, []);
}

function checkExportNamed(c: Checker, node: ExportNamed): void {
  const target = node.source === null ? undefined : targetOf(c, node.source, node);
  for (const specifier of node.specifiers) {
    const symbol = c.tables.symbol[specifier.id];
    if (symbol === undefined) continue;
    const name = textOfName(specifier.local);
    if (node.source !== null) {
      if (target === undefined) continue;
      const exports = c.modules.exportsOf(target);
      if (!exports.has(name))
        reportMissing(c, specifier.local, node.source.value, name, exports.keys());
      continue;
    }
    const resolved = c.modules.resolveImport(symbol);
    if (resolved === undefined) {
      const scope = c.tables.scope[specifier.id];
      const local = c.modules.resolveName(
        scope,
        name,
        MEANING.value | MEANING.type | MEANING.namespace,
      );
      if (local === undefined) report(c, "E3001", specifier.local, { name });
      continue;
    }
    if (!symbol.isTypeOnly && (resolved.meaning & MEANING.value) !== 0) {
      // Exporting an import uses its value.
      const local = c.modules.resolveName(c.tables.scope[specifier.id], name, MEANING.value);
      if (local?.kind === "import") local.isReferencedAsValue = true;
    }
  }
}

function reportMissing(
  c: Checker,
  at: Node,
  module: string,
  name: string,
  names: Iterable<string>,
): void {
  report(c, "E3007", at, { module, name, suggestion: suggest(name, names) });
}

function targetOf(c: Checker, source: StringLiteral, node: Node): ImportTarget {
  const names = c.modules.namesOf(c.moduleOf(node));
  const target = c.modules.importTarget(source.value, names);
  if (target !== undefined) {
    if (!(target instanceof MutableSymbol)) checkKindOfFile(c, target, source, node);
    return target;
  }
  const isRelative =
    /^\.{0,2}\//.test(source.value) || source.value === "." || source.value === "..";
  // Types are gone when the program runs, so a module that gives nothing else may be missing.
  const extra: Extra = givesOnlyTypes(node) ? { severity: "warning" } : {};
  if (c.modules.namesJavaScript(source.value, names)) {
    report(c, "E6012", source, { module: source.value }, extra);
    return undefined;
  }
  const known = Object.keys(LIBRARY_MODULES);
  const suggestion = isRelative ? undefined : suggest(source.value, known);
  if (isOfNode(source.value)) report(c, "E3014", source, { module: source.value }, extra);
  else if (isRelative || suggestion !== undefined || !isPackage(source.value))
    report(c, "E3006", source, { module: source.value, suggestion }, extra);
  else report(c, "E3015", source, packageOf(source.value), extra);
  return undefined;
}

/** Modules of Node that are not among ours: of sockets, processes, threads and streams. */
const OF_NODE: ReadonlySet<string> = new Set(
  `async_hooks child_process cluster console dgram diagnostics_channel dns domain http http2 https inspector module net punycode querystring
  repl sea sqlite stream string_decoder test timers tls trace_events tty v8 vm wasi worker_threads zlib`.split(
    /\s+/,
  ),
);

function isOfNode(specifier: string): boolean {
  const [first = ""] = specifier.replace(/^node:/, "").split("/");
  return OF_NODE.has(first) && (specifier.startsWith("node:") || specifier === first);
}

/** Whether the text may name a package: `lodash`, `@scope/name/part`. */
function isPackage(specifier: string): boolean {
  return /^(@[\w.-]+\/)?[a-z\d][\w.-]*(\/|$)/i.test(specifier);
}

function packageOf(specifier: string): { module: string; name: string } {
  const parts = specifier.split("/");
  const name = parts.slice(0, specifier.startsWith("@") ? 2 : 1).join("/");
  return { module: specifier, name };
}

function checkKindOfFile(c: Checker, target: ModuleNames, source: StringLiteral, node: Node): void {
  const { path } = target.module;
  if (!path.endsWith(".json")) return;
  const rest = c.moduleOf(node).file.text.slice(source.end, node.end);
  if (!/^\s*with\s*\{\s*["']?type["']?\s*:\s*["']json["']/.test(rest)) {
    c.late.reportSubset(c, "E6001", source, {
      what: 'importing JSON without `with { type: "json" }`',
    });
  }
}

function givesOnlyTypes(node: Node): boolean {
  switch (node.kind) {
    case "ImportDeclaration":
    case "ExportNamed":
      return (
        node.isTypeOnly ||
        (node.specifiers.length > 0 &&
          (node.kind === "ExportNamed" ||
            (node.defaultName === null && node.namespaceName === null)) &&
          node.specifiers.every((each) => each.isTypeOnly))
      );
    case "ExportAll":
      return node.isTypeOnly;
    default:
      return false;
  }
}

function textOfName(node: Node): string {
  if (node.kind === "Identifier") return node.name;
  return node.kind === "StringLiteral" ? node.value : "";
}
