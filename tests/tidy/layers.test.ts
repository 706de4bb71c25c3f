/** Who may import whom: the rules of the architecture, held against every import that is really there. */
import { readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import ts from "typescript";
import { filesUnder } from "../harness/files.ts";

const ROOT = normalize(join(dirname(fileURLToPath(import.meta.url)), "../.."));
const FOLDERS = ["bin", "compiler", "runtime", "stdlib", "samples", "tests"];

/** Programs compiled by tscript, whose imports are part of what they test. */
const PROGRAMS = /^(tests\/(programs|errors|dumps)|samples|stdlib\/lib)\//;

interface Import {
  /** The importing file, relative to the root. */
  readonly from: string;
  /** The imported file relative to the root, or the name of a package or Node module. */
  readonly to: string;
  readonly isTypeOnly: boolean;
}

interface Rule {
  readonly name: string;
  readonly from: RegExp;
  readonly never: RegExp;
  readonly except?: RegExp;
  /** True if types may be imported all the same: nothing of them is left at run time. */
  readonly typesAllowed?: boolean;
}

const RULES: readonly Rule[] = [
  {
    name: "the runtime knows nothing of the compiler",
    from: /^runtime\//,
    never: /^(compiler|stdlib|bin)\//,
  },
  {
    name: "of the runtime, the compiler knows only the bytecode",
    from: /^compiler\//,
    never: /^(runtime|bin)\//,
    except: /^runtime\/bytecode\//,
  },
  {
    name: "the compiler takes of the library only its table of builtins, as types",
    from: /^compiler\//,
    never: /^stdlib\//,
    typesAllowed: true,
  },
  {
    name: "only bin, stdlib, runtime/host and tests use Node",
    from: /^(compiler|runtime\/(?!host\/))/,
    never: /^node:/,
  },
  {
    name: "scheduler and heap meet in safepoint only",
    from: /^runtime\/sched\//,
    never: /^runtime\/heap\//,
  },
  {
    name: "heap and scheduler meet in safepoint only",
    from: /^runtime\/heap\//,
    never: /^runtime\/sched\//,
  },
  {
    name: "bytecode stands alone",
    from: /^runtime\/bytecode\//,
    never: /./,
    except: /^runtime\/bytecode\//,
  },
  { name: "wasm stands alone", from: /^runtime\/wasm\//, never: /./, except: /^runtime\/wasm\// },
  { name: "abi stands alone", from: /^runtime\/abi\//, never: /./, except: /^runtime\/abi\// },
  { name: "source.ts stands alone", from: /^compiler\/source\.ts$/, never: /./ },
  {
    name: "diagnostics know sources only",
    from: /^compiler\/diagnostics\//,
    never: /./,
    except: /^compiler\/(diagnostics\/|source\.ts$)/,
  },
  {
    name: "syntax knows no types",
    from: /^compiler\/syntax\//,
    never: /^(compiler\/(check|lower|passes|ir)|runtime)\//,
  },
  {
    name: "the checker knows bytecode by its types only",
    from: /^compiler\/check\//,
    never: /^runtime\//,
    typesAllowed: true,
  },
  {
    name: "the checker does not reach forward",
    from: /^compiler\/check\//,
    never: /^compiler\/(lower|passes|ir)\//,
  },
  {
    name: "passes see IR only",
    from: /^compiler\/passes\//,
    never: /^compiler\/(syntax|check|lower)\//,
  },
  {
    name: "Chevrotain stays in syntax",
    from: /^(?!compiler\/syntax\/|tests\/)/,
    never: /^(chevrotain|@chevrotain\/.*)$/,
  },
  {
    name: "ts-morph stays in the source finder",
    from: /^(?!stdlib\/source-finder\/)/,
    never: /^ts-morph$/,
  },
  { name: "nothing imports tests", from: /^(?!tests\/)/, never: /^tests\// },
  {
    name: "the compiler is entered by its door",
    from: /^(bin|stdlib)\//,
    never: /^compiler\//,
    except: /^compiler\/(index\.ts$|source\.ts$|diagnostics\/)/,
  },
  {
    name: "the runtime is entered by its door",
    from: /^(bin|stdlib)\//,
    never: /^runtime\//,
    except:
      /^runtime\/((index|ready|scripts|translator)\.ts$|host\/rehearse-thread\.ts$|bytecode\/|abi\/traps\.ts$)/,
  },
  { name: "the library does not use the command line", from: /^stdlib\//, never: /^bin\// },
  {
    name: "the library's own programs import one another only",
    from: /^stdlib\/lib\//,
    never: /./,
    except: /^(stdlib\/lib\/|tscript$|tscript:)/,
  },
  {
    name: "samples stand on the package alone",
    from: /^samples\//,
    never: /^(bin|compiler|runtime|stdlib|tests)\//,
  },
];

const imports = allImports();

describe("layers", () => {
  it("finds imports", () => {
    expect(imports.length).to.be.greaterThan(20);
  });

  for (const rule of RULES) {
    it(rule.name, () => {
      const broken = imports
        .filter((each) => rule.from.test(each.from) && rule.never.test(each.to))
        .filter((each) => rule.except?.test(each.to) !== true)
        .filter((each) => !(rule.typesAllowed === true && each.isTypeOnly))
        .map((each) => `${each.from} imports ${each.to}`);
      expect(broken).to.deep.equal([]);
    });
  }

  it("names files with their suffix", () => {
    const bare = imports
      .filter((each) => !PROGRAMS.test(each.from))
      .filter((each) => /^(bin|compiler|runtime|stdlib|tests)\//.test(each.to))
      .filter((each) => !/\.(ts|json)$/.test(each.to))
      .map((each) => `${each.from} imports ${each.to}`);
    expect(bare).to.deep.equal([]);
  });
});

function allImports(): Import[] {
  const found: Import[] = [];
  for (const folder of FOLDERS) {
    for (const path of filesUnder(join(ROOT, folder), ".ts")) {
      const from = relative(ROOT, path).replaceAll("\\", "/");
      if (/^tests\/(programs|errors|dumps)\//.test(from)) continue;
      found.push(...importsOf(path, from));
    }
  }
  return found;
}

/** Static imports and re-exports, dynamic imports of a literal and `import("…")` types. */
function importsOf(path: string, from: string): Import[] {
  const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest);
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, isTypeOnly: boolean): void => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    const { text } = specifier;
    const to = text.startsWith(".")
      ? normalize(join(dirname(from), text)).replaceAll("\\", "/")
      : text;
    found.push({ from, to, isTypeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeImport(node));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, true);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTypeImport(node: ts.ImportDeclaration): boolean {
  const { importClause } = node;
  if (importClause === undefined) return false;
  if (importClause.isTypeOnly) return true;
  const bindings = importClause.namedBindings;
  return (
    importClause.name === undefined &&
    bindings !== undefined &&
    ts.isNamedImports(bindings) &&
    bindings.elements.length > 0 &&
    bindings.elements.every((element) => element.isTypeOnly)
  );
}
