/** `object.name`: fields, accessors, statics, enum members, names of namespaces, members of the language's own objects. */
import { STRING_TYPE } from "../../runtime/bytecode/module.ts";
import { builtinKey, findBuiltin } from "../builtins/table.ts";
import type { ResolvedMember } from "../check/checked-program.ts";
import type { Property, Type } from "../check/types.ts";
import type { ElementAccess, Expression, PropertyAccess } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import { declaresMember } from "./array-classes.ts";
import { askBelowAssertion, readBelowAssertion } from "./asserted-members.ts";
import type { Body } from "./body.ts";
import { lowerBuiltinMember } from "./builtin-members.ts";
import { namedClass } from "./class-objects.ts";
import { convert } from "./convert.ts";
import { dictionaryGet, dictionaryKey, isDictionary } from "./dictionary.ts";
import { classNameOf, constructorOf, constructorOfAny } from "./dynamic-classes.ts";
import { readDynamic } from "./dynamic-properties.ts";
import { constantNode, undefinedOf } from "./emit.ts";
import { environmentVariable } from "./environment.ts";
import { hasFunctionProperty } from "./function-properties.ts";
import { lowerImportMeta } from "./import-meta.ts";
import { isDeclaredByProgram } from "./inherited-names.ts";
import { admitMissing } from "./missing-types.ts";
import { onlyLosesUndefined } from "./nullish.ts";
import { objectOf, readProperty } from "./property.ts";
import { memberOfPrototype } from "./prototype-members.ts";
import { readStatic } from "./statics.ts";
import { superTarget } from "./super-members.ts";
import { isTypedClassValue } from "./typed-classes.ts";
import type { IndexContext, Value } from "./value.ts";

/** The run-time name of a member access. */
export function memberName(node: PropertyAccess): string {
  return node.name.kind === "PrivateName" ? `#${node.name.name}` : node.name.name;
}

/** Reads a member. */
export function lowerMember(
  body: Body,
  node: PropertyAccess | ElementAccess,
  context: IndexContext,
): Value {
  const { program } = body.lowering;
  const constant = program.constantValueOf(node);
  if (constant !== undefined) {
    return { node: constantNode(body.lowering, constant), type: body.typeOf(node) };
  }
  if (node.kind === "PropertyAccess" && isImportMeta(node)) return lowerImportMeta(body, node);
  const variable = environmentVariable(body, node);
  if (variable) return variable;
  const asserted = node.kind === "PropertyAccess" && memberOfAsserted(body, node);
  if (asserted) return lowerBuiltinMember(body, node, asserted, undefined);
  if (node.kind === "PropertyAccess" && node.object.kind === "SuperExpression" && body.thisValue)
    return superTarget(body, node).read("undefined");
  if (isMissingOfGlobal(body, node))
    return { node: undefinedOf("value"), type: body.lowering.classes.undefinedType };
  const ofPrototype =
    node.kind === "PropertyAccess" &&
    memberOfPrototype(body, node.object, memberName(node), body.typeOf(node));
  if (ofPrototype) return ofPrototype;
  const ofConstructor = constructorNamed(body, node);
  if (ofConstructor) return ofConstructor;
  const member = program.memberOf(node);
  const name = node.kind === "PropertyAccess" ? memberName(node) : (member?.name ?? "");
  const belowAssertion = context === "undefined" ? askBelowAssertion(body, node, name) : undefined;
  if (belowAssertion) return belowAssertion;
  switch (member?.kind) {
    case "enumMember":
    case "namespaceMember":
      return readStatic(body, node, member);
    case "static":
      if (namedClass(body, node.object)) return readStatic(body, node, member);
      break;
    case "builtin":
      if (!isOfInstance(member) && !isTypedClassValue(body, node.object))
        return lowerBuiltinMember(body, node, member.qualifiedName ?? name, undefined);
      break;
    default:
  }
  const asked = name === "constructor" ? askedPrototype(body, node.object) : undefined;
  if (asked) return constructorOfAny(body, body.expression(asked));
  const below =
    node.kind === "PropertyAccess" &&
    readBelowAssertion(body, node, name, (self) => readNamed(body, self, name, node, context));
  if (below) return below;
  const object = newTarget(body, node) ?? objectOf(body, node.object, name, node.optional);
  if (name === "constructor" && !member) return constructorOf(body, object, body.typeOf(node));
  if (name === "constructor" && member?.kind === "dynamic") return constructorOfAny(body, object);
  return readNamed(body, object, name, node, context);
}

/** The value in `Object.getPrototypeOf(value).constructor`: what that is, it says itself. */
export function askedPrototype(body: Body, node: Expression): Expression | undefined {
  const call = stripParentheses(node);
  if (call.kind !== "CallExpression") return undefined;
  if (body.lowering.program.callOf(call).name !== "Object.getPrototypeOf") return undefined;
  const [only] = call.arguments;
  return only && only.kind !== "Spread" ? only : undefined;
}

/** The object of `new.target.member`: a derived class may be made with other arguments, so it is asked as what nobody knows the type of. */
function newTarget(body: Body, { object }: PropertyAccess | ElementAccess): Value | undefined {
  const { thisValue } = body;
  if (object.kind !== "MetaProperty" || object.meta !== "new.target" || !thisValue)
    return undefined;
  const self: Value = { node: body.get(thisValue.local), type: thisValue.type };
  return constructorOf(body, self, body.lowering.classes.unknownType);
}

/** `(Math as { imul?: … }).imul`: a function of the language, which programs written for old engines do not count on. */
function memberOfAsserted({ lowering }: Body, node: PropertyAccess): string | undefined {
  const outer = stripParentheses(node.object);
  if (outer.kind !== "AsExpression" && outer.kind !== "TypeAssertion") return undefined;
  const object = stripParentheses(outer.expression);
  if (object.kind !== "Identifier") return undefined;
  const symbol = lowering.program.symbolOf(object);
  if (!symbol?.module.isLibrary || !symbol.module.isDeclarationFile) return undefined;
  const name = `${object.name}.${memberName(node)}`;
  return findBuiltin(name) ? name : undefined;
}

/** A static member that Node may have some day, asked for under a suppressed error: `Uint8Array.fromHex`. */
export function isMissingOfGlobal({ lowering }: Body, node: Expression): boolean {
  if (node.kind !== "PropertyAccess" || node.object.kind !== "Identifier") return false;
  const { program, types } = lowering;
  const symbol = program.symbolOf(node.object);
  if (!symbol?.module.isLibrary || !symbol.module.isDeclarationFile) return false;
  return !types.propertyOf(program.typeOf(node.object), memberName(node));
}

/** `x.constructor.name`, where `constructor` is nothing that a type declares. */
function constructorNamed(body: Body, node: PropertyAccess | ElementAccess): Value | undefined {
  if (node.kind !== "PropertyAccess" || memberName(node) !== "name") return undefined;
  const { object } = node;
  if (object.kind !== "PropertyAccess" || memberName(object) !== "constructor") return undefined;
  if (body.lowering.program.memberOf(object)?.property) return undefined;
  const asked = askedPrototype(body, object.object) ?? object.object;
  const name = classNameOf(body, objectOf(body, asked, "constructor", object.optional));
  const { stringType } = body.lowering.classes;
  return { node: convert(body, name, stringType), type: stringType };
}

/** Reads a property by name of a value at hand, by what its closed type is. */
export function readNamed(
  body: Body,
  object: Value,
  name: string,
  node: PropertyAccess | ElementAccess,
  context: IndexContext,
): Value {
  const { representations, types } = body.lowering;
  const type = representations.normalize(types.nonNullable(object.type));
  const self: Value = { node: object.node, type };
  if (isDictionary(body.lowering, type) && !(body.options.isLibrary && name.startsWith("$"))) {
    return dictionaryGet(body, self, dictionaryKey(body, name), context, body.typeOf(node));
  }
  if (representations.isMixed(type)) {
    const found = readDynamic(body, self, name);
    const known =
      context === "element" ? body.typeOf(node) : representations.orUndefined(body.typeOf(node));
    return { node: convert(body, found, known), type: known };
  }
  const owner = namedOwner(type, name) ?? builtinOwner(representations.category(type));
  if (name === "raw" && owner === "Array")
    return body.lowering.taggedTemplates.raw(body, self, body.typeOf(node));
  // `(f as any).cache`: what no type declares the value may have got while the program ran.
  if (owner && !types.propertyOf(type, name) && !findBuiltin(`${owner}#${name}`))
    return readDynamic(body, self, name);
  if (owner && !hasFunctionProperty(body, type, name) && !declaresMember(types, type, name)) {
    const asserted = assertedProperty(body, type, name);
    if (asserted) {
      const wanted = representations.orUndefined(asserted.type);
      const found = convert(body, readDynamic(body, self, name), wanted);
      const known = context === "element" ? body.typeOf(node) : wanted;
      return settle(body, { node: found, type: wanted }, wanted, known);
    }
    return lowerBuiltinMember(body, node, `${owner}#${name}`, self);
  }
  const declared = types.propertyOf(type, name)?.type ?? body.typeOf(node);
  const isEarly = node.kind === "PropertyAccess" && body.lowering.layouts.mayBeEarly(node);
  const given = admitMissing(body, type, name, declared);
  const wanted = isEarly ? representations.orUndefined(declared) : given;
  const value = readProperty(body, self, name, wanted);
  if (!value) return readDynamic(body, self, name);
  const own = body.typeOf(node);
  if (given === declared) return settle(body, value, wanted, own);
  // What is missing stays so for those who ask; a missing text looks like any other, so it always does.
  const keeps = context !== "element" || body.repr(given) === body.repr(declared);
  return keeps ? value : settle(body, value, given, own);
}

/** `bytes as Uint8Array & { toHex?: () => string }`: what only an assertion says that a value of the language may have, which nobody gives it. */
export function assertedProperty(body: Body, type: Type, name: string): Property | undefined {
  const { types, representations } = body.lowering;
  if (builtinOwner(representations.category(type)) === undefined) return undefined;
  const property = types.propertyOf(type, name);
  const isAsserted = property?.isOptional && isDeclaredByProgram(body.lowering, property);
  const isOwn = hasFunctionProperty(body, type, name) || declaresMember(types, type, name);
  return isAsserted && !isOwn ? property : undefined;
}

/** The interface of arrays with named properties, if it is one of those that is meant. */
function namedOwner(type: Type, name: string): string | undefined {
  if (type.kind !== "reference" || !type.target.symbol.module.isDeclarationFile) return undefined;
  const key = builtinKey(type.target.symbol.name, name);
  return /^RegExp/.test(key) && findBuiltin(key) ? key.slice(0, key.indexOf("#")) : undefined;
}

/** The interface whose members values of a category have. */
export function builtinOwner(category: string): string | undefined {
  switch (category) {
    case "bigint":
      return "BigInt";
    case "array":
      return "Array";
    case "string":
      return "String";
    case "number":
      return "Number";
    case "boolean":
      return "Boolean";
    case "typed":
      return "TypedArray";
    case "future":
      return "Future";
    case "closure":
      return "Function";
    default:
      return undefined;
  }
}

/** A property's value as the checker sees it here: declared, then narrowed. */
function settle(body: Body, value: Value, declared: Type, type: Type): Value {
  const { types } = body.lowering;
  if (value.node.type === "void" || value.node.type === "never") return value;
  const own = types.canonicalKey(value.type);
  const first =
    types.canonicalKey(declared) === own
      ? value
      : { node: convert(body, value, declared), type: declared };
  if (types.canonicalKey(type) === types.canonicalKey(declared)) return first;
  if (type.kind === "primitive" && type.name === "never") return first;
  if (types.isAssignable(declared, type) && body.repr(type) === first.node.type) return first;
  // A getter may give nothing the next time: whoever needs a text sees to that, as with elements.
  const staysText =
    first.node.type === STRING_TYPE && onlyLosesUndefined(body.lowering, declared, type);
  if (staysText) return first;
  return { node: convert(body, first, type), type };
}

function isImportMeta({ object }: PropertyAccess): boolean {
  return object.kind === "MetaProperty" && object.meta === "import.meta";
}

function isOfInstance(member: ResolvedMember): boolean {
  return member.qualifiedName?.includes("#") ?? false;
}
