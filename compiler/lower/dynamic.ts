/**
 * Questions about values whose type says nothing. The answers go over all layouts the program turns out to have, so they are functions
 * written at the end of a round; slow, and right.
 */
import type { ResultType } from "../../runtime/bytecode/module.ts";
import type { DeclaredType, Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type { CallExpression, ElementAccess, Node as SyntaxNode } from "../syntax/ast.ts";
import { Body } from "./body.ts";
import { booleanConstant, choose } from "./emit.ts";
import { Instantiation } from "./instantiation.ts";
import type { Lowering } from "./lowering.ts";
import { isClassInstance } from "./structs.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

interface Question {
  readonly index: number;
  readonly body: Body;
  readonly write: (body: Body) => void;
}

/** Questions of a round. */
export class Dynamic {
  readonly #lowering: Lowering;
  readonly #questions = new Map<string, Question>();

  constructor(lowering: Lowering) {
    this.#lowering = lowering;
  }

  /** Is the boxed value an array. */
  isArray(body: Body, value: Node): Node {
    const index = this.#question("isArray", "bool", (inner) => {
      let test: Node = booleanConstant(false);
      this.#lowering.builder.eachType((type, at) => {
        if (type.kind !== "array") return;
        test = choose(
          op("value.is_ref", [at], [inner.get(0)], "bool"),
          booleanConstant(true),
          test,
          "bool",
        );
      });
      inner.emit(op("return", [], [test], "never"));
    });
    return body.op("call", [index], [value], "bool");
  }

  /** Is the boxed value an instance of the class, whatever its type arguments. */
  isInstance(body: Body, value: Node, target: DeclaredType, known: readonly Type[]): Node {
    const { layouts } = this.#lowering;
    for (const type of known) layouts.record(layouts.ownStruct(type));
    const index = this.#question(`instanceof ${target.id}`, "bool", (inner) => {
      let test: Node = booleanConstant(false);
      for (const record of layouts.records) {
        const { type } = record.info;
        if (!isClassInstance(type) || type.target !== target) continue;
        test = choose(
          op("value.is_ref", [record.index], [inner.get(0)], "bool"),
          booleanConstant(true),
          test,
          "bool",
        );
      }
      inner.emit(op("return", [], [test], "never"));
    });
    return body.op("call", [index], [value], "bool");
  }

  /** A property of a value of unknown type. */
  read(body: Body, _object: Value, name: string, node: SyntaxNode): Value {
    return unsupported(
      body.span(node),
      `reading \`${name}\` of a value of unknown type`,
      "say its type",
    );
  }

  /** An element of a value of unknown type. */
  readKey(body: Body, _object: Value, node: ElementAccess): Value {
    return unsupported(body.span(node), "an element of a value of unknown type", "say its type");
  }

  /** Writes a property of a value of unknown type. */
  write(body: Body, _object: Value, name: string, _value: Value, node: SyntaxNode): Node {
    return unsupported(
      body.span(node),
      `assigning to \`${name}\` of a value of unknown type`,
      "say its type",
    );
  }

  /** Calls a value of unknown type. */
  call(body: Body, node: CallExpression): Value {
    return unsupported(body.span(node), "calling a value of unknown type", "say its type");
  }

  /** Writes the functions; after everything else is lowered. */
  finish(): void {
    for (const { index, body, write } of this.#questions.values()) {
      write(body);
      this.#lowering.functions.define(index, body, true);
    }
  }

  #question(name: string, result: ResultType, write: (body: Body) => void): number {
    const known = this.#questions.get(name);
    if (known) return known.index;
    const { builder, program, types } = this.#lowering;
    const { entry } = program;
    const index = builder.reserveFunction(name);
    const body = new Body(this.#lowering, {
      name,
      file: entry.file,
      path: entry.path,
      instantiation: Instantiation.empty(types),
      params: ["value"],
      result,
      resultType: undefined,
      isLibrary: true,
    });
    this.#questions.set(name, { index, body, write });
    return index;
  }
}
