/** Regular expressions known where the program is compiled: a function for each that finds its matches (`regexp/`); the others are the host's. */
import { STRING_TYPE } from "../../runtime/bytecode/module.ts";
import type { ResolvedCall } from "../check/checked-program.ts";
import { Bug } from "../diagnostics/bug.ts";
import { type Label, type Node, op } from "../ir/tree.ts";
import { makeMatcher } from "../regexp/matcher.ts";
import { type Expression as Pattern, readExpression } from "../regexp/pattern.ts";
import type { CallExpression, Expression, RegExpLiteral, Spread } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import type { Body } from "./body.ts";
import { convert } from "./convert.ts";
import { booleanConstant, numberConstant, stringConstant } from "./emit.ts";
import { callLibraryWith, libraryInstance } from "./library.ts";
import type { Lowering } from "./lowering.ts";
import type { Value } from "./value.ts";

/** The functions of one expression. */
interface Functions {
  readonly pattern: Pattern;
  readonly matcher: number;
  readonly names: number | undefined;
}

/** The expressions of a round. */
export class Patterns {
  readonly #lowering: Lowering;
  readonly #known = new Map<string, Functions | undefined>();
  /** Literals of which nobody sees more than what they match. */
  readonly #unseen = new Set<Expression>();
  /** The objects that stand for those, by source and flags. */
  readonly #shared = new Map<string, { readonly global: number; readonly made: Node }>();

  constructor(lowering: Lowering) {
    this.#lowering = lowering;
  }

  /** Notes the literals in `/…/.test(text)` and `text.replace(/…/g, "")`: one object does for all rounds of a loop. */
  noteCall(node: CallExpression, call: ResolvedCall): void {
    const { kind, name } = call;
    this.#noteMatch(call);
    const [first] = node.arguments;
    const callee = stripParentheses(node.callee);
    if (callee.kind !== "PropertyAccess") return;
    const object = stripParentheses(callee.object);
    if (object.kind === "RegExpLiteral") {
      // Where matching goes on is kept in the object: of these it stays at the beginning.
      if (["test", "exec"].includes(callee.name.name) && !/[gy]/.test(object.flags))
        this.#unseen.add(object);
    } else if (kind === "builtin" && ON_TEXTS.has(name ?? "") && first && first.kind !== "Spread") {
      const literal = stripParentheses(first);
      if (literal.kind === "RegExpLiteral" && !literal.flags.includes("y"))
        this.#unseen.add(literal);
    }
  }

  /** Has the library's functions at hand for a match of which only parts are asked (`passes/match-parts.ts`). */
  #noteMatch({ kind, name, declaration }: ResolvedCall): void {
    const isOfRegExp = (): boolean => {
      const module = declaration && this.#lowering.program.moduleOf(declaration);
      return module?.isLibrary === true && module.path === "regexp.ts";
    };
    const source =
      kind === "builtin"
        ? GIVING_PARTS[name ?? ""]
        : kind === "method" && isOfRegExp()
          ? "execParts"
          : undefined;
    if (source === undefined) return;
    for (const each of [source, ...OF_PARTS])
      libraryInstance(this.#lowering, `match-parts.ts#${each}`, []);
  }

  /** A literal. */
  literal(body: Body, node: RegExpLiteral): Value {
    const { pattern: source, flags } = node;
    if (!this.#unseen.has(node) || !this.#functionsOf(source, flags))
      return this.make(body, source, flags);
    const key = `${flags}/${source}`;
    const type = body.typeOf(node);
    const repr = body.repr(type);
    let shared = this.#shared.get(key);
    if (!shared) {
      const made = convert(body, this.make(body, source, flags), type);
      shared = { global: this.#lowering.builder.global(`/${source}/${flags}`, repr), made };
      this.#shared.set(key, shared);
    }
    return { node: op("global.get", [shared.global], [], repr), type };
  }

  /** Makes the objects that stand for literals; runs before everything of the program. */
  initialize(): Node[] {
    return [...this.#shared.values()].map(({ global, made }) =>
      op("global.set", [global], [made], "void"),
    );
  }

  /** An expression object. */
  make(body: Body, source: string, flags: string): Value {
    const found = this.#functionsOf(source, flags);
    const texts = [source, flags].map((text) => stringConstant(body.lowering, text));
    if (!found) return callLibraryWith(body, "regexp.ts#literal", [], () => texts);
    const { pattern, matcher, names } = found;
    const file = names === undefined ? "regexp.ts#matched" : "regexp.ts#matchedByName";
    return callLibraryWith(body, file, [], ({ params }) => {
      const closure = (target: number, place: number): Node => {
        const type = params[place]?.type;
        const shape = type && this.#lowering.closures.shapeOf(type);
        if (!type || !shape) throw new Bug("lower", "a regular expression takes functions");
        const node = this.#lowering.closures.static(target, shape, `/${source}/${flags}`);
        return convert(body, { node, type }, type);
      };
      return [
        ...texts,
        booleanConstant(/[gy]/.test(flags)),
        booleanConstant(flags.includes("d")),
        closure(matcher, 4),
        numberConstant(pattern.groupCount + 1),
        ...(names === undefined
          ? []
          : [closure(names, 6), numberConstant(namesOf(pattern).length)]),
      ];
    });
  }

  #functionsOf(source: string, flags: string): Functions | undefined {
    const key = `${flags}/${source}`;
    if (this.#known.has(key)) return this.#known.get(key);
    const pattern = readExpression(source, flags);
    const functions = pattern && {
      pattern,
      matcher: this.#matcher(pattern, `/${source}/${flags}`),
      names: pattern.names.length > 0 ? this.#names(pattern) : undefined,
    };
    this.#known.set(key, functions);
    return functions;
  }

  #matcher(pattern: Pattern, name: string): number {
    const { builder } = this.#lowering;
    const integers = builder.typedArray("i32");
    const index = builder.reserveFunction(name);
    const grow = libraryInstance(this.#lowering, "regexp.ts#grow", []);
    if (this.#lowering.alikeCopies) return index;
    const tree = makeMatcher(pattern, name, {
      integers,
      text: (text) => stringConstant(this.#lowering, text),
      grow: (stack, needed) =>
        op("call", [grow.index], [stack, op("f64.from_i32", [], [needed], "f64")], integers),
    });
    builder.defineFunction(index, tree);
    return index;
  }

  /** A function from groups to their names. */
  #names({ names }: Pattern): number {
    const { builder } = this.#lowering;
    const index = builder.reserveFunction("names of groups");
    if (this.#lowering.alikeCopies) return index;
    const labels = names.map((name): Label => ({ name }));
    const none: Label = { name: "none" };
    const group = op("local.get", [0], [], "f64");
    const table: Node = {
      kind: "branch-table",
      index: op("i32.from_f64_exact", [], [group], "i32"),
      labels: [...labels, none],
      type: "never",
    };
    const give = (name: string): Node =>
      op("return", [], [stringConstant(this.#lowering, name)], "never");
    const body = labels.reduce<Node[]>(
      (before, label) => [{ kind: "block", label, body: before, type: "void" }, give(label.name)],
      [table],
    );
    builder.defineFunction(index, {
      name: "names of groups",
      params: ["f64"],
      result: STRING_TYPE,
      locals: [],
      taskSlots: [],
      body: [{ kind: "block", label: none, body, type: "void" }, give("")],
      signatureIsFixed: true,
      isLibrary: true,
    });
    return index;
  }
}

/** What finds the parts of a match where a call finds a match. */
const GIVING_PARTS: Readonly<Record<string, string>> = {
  "String#match": "matchParts",
  "String#matchAll": "currentParts",
};

/** What is asked of them. */
const OF_PARTS = [
  "partAt",
  "partNamed",
  "partCount",
  "partsIndex",
  "partsInput",
  "partsGroups",
  "partsOfArray",
];

const ON_TEXTS: ReadonlySet<string> = new Set([
  "String#match",
  "String#matchAll",
  "String#replace",
  "String#replaceAll",
  "String#search",
  "String#split",
]);

function namesOf({ names }: Pattern): string[] {
  return names.filter((name) => name !== "");
}

/** Source and flags of `new RegExp("…", "…")`, if they are constants. */
export function constantPattern(
  args: readonly (Expression | Spread)[],
): { readonly source: string; readonly flags: string } | undefined {
  const [source = "", flags = "", ...rest] = args.map(textOf);
  if (args.length === 0 || rest.length > 0 || source === null || flags === null) return undefined;
  return { source: source === "" ? "(?:)" : source, flags };
}

/** The text of a literal, null for anything else. */
function textOf(argument: Expression | Spread): string | null {
  if (argument.kind === "Spread") return null;
  const literal = stripParentheses(argument);
  return literal.kind === "StringLiteral" ? literal.value : null;
}
