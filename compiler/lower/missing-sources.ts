/** Where what an expression gives may come from: the holders whose `undefined` would be its own. */
import type { Type } from "../check/types.ts";
import type {
  AssignmentLeaf,
  CallExpression,
  ElementAccess,
  Expression,
  PropertyAccess,
} from "../syntax/ast.ts";
import { stripAssertions, stripParentheses } from "../syntax/parentheses.ts";
import { belowAssertion } from "./asserted-members.ts";
import { type InRange, pathOf } from "./loop-bounds.ts";
import type { Holder } from "./missing-graph.ts";
import {
  getterKey,
  givesPlainly,
  isText,
  type MissingHolders,
  methodKey,
} from "./missing-holders.ts";
import { isNullish } from "./uses.ts";

/** Reads the sources of expressions of one program. */
export class MissingSources {
  /** Indexes that the loops around what is being read keep inside. */
  inRange: InRange | undefined;
  readonly #holders: MissingHolders;

  constructor(holders: MissingHolders) {
    this.#holders = holders;
  }

  /** Where what an expression gives may come from. */
  sources(node: Expression): Holder[] {
    const found: Holder[] = [];
    const pending: Expression[] = [node];
    for (let each = pending.pop(); each; each = pending.pop()) {
      switch (each.kind) {
        case "ParenthesizedExpression":
        case "Satisfies":
        case "AsConst":
        case "Instantiation":
          pending.push(each.expression);
          break;
        case "NonNull":
          if (isNullish(stripAssertions(each))) found.push(this.#holders.nothing);
          if (this.#holders.isNullable(each.expression)) found.push(this.#holders.asserted);
          pending.push(each.expression);
          break;
        case "AsExpression":
        case "TypeAssertion": {
          if (isNullish(stripAssertions(each))) found.push(this.#holders.nothing);
          if (this.#holders.admits(this.#holders.program.typeOfTypeNode(each.type))) break;
          const type = this.#holders.typeOf(each.expression);
          // Of what is known of nothing the assertion says what it is.
          const isOpen =
            type.kind === "primitive" && (type.name === "any" || type.name === "unknown");
          if (!isOpen && this.#holders.isNullable(each.expression))
            found.push(this.#holders.asserted);
          pending.push(each.expression);
          break;
        }
        case "OptionalChain":
          // Where the type leaves `undefined` out, the object is one that is only said to be there.
          if (!this.#holders.admits(this.#holders.typeOf(each))) found.push(this.#holders.missing);
          break;
        case "Conditional":
          pending.push(each.consequent, each.alternate);
          break;
        case "Logical":
          pending.push(each.right);
          if (each.operator === "&&") pending.push(each.left);
          break;
        case "Sequence": {
          const last = each.expressions.at(-1);
          if (last) pending.push(last);
          break;
        }
        case "Assignment":
          if (each.operator === "=") pending.push(each.value);
          break;
        default: {
          const own = this.#source(each);
          if (own) found.push(own);
        }
      }
    }
    return found;
  }

  #source(node: Expression): Holder | undefined {
    switch (node.kind) {
      case "Identifier":
        return this.#holders.variable(node);
      case "ElementAccess":
        return this.#holders.program.memberOf(node)?.property
          ? this.member(node)
          : this.#element(node);
      case "PropertyAccess":
        return this.member(node);
      case "CallExpression":
        return this.#result(node);
      case "Await":
      case "Yield":
        return isText(this.#holders.typeOf(node)) ? this.#holders.texts : undefined;
      default:
        return undefined;
    }
  }

  #result(node: CallExpression): Holder | undefined {
    const call = this.#holders.program.callOf(node);
    if (call.kind === "method" || call.kind === "superMethod") {
      const isOfLibrary = call.member?.property?.declaredBy?.symbol.module.isLibrary;
      return isOfLibrary ? undefined : this.#holders.holder(methodKey(call.member?.name ?? ""));
    }
    if (call.kind === "builtin") {
      if (call.name === "JSON.stringify") return this.#jsonText(node);
      const isKept = /^Array#reduce/.test(call.name ?? "") && isText(this.#holders.typeOf(node));
      return isKept ? this.#holders.texts : undefined;
    }
    if (call.kind === "fork" || call.kind === "wait") return undefined;
    const known = this.#holders.calledFunction(call, node.callee);
    if (!known && call.kind === "value" && isText(this.#holders.typeOf(node)))
      return this.#holders.texts;
    return known && givesPlainly(known)
      ? this.#holders.holder(this.#holders.resultKey(known))
      : undefined;
  }

  /** Of `undefined` and of functions there is no text. */
  #jsonText({ arguments: [value] }: CallExpression): Holder | undefined {
    if (!value || value.kind === "Spread") return this.#holders.missing;
    const type = this.#holders.typeOf(value);
    const isKnown =
      !this.#holders.admits(type) && type.kind !== "typeParameter" && type.kind !== "function";
    return isKnown ? undefined : this.#holders.missing;
  }

  /** The holder of a property. */
  member(node: PropertyAccess | ElementAccess): Holder | undefined {
    const member = this.#holders.program.memberOf(node);
    if (!member) return undefined;
    if (node.kind === "PropertyAccess" && belowAssertion(this.#holders.program, node))
      return this.#holders.missing;
    if (member.kind === "index")
      return this.#holders.admits(this.#holders.typeOf(node)) ? undefined : this.#holders.missing;
    const { property } = member;
    if (property?.propertyKind === "accessor")
      return this.#holders.holder(getterKey(property.name));
    return property?.propertyKind === "field" && !property.isStatic
      ? this.#holders.field(property)
      : undefined;
  }

  #element(node: ElementAccess): Holder | undefined {
    const { types } = this.#holders.program;
    const type = types.nonNullable(this.#holders.typeOf(node.object));
    // Which property that is no one knows, nor whether the object has it yet.
    if (this.#holders.typeOf(node).kind === "indexedAccess") return this.#holders.missing;
    if (type.kind === "tuple" && node.index.kind === "NumberLiteral")
      return isText(this.#holders.typeOf(node)) ? this.#holders.texts : undefined;
    const element =
      types.elementTypeOf(type) ??
      (isText(type) ? type : undefined) ??
      types.indexTypeOf(type, "string") ??
      types.indexTypeOf(type, "number");
    if (!element) return this.#underKey(node.index);
    if (this.#holders.admits(element) || (isTyped(type) && !isText(element))) return undefined;
    const index = stripParentheses(node.index);
    if (index.kind === "Identifier") {
      const symbol = this.#holders.program.symbolOf(index);
      const path = pathOf(this.#holders.program, node.object);
      for (let each = this.inRange; each; each = each.outer)
        if (each.index === symbol && each.path === path)
          return isText(element) ? this.#holders.texts : undefined;
    }
    return this.#holders.missing;
  }

  /** Whether what is read is an entry, which is boxed anyway: then it costs nothing to keep that it is missing. */
  isEntry(node: Expression): boolean {
    const access = stripParentheses(node);
    if (access.kind !== "ElementAccess" || this.#holders.program.memberOf(access)?.property)
      return false;
    const { types } = this.#holders.program;
    const type = types.nonNullable(this.#holders.typeOf(access.object));
    return types.elementTypeOf(type) === undefined && !isText(type);
  }

  /** What an object of known properties has under a key that is only said to be one of them. */
  #underKey(index: Expression): Holder | undefined {
    const key = stripParentheses(index);
    if (key.kind === "Identifier") return this.#holders.variable(key);
    const isAsserted =
      key.kind === "AsExpression" || key.kind === "TypeAssertion" || key.kind === "NonNull";
    return isAsserted ? this.#holders.missing : undefined;
  }

  /** The holder of a place that is assigned to. */
  leaf(target: AssignmentLeaf): Holder | undefined {
    const inner = stripParentheses(target);
    if (inner.kind === "Identifier") return this.#holders.variable(inner);
    if (inner.kind === "PropertyAccess") {
      const isEntry = this.#holders.program.memberOf(inner)?.kind === "index";
      if (!isEntry) return this.member(inner);
      return isText(this.#holders.typeOf(inner)) ? this.#holders.texts : undefined;
    }
    if (inner.kind !== "ElementAccess") return undefined;
    return isText(this.#holders.typeOf(inner)) ? this.#holders.texts : this.#holders.kept;
  }
}

/** A typed array: what it lacks is a number nowhere but in arithmetic. */
function isTyped(type: Type): boolean {
  return type.kind === "reference" && type.target.symbol.module.isDeclarationFile;
}
