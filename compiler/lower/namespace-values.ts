/** Namespaces and modules as values: `Object.keys(commands)`, `commands[name]`. Members named directly need no object. */
import type { NamespaceType, Property, Type } from "../check/types.ts";
import type { Expression, Node as SyntaxNode } from "../syntax/ast.ts";
import type { Body } from "./body.ts";
import { sequence } from "./body.ts";
import { isClassValue } from "./class-objects.ts";
import { convert } from "./convert.ts";
import { callDictionary } from "./dictionary.ts";
import { constantNode, stringConstant } from "./emit.ts";
import { enumOf } from "./enum-objects.ts";
import { enumValue } from "./enum-values.ts";
import { emptyOpenObject } from "./objects.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";
import { constantValue, placeOf, readPlace } from "./variables.ts";

/** The type of a namespace or of `import * as m`, if it is one. */
export function namespaceOf(type: Type): NamespaceType | undefined {
  return type.kind === "namespace" ? type : undefined;
}

/** Whether the expression names a module or namespace, of which some questions need no object. */
export function isNamespace(body: Body, node: Expression): boolean {
  return node.kind === "Identifier" && namespaceOf(body.typeOf(node)) !== undefined;
}

/** Whether the object shows what it is when it is printed, as module objects do. */
export function isModuleObject({ symbol }: NamespaceType): boolean {
  return symbol.kind === "module";
}

/** An object with the members as they are now. */
export function namespaceValue(body: Body, of: NamespaceType, at: SyntaxNode): Value {
  const { types, classes } = body.lowering;
  const { unknownType } = classes;
  const made = emptyOpenObject(body, at);
  const held = body.hold(made.node);
  const self = (): Value => ({ node: held.read(), type: made.type });
  const members = [...types.propertiesOf(of)];
  if (isModuleObject(of)) members.sort((a, b) => (a.name < b.name ? -1 : 1));
  const puts = body.collect(() => {
    for (const member of members) {
      const value = memberValue(body, member, at);
      const put = callDictionary(body, self(), "$set", (index, to) =>
        index === 0 ? stringConstant(body.lowering, member.name) : convert(body, value, to),
      );
      body.emit(put.node);
    }
  });
  const whole = convert(body, self(), unknownType);
  return { node: sequence([held.store, ...puts, whole]), type: unknownType };
}

/** What a member is now, as a value. */
export function memberValue(
  body: Body,
  { name, symbol, type }: Pick<Property, "name" | "symbol" | "type">,
  at: SyntaxNode,
): Value {
  const { uses, handlers, classObjects, classes } = body.lowering;
  const refuse = (why: string): never =>
    unsupported(body.span(at), `a namespace as a value whose member \`${name}\` ${why}`);
  switch (symbol?.kind) {
    case "variable": {
      const constant = constantValue(body.lowering, symbol);
      if (constant !== undefined) {
        const own =
          typeof constant === "string"
            ? classes.stringType
            : typeof constant === "number"
              ? classes.numberType
              : classes.booleanType;
        return { node: constantNode(body.lowering, constant), type: own };
      }
      if (symbol.isReassigned) return refuse("changes");
      return readPlace(body, placeOf(body, symbol));
    }
    case "function": {
      const known = uses.knownFunction(symbol);
      if (!known) return refuse("has no code here");
      return { node: handlers.functionValue(body, known, type), type };
    }
    case "class":
      return isClassValue(type) ? classObjects.value(type) : refuse("is a class of its own kind");
    case "enum": {
      const of = enumOf(type);
      return of ? enumValue(body, of) : refuse("is an enum of its own kind");
    }
    default: {
      const of = namespaceOf(type);
      return of && !isModuleObject(of) ? namespaceValue(body, of, at) : refuse("is a module");
    }
  }
}
