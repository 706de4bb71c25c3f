/** What is TypeScript but outside the subset: an error where the program may come to it, else a warning. */
import { NOT_IN_NODE } from "../builtins/newer-members.ts";
import type { Code } from "../diagnostics/codes.ts";
import type { Extra, Params } from "../diagnostics/diagnostic.ts";
import type {
  CallExpression,
  ElementAccess,
  Identifier,
  NewExpression,
  Node,
  PropertyAccess,
} from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import { report } from "./report.ts";
import { isInPackage } from "./suppressed.ts";
import type { Property, Type } from "./types.ts";

/** Notes a use of something unsupported; how severe it is, is known once everything is checked. */
export function reportSubset<C extends Code>(
  c: Checker,
  code: C,
  node: Node,
  params: Params<C>,
  help?: string,
): void {
  if (c.moduleOf(node).isLibrary) return;
  const said = help === undefined ? {} : { help };
  c.state.subsetUses.push({
    node,
    report: (severity) =>
      report(c, code, node, params, severity === "warning" ? { severity, ...said } : said),
  });
}

/** `C.prototype.m = …`: what stands on the left of an assignment, whatever is between. */
export function reportPrototypeChange(c: Checker, node: PropertyAccess | ElementAccess): void {
  let inner: Node = node;
  for (let outer = c.tables.parent[inner.id]; outer; outer = c.tables.parent[outer.id]) {
    switch (outer.kind) {
      case "PropertyAccess":
      case "ElementAccess":
        if (outer.object !== inner) return;
        break;
      case "ParenthesizedExpression":
      case "AsExpression":
      case "TypeAssertion":
      case "NonNull":
        break;
      case "Assignment":
        if (outer.target === inner && !namesErrors(c, node, outer.id))
          reportSubset(c, "E6010", node, { target: c.late.textOf(c, node) });
        return;
      default:
        return;
    }
    inner = outer;
  }
}

/** `MyError.prototype.name = "MyError"`, which is so from the first error of the class on. */
function namesErrors(c: Checker, { object }: PropertyAccess | ElementAccess, by: number): boolean {
  const symbol = object.kind === "Identifier" ? c.late.valueSymbolOf(c, object) : undefined;
  const type = symbol && c.late.typeOfSymbol(c, symbol);
  const isNamed = symbol?.declarations.some(
    (each) => each.kind === "ClassDeclaration" && each.nameOfErrors?.by === by,
  );
  if (!isNamed || type?.kind !== "classValue") return false;
  const property = c.late.propertyOf(c, c.store.reference(type.target, []), "name");
  return property !== undefined && isNameOfErrors(property);
}

/** TypeScript declares the names of errors in an interface, so that accessors may stand for them. */
export function isNameOfErrors({ name, declaredBy }: Property): boolean {
  return (
    name === "name" && declaredBy?.symbol.name === "Error" && declaredBy.symbol.module.isLibrary
  );
}

/** Calls of a `require` that the program declares itself, as Node has it in CommonJS. */
export function reportRequire(c: Checker, node: CallExpression): void {
  const { callee } = node;
  if (callee.kind !== "Identifier" || callee.name !== "require") return;
  const symbol = c.late.valueSymbolOf(c, callee);
  const isAmbient = symbol?.declarations.every(
    (each) => each.kind === "FunctionDeclaration" && each.body === null,
  );
  if (!isAmbient) return;
  reportSubset(c, "E6011", node, { module: requiredModule(node) });
}

function requiredModule(call: Node | undefined): string {
  const [module] = call?.kind === "CallExpression" ? call.arguments : [];
  return module?.kind === "StringLiteral" ? JSON.stringify(module.value) : '"…"';
}

/** Globals of other hosts, and ones that cannot be supported, with the code that says why. */
const FOREIGN: Readonly<Record<string, string>> = {
  window: "the page",
  document: "the page",
  navigator: "the page",
  localStorage: "the page",
  sessionStorage: "the page",
  alert: "the page",
  fetch: "the event loop",
  requestAnimationFrame: "the page",
  XMLHttpRequest: "the page",
  FileReader: "the page",
  WebSocket: "the event loop",
  Worker: "the threads that `fork` uses",
  SharedArrayBuffer: "the threads that `fork` uses",
  Atomics: "the threads that `fork` uses",
};

/** Names with a code of their own. */
export function reportForeignName(c: Checker, node: Identifier): boolean {
  switch (node.name) {
    case "eval":
    case "Function":
      reportSubset(c, "E6002", node, {});
      return true;
    case "Proxy":
      reportSubset(c, "E6004", node, {});
      return true;
    case "WeakRef":
    case "FinalizationRegistry":
      reportSubset(c, "E6014", node, {});
      return true;
    case "require":
      reportSubset(c, "E6011", node, { module: requiredModule(c.tables.parent[node.id]) });
      return true;
    case "Symbol":
      reportSubset(c, "E6001", node, { what: "symbols as values" });
      return true;
    case "globalThis":
    case "structuredClone":
    case "Iterator":
      reportSubset(c, "E6001", node, { what: `\`${node.name}\`` });
      return true;
    default:
  }
  if (!Object.hasOwn(FOREIGN, node.name)) return false;
  reportSubset(c, "E6013", node, { name: node.name, where: FOREIGN[node.name] ?? "the host" });
  return true;
}

const WARNING: Extra = { severity: "warning" };

/** Types of what is not supported yet: said so instead of being unknown. */
export function reportForeignType(c: Checker, node: Identifier): boolean {
  switch (node.name) {
    case "Proxy":
    case "ProxyHandler":
      reportSubset(c, "E6004", node, {});
      return true;
    case "WeakRef":
    case "FinalizationRegistry":
      reportSubset(c, "E6014", node, {});
      return true;
    case "SharedArrayBuffer":
    case "PropertyDescriptor":
    case "PropertyDescriptorMap":
    case "TypedPropertyDescriptor":
    case "ClassDecorator":
    case "MethodDecorator":
    case "PropertyDecorator":
    case "ParameterDecorator":
      reportSubset(c, "E6001", node, { what: `\`${node.name}\`` });
      return true;
    default:
  }
  if (!Object.hasOwn(FOREIGN, node.name) && !isOfPages(c, node)) return false;
  // Types are gone when the program runs; whoever makes such a value is told of that.
  const where = FOREIGN[node.name] ?? "the page";
  report(c, "E6013", node, { name: node.name, where }, WARNING);
  return true;
}

/** Types of pages, which nothing that a program makes is of. */
const OF_PAGES =
  /^(?:(?:HTML|SVG)\w*Element|DocumentFragment|Image(?:Data|Bitmap)|OffscreenCanvas|Canvas(?:Rendering|Gradient|Pattern)\w*|WebGL\w+|Audio(?:Context|Buffer|Node|Param)|DOM(?:Rect|Point|Matrix|Parser)\w*|CSSStyle\w+|(?:Mouse|Keyboard|Pointer|Touch|Wheel|Focus|Drag|UI)Event|(?:Mutation|Resize|Intersection)Observer|FrameRequestCallback)$/;

/** More of them, in packages: what Node has too and tscript has not, and names that a program may rather have forgotten to import. */
const OF_PAGES_AND_NODE =
  /^(?:Element|Node|NodeList|Document|Window|(?:Readable|Writable|Transform)Stream\w*|File|Blob|FormData|Headers|Request(?:Init|Info)?|Response(?:Init)?|BodyInit|MessagePort|MessageEvent|BufferSource)$/;

function isOfPages(c: Checker, node: Identifier): boolean {
  if (OF_PAGES.test(node.name)) return true;
  return isInPackage(c.moduleOf(node).file) && OF_PAGES_AND_NODE.test(node.name);
}

/** `new Function(…)` and its like. */
export function reportForeignNew(c: Checker, node: NewExpression): boolean {
  const { callee } = node;
  if (callee.kind !== "Identifier") return false;
  if (WRAPPERS.has(callee.name) && isGlobal(c, callee)) {
    const what = `objects of primitives (\`new ${callee.name}\`)`;
    reportSubset(c, "E6001", node, { what }, `write \`${callee.name}(…)\` without \`new\``);
    return true;
  }
  if (callee.name !== "Function") return false;
  if (c.late.valueSymbolOf(c, callee) !== undefined) return false;
  reportSubset(c, "E6002", node, {});
  return true;
}

/** What makes an object of a primitive when it is called with `new`. */
const WRAPPERS: ReadonlySet<string> = new Set(["Number", "String", "Boolean"]);

function isGlobal(c: Checker, name: Identifier): boolean {
  return c.late.valueSymbolOf(c, name)?.module.isDeclarationFile === true;
}

/** Members that TypeScript's library has and ours does not: unsupported rather than unknown. */
const LIBRARY_MEMBERS: Readonly<Record<string, readonly string[]>> = {
  String: [
    "match",
    "matchAll",
    "search",
    "anchor",
    "big",
    "blink",
    "bold",
    "link",
    "small",
    "sub",
    "sup",
  ],
  Object: ["propertyIsEnumerable", "constructor"],
  ObjectConstructor: [
    "defineProperty",
    "defineProperties",
    "getOwnPropertyNames",
    "getOwnPropertyDescriptor",
    "getOwnPropertyDescriptors",
    "getOwnPropertySymbols",
    "preventExtensions",
    "isExtensible",
    "isSealed",
    "prototype",
  ],
  Reflect: ["defineProperty", "getOwnPropertyDescriptor", "preventExtensions", "setPrototypeOf"],
  Process: ["emitWarning", "emit", "kill", "abort", "chdir", "umask", "getuid", "resourceUsage"],
  ArrayConstructor: ["fromAsync", "prototype"],
  Performance: ["mark", "measure", "getEntries", "getEntriesByName", "toJSON"],
  ArrayBufferConstructor: ["prototype"],
  ArrayBuffer: ["resize", "transfer", "maxByteLength", "resizable", "detached"],
  DataViewConstructor: ["prototype"],
  ErrorConstructor: ["captureStackTrace", "stackTraceLimit", "prototype"],
  Error: ["constructor"],
  NumberConstructor: ["prototype"],
  StringConstructor: ["prototype"],
  Math: ["sumPrecise", "f16round"],
  JSON: ["rawJSON", "isRawJSON"],
  Function: ["prototype", "caller", "arguments", "constructor"],
};

/** Reports a member of a built-in object that is not supported yet; false if nobody has such a member. */
export function reportForeignMember(c: Checker, type: Type, name: string, at: Node): boolean {
  const owner = ownerName(type);
  if (owner === undefined)
    return name === "constructor" ? unsupported(c, at, "constructor") : false;
  const members = Object.hasOwn(LIBRARY_MEMBERS, owner) ? LIBRARY_MEMBERS[owner] : undefined;
  if (members?.includes(name) || (name === "constructor" && owner !== "module"))
    return unsupported(c, at, `${owner.replace(/Constructor$/, "")}.${name}`);
  // Of packages no mistakes about types are reported, so what the language has and we lack would be taken for missing.
  if (owner !== "Function" && !NOT_IN_NODE.has(name) && isInPackage(c.moduleOf(at).file))
    return unsupported(c, at, `${owner.replace(/Constructor$/, "")}.${name}`);
  return false;
}

function unsupported(c: Checker, at: Node, what: string, help?: string): boolean {
  reportSubset(c, "E6001", at, { what: `\`${what}\`` }, help);
  return true;
}

function ownerName(type: Type): string | undefined {
  switch (type.kind) {
    case "reference":
      return type.target.symbol.module.isLibrary ? type.target.symbol.name : undefined;
    case "classValue":
      return type.target.symbol.module.isLibrary
        ? `${type.target.symbol.name}Constructor`
        : undefined;
    case "primitive":
      return type.name === "string" ? "String" : type.name === "number" ? "Number" : undefined;
    case "literal":
    case "templateLiteral":
      return type.kind === "templateLiteral" || typeof type.value === "string"
        ? "String"
        : "Number";
    case "array":
    case "tuple":
      return "Array";
    case "function":
      return "Function";
    default:
      return undefined;
  }
}
