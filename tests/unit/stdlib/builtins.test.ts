import { readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import ts from "typescript";
import { CONSTRUCTIONS, GLOBAL_CLASSES } from "../../../compiler/builtins/global-classes.ts";
import { LIBRARY_MODULES } from "../../../compiler/builtins/modules.ts";
import type { BuiltinSpec } from "../../../compiler/builtins/rows.ts";
import { BUILTINS, builtinKey, findBuiltin } from "../../../compiler/builtins/table.ts";
import { HOST_FUNCTIONS } from "../../../runtime/bytecode/host-functions.ts";
import { OPCODES } from "../../../runtime/bytecode/opcodes.ts";
import { exportsOf } from "./library.ts";

const HERE = dirname(fileURLToPath(import.meta.url));
const LIBRARY = normalize(join(HERE, "../../../stdlib/lib"));

function parse(file: string): ts.SourceFile {
  const text = readFileSync(join(LIBRARY, file), "utf8");
  return ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true);
}

/** Interfaces that are protocols or shapes: nothing is called on them as such. */
const SHAPES =
  /^(ThisType|(Async)?Iterator\w*|(Async)?Iterable\w*|(Array|String|Map|Set|RegExpString)Iterator|ReadonlyMap|ReadonlySet|ReadonlySetLike|ArrayLike|TemplateStringsArray|ParsedPath|ErrorOptions|PromiseFulfilledResult|PromiseRejectedResult|MemoryUsage|CpuInfo|InspectOptions|Named|Forwardable|IArguments|NewableFunction|(Async)?Disposable)$/;

/** What iterators can do beyond their protocol. */
const HELPERS = "map filter take drop flatMap toArray forEach some every find reduce".split(" ");

/** Names of functions and members with their keys in the table. */
function declaredKeys(file: string, prefix: string | undefined): string[] {
  const keys: string[] = [];
  for (const statement of parse(file).statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name) {
      const name = statement.name.text;
      keys.push(prefix === undefined ? name : builtinKey(prefix, name, true));
    } else if (ts.isInterfaceDeclaration(statement) && !SHAPES.test(statement.name.text)) {
      keys.push(...statement.members.flatMap((member) => memberKeys(statement.name.text, member)));
    }
  }
  return [...new Set(keys)];
}

function memberKeys(owner: string, member: ts.TypeElement): string[] {
  const called = owner.replace(/Constructor$/, "");
  if (ts.isCallSignatureDeclaration(member)) return [`${called}()`];
  if (ts.isConstructSignatureDeclaration(member)) return [`new ${called}`];
  if (!member.name) return [];
  // A class is what its own file makes of it.
  if (ts.isPropertySignature(member) && member.type && ts.isTypeQueryNode(member.type)) return [];
  return [builtinKey(owner, member.name.getText())];
}

/** Modules that are declared; the others are sources, whose exports are their own. */
const declaredModules = Object.values(LIBRARY_MODULES).filter(({ file }) => file.endsWith(".d.ts"));

const rows = Object.entries(BUILTINS as Readonly<Record<string, BuiltinSpec>>).flatMap(
  ([key, spec]) =>
    ("byArguments" in spec ? spec.byArguments : [spec]).map((simple) => ({ key, simple })),
);

/** `file.ts#function` must be there. */
function missing(reference: string): string[] {
  const [file = "", name = ""] = reference.split("#");
  return exportsOf(file)?.includes(name) ? [] : [reference];
}

describe("the table of builtins", () => {
  it("has a row for every declared member, so that none is a surprise", () => {
    const declared = [
      ...declaredKeys("globals.d.ts", undefined),
      ...declaredModules.flatMap(({ file, prefix }) => declaredKeys(file, prefix)),
    ];
    const lacking = declared.filter((key) => findBuiltin(key) === undefined);
    // node:process and node:perf_hooks re-export globals, whose rows are those of the globals.
    expect(lacking.filter((key) => !/^(perf_hooks\.)/.test(key))).to.deep.equal([]);
  });

  it("has no row for a member that is declared nowhere", () => {
    const declared = new Set([
      ...declaredKeys("globals.d.ts", undefined),
      ...declaredModules.flatMap(({ file, prefix }) => declaredKeys(file, prefix)),
      "IArguments#length",
      ...HELPERS.map((name) => `IteratorObject#${name}`),
      "NaN",
      "Infinity",
      "Math",
      "JSON",
      "console",
      "crypto",
      "Array#length=",
      "path.sep",
      "path.delimiter",
      "os.EOL",
    ]);
    expect(Object.keys(BUILTINS).filter((key) => !declared.has(key))).to.deep.equal([]);
  });

  it("names library functions that exist", () => {
    const named = rows.flatMap(({ simple }) => {
      if ("lib" in simple) return [simple.lib];
      if ("text" in simple) return [simple.text.lib, simple.pattern.lib];
      return "special" in simple ? [...(simple.uses ?? [])] : [];
    });
    const filled = Object.values(CONSTRUCTIONS).map((construction) => construction.fill);
    expect([...named, ...filled].flatMap(missing)).to.deep.equal([]);
    const classes = Object.entries(GLOBAL_CLASSES).map(([name, { file }]) => `${file}#${name}`);
    expect(classes.flatMap(missing)).to.deep.equal([]);
  });

  it("gives library functions the type arguments they take", () => {
    const wrong: string[] = [];
    for (const { key, simple } of rows) {
      if (!("lib" in simple) || simple.types === undefined) continue;
      const count = typeParameterCount(simple.lib);
      if (count !== simple.types.length) wrong.push(`${key}: ${simple.lib} takes ${count}`);
    }
    for (const [name, { fill, types }] of Object.entries(CONSTRUCTIONS)) {
      if (typeParameterCount(fill) !== types.length) wrong.push(`new ${name}`);
    }
    expect(wrong).to.deep.equal([]);
  });

  it("fills only parameters which library functions have", () => {
    const wrong: string[] = [];
    for (const { key, simple } of rows) {
      if (!("lib" in simple)) continue;
      const defaults = Object.keys(simple.defaults ?? {}).map(Number);
      const parameters = functionOf(simple.lib).parameters;
      const isMember = key.includes("#");
      const last = parameters.length - (isMember ? 1 : 0);
      if (defaults.some((index) => index >= last)) wrong.push(key);
      if (parameters.some((parameter) => parameter.questionToken)) wrong.push(`${key}: optional`);
    }
    expect(wrong).to.deep.equal([]);
  });
});

function functionOf(reference: string): ts.FunctionDeclaration {
  const [file = "", name = ""] = reference.split("#");
  const found = parse(file).statements.find(
    (statement): statement is ts.FunctionDeclaration =>
      ts.isFunctionDeclaration(statement) && statement.name?.text === name,
  );
  if (!found) throw new Error(`no ${reference}`);
  return found;
}

function typeParameterCount(reference: string): number {
  return functionOf(reference).typeParameters?.length ?? 0;
}

describe("intrinsics", () => {
  /** Chosen by lowering from the representation of a type argument. */
  const BY_TYPE = [
    "hash_of",
    "same_value_zero",
    "normalize_zero",
    "strict_equals",
    "to_primitive",
    "to_text",
    "element_text",
    "holds_texts",
    "numbers_of",
    "strings_of",
    "number_of",
    "numbers_of",
    "is_undefined",
    "struct_of",
    "default_of",
    "typed_new_like",
    "error_stack",
    "then_of",
    "string_from_units",
  ];
  /** Opcodes and traps with an operand that lowering writes. */
  const WITH_OPERANDS = [
    "typed_load_swapped",
    "typed_store_swapped",
    "stop_inherited",
    "stop_wrong_type",
  ];

  it("are opcodes, host functions, or chosen by type", () => {
    const module = parse("intrinsics.d.ts").statements.find(ts.isModuleDeclaration)?.body;
    if (!module || !ts.isModuleBlock(module)) throw new Error("no module");
    const names = module.statements.flatMap((statement) =>
      ts.isFunctionDeclaration(statement) && statement.name ? [statement.name.text] : [],
    );
    const known = new Set([
      ...BY_TYPE,
      ...WITH_OPERANDS,
      ...Object.keys(OPCODES).map((name) => name.replace(".", "_")),
      ...Object.keys(HOST_FUNCTIONS).map((name) => `host_${name.replaceAll(".", "_")}`),
    ]);
    expect(names.filter((name) => !known.has(name))).to.deep.equal([]);
    expect(names).to.include.members([...BY_TYPE, ...WITH_OPERANDS]);
  });
});

describe("library sources", () => {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    noEmit: true,
    allowImportingTsExtensions: true,
    strict: true,
    noImplicitOverride: true,
    noImplicitReturns: true,
    noUnusedLocals: true,
    verbatimModuleSyntax: true,
    erasableSyntaxOnly: true,
    types: [],
  };
  const problems = (files: readonly string[], extra: ts.CompilerOptions) => {
    const program = ts.createProgram(
      files.map((file) => join(LIBRARY, file)),
      { ...options, ...extra },
    );
    return ts
      .getPreEmitDiagnostics(program)
      .map(
        ({ file, messageText }) =>
          `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
      );
  };

  it("are ordinary TypeScript to tsc, with its own library", () => {
    const sources = ts.sys
      .readDirectory(LIBRARY, [".ts"])
      .map((path) => path.slice(LIBRARY.length + 1))
      .filter((name) => !name.endsWith(".d.ts"));
    const disposal = relative(LIBRARY, join(HERE, "disposal.d.ts"));
    // Of the names that only browsers and Node declare the library uses one.
    const isConsole = (problem: string): boolean => problem.includes("Cannot find name 'console'.");
    expect(
      problems([...sources, "intrinsics.d.ts", disposal], {
        lib: ["lib.es2023.d.ts"],
        paths: { tscript: [join(LIBRARY, "tscript.d.ts")] },
      }).filter((problem) => !isConsole(problem)),
    ).to.deep.equal([]);
  }).timeout(60_000);

  it("declare what tsc needs to do without its own library", () => {
    const modules = declaredModules.map(({ file }) => file);
    const classes = relative(LIBRARY, join(HERE, "library-classes.d.ts"));
    // What declarations lead to in sources is checked above.
    const found = problems(["globals.d.ts", classes, ...modules], { noLib: true });
    expect(found.filter((problem) => /^\S+\.d\.ts:/.test(problem))).to.deep.equal([]);
  }).timeout(60_000);
});
