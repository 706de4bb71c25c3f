/**
 * Tagged templates: a call whose first argument is the array of the template's texts, the same array each time. The texts as written
 * (`strings.raw`) have no place in an array; they are found by which array it is.
 */
import { TRAP_CODES } from "../../runtime/bytecode/module.ts";
import type { Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type { CallExpression, TaggedTemplate, TemplateLiteral } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import { Body } from "./body.ts";
import { box } from "./convert.ts";
import { stringConstant, undefinedOf, when } from "./emit.ts";
import { Instantiation } from "./instantiation.ts";
import type { Lowering } from "./lowering.ts";
import type { Value } from "./value.ts";

/** The arrays of one template. */
interface Site {
  readonly cooked: number;
  readonly raw: number;
  readonly node: TemplateLiteral;
}

/** Template arrays of a round. */
export class TaggedTemplates {
  readonly #lowering: Lowering;
  readonly #sites = new Map<TemplateLiteral, Site>();
  #rawOf: number | undefined;

  constructor(lowering: Lowering) {
    this.#lowering = lowering;
  }

  /** The array of a template's texts, where the template is the argument of its tag. */
  strings(body: Body, node: TemplateLiteral): Value | undefined {
    const site = this.#sites.get(node);
    if (!site) return undefined;
    const type = this.#arrayType;
    return { node: op("global.get", [site.cooked], [], type), type: body.typeOf(node) };
  }

  /** The call of the tag as a plain call. */
  asCall(node: TaggedTemplate): CallExpression {
    const { template } = node;
    if (!this.#sites.has(template)) {
      const { builder } = this.#lowering;
      const cooked = builder.global("template", this.#arrayType);
      const raw = builder.global("raw template", this.#arrayType);
      this.#sites.set(template, { cooked, raw, node: template });
    }
    return {
      kind: "CallExpression",
      id: node.id,
      start: node.start,
      end: node.end,
      callee: node.tag,
      typeArguments: node.typeArguments,
      arguments: [template, ...template.expressions],
      optional: false,
    };
  }

  /** `strings.raw`. */
  raw(body: Body, strings: Value, type: Type): Value {
    if (this.#rawOf === undefined) this.#rawOf = this.#lowering.builder.reserveFunction("raw");
    const array = this.#arrayType;
    return { node: body.op("call", [this.#rawOf], [strings.node], array), type };
  }

  /** Makes all arrays; runs before everything else of the program. */
  initialize(): Node[] {
    return [...this.#sites.values()].flatMap(({ cooked, raw, node }) => [
      op("global.set", [cooked], [this.#arrayOf(node.quasis.map((each) => each.cooked))], "void"),
      op("global.set", [raw], [this.#arrayOf(node.quasis.map((each) => each.raw))], "void"),
    ]);
  }

  /** Writes the function behind `raw`; after everything else is lowered. */
  finish(): void {
    if (this.#rawOf === undefined) return;
    const { entry } = this.#lowering.program;
    const array = this.#arrayType;
    const body = new Body(this.#lowering, {
      name: "raw",
      file: entry.file,
      path: entry.path,
      instantiation: Instantiation.empty(this.#lowering.types),
      params: [array],
      result: array,
      resultType: undefined,
      isLibrary: true,
    });
    for (const { cooked, raw } of this.#sites.values()) {
      const isThis = op("ref.eq", [], [body.get(0), op("global.get", [cooked], [], array)], "bool");
      body.emit(when(isThis, [op("return", [], [op("global.get", [raw], [], array)], "never")]));
    }
    body.emit(op("trap", [TRAP_CODES.wrongType], [], "never"));
    this.#lowering.functions.define(this.#rawOf, body, true);
  }

  get #arrayType(): number {
    const { builder, representations, classes } = this.#lowering;
    return builder.array(representations.element(classes.stringType));
  }

  #arrayOf(texts: readonly (string | null)[]): Node {
    const { representations, classes } = this.#lowering;
    const element = representations.element(classes.stringType);
    const items = texts.map((text) => {
      if (text === null) return undefinedOf(element);
      const constant = stringConstant(this.#lowering, text);
      return element === "value" ? box(constant) : constant;
    });
    return op("array.of", [this.#arrayType, items.length], items, this.#arrayType);
  }
}

/** Lowers a tagged template. */
export function lowerTagged(body: Body, node: TaggedTemplate): Value {
  const { program, handlers, taggedTemplates } = body.lowering;
  const tag = stripParentheses(node.tag);
  const isRaw =
    tag.kind === "PropertyAccess" && program.memberOf(tag)?.qualifiedName === "String.raw";
  if (!isRaw) return handlers.expression(body, taggedTemplates.asCall(node), "undefined");
  const { template } = node;
  return handlers.expression(
    body,
    { ...template, quasis: template.quasis.map((each) => ({ ...each, cooked: each.raw })) },
    "undefined",
  );
}
