/** Expressions: one case per kind of syntax, each handing on to the part that knows it. */

import type { ProgramSymbol } from "../check/symbols.ts";
import type { Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type {
  Binary,
  ClassExpression,
  Expression,
  FunctionLike,
  Identifier,
  PrivateIn,
  Unary,
} from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import { lowerArrayLiteral } from "./array-build.ts";
import { assertedLiteral, lowerAssertion } from "./assertions.ts";
import { lowerAssignment, lowerUpdate } from "./assign-expression.ts";
import { lowerAwait } from "./async.ts";
import { bigintCall, chooseBigint, isBigint } from "./bigint.ts";
import { type Body, sequence } from "./body.ts";
import { builtinAs, globalKey } from "./builtin-values.ts";
import { lowerCall } from "./calls.ts";
import { constructorTest } from "./class-comparisons.ts";
import { isClassValue } from "./class-objects.ts";
import { lowerConditional, lowerLogical, typeWithMissing } from "./conditional.ts";
import { lowerNew } from "./construct.ts";
import { box, convert } from "./convert.ts";
import { bareObjectAs, dictionaryDelete, dictionaryType } from "./dictionary.ts";
import { constructorOf } from "./dynamic-classes.ts";
import { refusingNothing } from "./dynamic-elements.ts";
import { deleteDynamicKey, deleteNamed } from "./dynamic-keys.ts";
import { arrayIndex, lowerElementAccess } from "./element-access.ts";
import {
  before,
  booleanConstant,
  effectOf,
  integerConstant,
  not,
  numberConstant,
  stringConstant,
  undefinedOf,
} from "./emit.ts";
import { namesErrors } from "./error-names.ts";
import { lowerYield } from "./generators.ts";
import { isInstance } from "./instance-tests.ts";
import { iteratorIn } from "./iterable-tests.ts";
import { parsedText } from "./json.ts";
import { hasKey, hasNamed } from "./keys.ts";
import { lowerMember } from "./members.ts";
import { lowerIdentifier } from "./names.ts";
import { isNamespace } from "./namespace-values.ts";
import { admitsUndefined } from "./nullish.ts";
import { objectTest } from "./object-tests.ts";
import { lowerObjectLiteral } from "./objects.ts";
import { openShape } from "./opened-shapes.ts";
import { addendContext, applyBinary, toNumber, typeOfValue, wantsNumbers } from "./operators.ts";
import { lowerChain, objectOf } from "./property.ts";
import { prototypeTest } from "./prototypes.ts";
import { isSilentKey } from "./reached-keys.ts";
import { lowerTagged } from "./tagged-templates.ts";
import { lowerTemplate } from "./text.ts";
import { textKey } from "./text-key.ts";
import { typeofTest } from "./typeof-tests.ts";
import { unsupported } from "./unsupported.ts";
import type { IndexContext, Value } from "./value.ts";

/** Lowers an expression to the type it has by itself. */
export function lowerExpression(body: Body, node: Expression, context: IndexContext): Value {
  return body.at(node, () => body.ownStatements(() => dispatch(body, node, context)));
}

function dispatch(body: Body, node: Expression, context: IndexContext): Value {
  const { lowering } = body;
  const { classes } = lowering;
  switch (node.kind) {
    case "NumberLiteral":
      return { node: numberConstant(node.value), type: classes.numberType };
    case "StringLiteral":
      return { node: stringConstant(lowering, node.value), type: classes.stringType };
    case "BooleanLiteral":
      return { node: booleanConstant(node.value), type: classes.booleanType };
    case "NullLiteral":
      return { node: op("value.null", [], [], "value"), type: classes.nullType };
    case "TemplateLiteral":
      return lowering.taggedTemplates.strings(body, node) ?? lowerTemplate(body, node);
    case "Identifier":
      return lowerIdentifier(body, node, context);
    case "ThisExpression":
      return lowerThis(body, node);
    case "ParenthesizedExpression":
    case "Satisfies":
    case "AsConst":
      return body.expression(node.expression, context);
    case "NonNull":
      return lowerNonNull(body, node.expression, context);
    case "AsExpression":
    case "TypeAssertion":
      return lowerAssertion(body, node, context);
    case "ArrayLiteral":
      return lowerArrayLiteral(body, node, contextual(body, node));
    case "ObjectLiteral":
      return lowerObjectLiteral(body, node, contextual(body, node));
    case "ArrowFunction":
    case "FunctionExpression": {
      const type = body.typeOf(node);
      return { node: lowering.handlers.functionValue(body, node, type), type };
    }
    case "PropertyAccess":
      return lowerMember(body, node, context);
    case "ElementAccess":
      return isNamedElement(body, node)
        ? lowerMember(body, node, context)
        : lowerElementAccess(body, node, context);
    case "CallExpression":
      return lowerCall(body, node, true, context);
    case "OptionalChain":
      return lowerChain(body, node);
    case "NewExpression":
      return lowerNew(body, node);
    case "Unary":
      return lowerUnary(body, node);
    case "Update":
      return lowerUpdate(body, node, true);
    case "Binary":
      return lowerBinary(body, node);
    case "Logical":
      return lowerLogical(body, node, context);
    case "Assignment":
      return lowerAssignment(body, node, true);
    case "Conditional":
      return lowerConditional(body, node, typeWithMissing(body, node, context));
    case "Sequence":
      return lowerSequence(body, node.expressions, context);
    case "Instantiation":
      return body.expression(node.expression, context);
    case "PrivateIn":
      return lowerPrivateIn(body, node);
    case "ClassExpression":
      return lowerClassExpression(body, node);
    case "SuperExpression":
      return unsupported(body.span(node), "`super` here");
    case "BigIntLiteral":
      return lowering.bigints.constant(body, node.value);
    case "RegExpLiteral":
      return lowering.patterns.literal(body, node);
    case "ImportCall":
      return unsupported(body.span(node), "`import()`");
    case "MetaProperty":
      if (node.meta === "new.target" && body.thisValue) {
        const self: Value = { node: body.get(body.thisValue.local), type: body.thisValue.type };
        // A derived class may be made with other arguments, so it is none that its type says.
        return constructorOf(body, self, classes.unknownType);
      }
      return unsupported(body.span(node), `\`${node.meta}\``);
    case "TaggedTemplate":
      return lowerTagged(body, node);
    case "Await":
      return lowerAwait(body, node);
    case "Yield":
      return lowerYield(body, node);
  }
}

/** The type a literal's place asks for. */
function contextual(body: Body, node: Expression): Type | undefined {
  const type = body.lowering.program.contextualTypeOf(node);
  return type && body.close(type);
}

/** `tuple[0]`, `object["name"]`: elements whose name is known, except those of arrays. */
function isNamedElement(body: Body, node: Extract<Expression, { kind: "ElementAccess" }>): boolean {
  const member = body.lowering.program.memberOf(node);
  if (!member || member.kind === "index" || member.kind === "dynamic") return false;
  // Of a key that is only asserted to be this name, or does something, the text decides.
  if (!isSilentKey(node.index)) return false;
  const { representations, types } = body.lowering;
  const type = representations.normalize(types.nonNullable(body.typeOf(node.object)));
  const category = representations.category(type);
  return category !== "array" && category !== "string" && category !== "typed";
}

function lowerThis(body: Body, node: Expression): Value {
  if (!body.thisValue) return unsupported(body.span(node), "`this` here");
  return { node: body.get(body.thisValue.local), type: body.thisValue.type };
}

/** Lowers to the representation of a type; literals are made as that type. */
export function lowerExpressionAs(body: Body, node: Expression, type: Type): Node {
  const made = (): Value => ({ node: dispatchAs(body, node, type), type });
  return body.at(node, () => body.ownStatements(made).node);
}

/** A number of the language's own is none of the functions that a wider type admits: `Math.PI` as `number | (() => number)`. */
function isCallable(body: Body, node: Expression): boolean {
  return body.lowering.types.callSignaturesOf(body.typeOf(node)).length > 0;
}

function dispatchAs(body: Body, node: Expression, type: Type): Node {
  switch (node.kind) {
    case "ParenthesizedExpression":
    case "Satisfies":
    case "AsConst":
      return body.expressionAs(node.expression, type);
    case "ObjectLiteral":
      return convert(body, lowerObjectLiteral(body, node, type), type);
    case "ArrayLiteral":
      return convert(body, lowerArrayLiteral(body, node, type), type);
    case "ArrowFunction":
    case "FunctionExpression":
      return convertFunction(body, node, type);
    case "Conditional":
      return convert(body, lowerConditional(body, node, type), type);
    case "Identifier": {
      const symbol = body.lowering.program.symbolOf(node);
      const known = symbol && functionForType(body, node, symbol);
      if (known && body.lowering.closures.shapeOf(type))
        return body.lowering.handlers.functionValue(body, known, type, node);
      const builtin =
        symbol?.module.isDeclarationFile &&
        isCallable(body, node) &&
        builtinAs(body, node, globalKey(symbol), type);
      if (builtin) return builtin;
      break;
    }
    case "Instantiation":
      if (isBuiltinName(body, node.expression)) return body.expressionAs(node.expression, type);
      break;
    case "PropertyAccess": {
      // `then(console.log)`: made for the signature that is wanted, so that it gets its arguments one by one.
      const member = body.lowering.program.memberOf(node);
      const name = member?.kind === "builtin" ? member.qualifiedName : undefined;
      const builtin =
        name?.includes(".") && isCallable(body, node) && builtinAs(body, node, name, type);
      if (builtin) return builtin;
      break;
    }
    case "AsExpression":
    case "TypeAssertion": {
      const literal = assertedLiteral(body, node, type);
      if (literal) return body.expressionAs(literal, type);
      break;
    }
    case "NullLiteral":
      return convert(
        body,
        { node: op("value.null", [], [], "value"), type: body.lowering.classes.nullType },
        type,
      );
    default:
  }
  const text = parsedText(body, node);
  if (text) {
    const { jsonReaders, classes } = body.lowering;
    return jsonReaders.parse(body, body.expressionAs(text, classes.stringType), type);
  }
  const bare = bareObjectAs(body, node, type);
  if (bare) return convert(body, bare, type);
  const context = admitsUndefined(body.lowering, type) ? "undefined" : "element";
  return convert(body, body.expression(node, context), type);
}

/** A function of the language, or of `tscript`: there is one for all types that it may be asked for. */
function isBuiltinName(body: Body, node: Expression): boolean {
  if (node.kind === "ParenthesizedExpression") return isBuiltinName(body, node.expression);
  return (
    node.kind === "Identifier" &&
    body.lowering.program.symbolOf(node)?.module.isDeclarationFile === true
  );
}

/** The function that a name stands for, where it is made for the type that is wanted: a declared one, or a `const` that is generic. */
function functionForType(
  body: Body,
  node: Identifier,
  symbol: ProgramSymbol,
): FunctionLike | undefined {
  const { uses, program, closures } = body.lowering;
  if (symbol.kind === "function")
    return body.places.has(symbol) ? undefined : uses.knownFunction(symbol);
  const known = uses.calledFunction(symbol, node);
  const isGeneric = known && program.signatureOf(known).typeParameters.length > 0;
  return isGeneric && !closures.isOne(known) ? known : undefined;
}

function convertFunction(
  body: Body,
  node: Extract<Expression, { kind: "ArrowFunction" | "FunctionExpression" }>,
  type: Type,
): Node {
  const { closures, handlers } = body.lowering;
  if (closures.shapeOf(type)) return handlers.functionValue(body, node, type);
  const own = body.typeOf(node);
  return convert(body, { node: handlers.functionValue(body, node, own), type: own }, type);
}

/** Lowers an expression of which only the effects count. */
export function lowerEffect(body: Body, node: Expression): void {
  body.at(node, () => {
    switch (node.kind) {
      case "ParenthesizedExpression":
        return lowerEffect(body, node.expression);
      case "Assignment":
        if (namesErrors(body, node)) return;
        return emitEffect(body, lowerAssignment(body, node, false).node);
      case "Update":
        return emitEffect(body, lowerUpdate(body, node, false).node);
      case "CallExpression":
        if (namesErrors(body, node)) return;
        return emitEffect(body, lowerCall(body, node, false).node);
      case "Yield":
        return emitEffect(body, lowerYield(body, node, false).node);
      case "Sequence":
        for (const each of node.expressions) lowerEffect(body, each);
        return;
      case "Logical":
        if (node.operator !== "??") {
          const condition = body.condition(node.left);
          const right = body.collect(() => lowerEffect(body, node.right));
          body.emit({
            kind: "if",
            condition: node.operator === "&&" ? condition : not(condition),
            then: right,
            else: [],
            type: "void",
          });
          return;
        }
        break;
      case "Conditional": {
        const condition = body.condition(node.test);
        const then = body.collect(() => lowerEffect(body, node.consequent));
        const otherwise = body.collect(() => lowerEffect(body, node.alternate));
        body.emit({ kind: "if", condition, then, else: otherwise, type: "void" });
        return;
      }
      default:
    }
    emitEffect(body, body.expression(node, "undefined").node);
  });
}

function emitEffect(body: Body, node: Node): void {
  const isNothing = node.kind === "op" && node.op === "nop";
  if (!isNothing) body.emit(effectOf(node));
}

/** `e!`: the type without null and undefined; the check is where the value is used. */
function lowerNonNull(body: Body, node: Expression, context: IndexContext): Value {
  const value = body.expression(node, context);
  const known = body.lowering.types.nonNullable(value.type);
  if (value.node.type === body.repr(known)) {
    // Keeps the type, so that an access on it is checked as JavaScript checks it.
    return value.node.type === "value" ? { node: value.node, type: known } : value;
  }
  // Where `undefined` does no harm it stays, whatever was said of it.
  if (context !== "element" && value.node.type === "value") return value;
  return { node: convert(body, value, known), type: known };
}

function lowerUnary(body: Body, node: Unary): Value {
  const { classes } = body.lowering;
  const { operand } = node;
  switch (node.operator) {
    case "!":
      return { node: not(body.condition(operand)), type: classes.booleanType };
    case "-": {
      const inner = stripParentheses(operand);
      if (inner.kind === "NumberLiteral")
        return { node: numberConstant(-inner.value), type: classes.numberType };
      if (inner.kind === "BigIntLiteral") return body.lowering.bigints.constant(body, -inner.value);
      const value = body.expression(operand, "nan");
      const negated = bigintUnary(body, node, value, "bigint.ts#negate");
      if (negated) return negated;
      return { node: negate(toNumber(body, value, node)), type: classes.numberType };
    }
    case "+":
      return {
        node: toNumber(body, body.expression(operand, "nan"), node),
        type: classes.numberType,
      };
    case "~": {
      const value = body.expression(operand, "nan");
      const inverted = bigintUnary(body, node, value, "bigint.ts#not");
      if (inverted) return inverted;
      return { node: invert(toNumber(body, value, node)), type: classes.numberType };
    }
    case "typeof":
      return {
        node: typeOfValue(body, body.expression(operand, "undefined")),
        type: classes.stringType,
      };
    case "void":
      return {
        node: before(body.expression(operand, "undefined").node, undefinedOf("value")),
        type: classes.undefinedType,
      };
    case "delete":
      return lowerDelete(body, operand);
  }
}

function negate(number: Node): Node {
  return op("f64.neg", [], [number], "f64");
}

function invert(number: Node): Node {
  const bits = op("i32.from_f64", [], [number], "i32");
  const inverted = op("i32.xor", [], [bits, integerConstant(-1)], "i32");
  return op("f64.from_i32", [], [inverted], "f64");
}

/** `-` or `~` of a bigint, or of what may be one by its type; nothing for numbers. */
function bigintUnary(
  body: Body,
  node: Unary,
  value: Value,
  name: "bigint.ts#negate" | "bigint.ts#not",
): Value | undefined {
  if (isBigint(body.lowering, value)) return bigintCall(body, name, [value]);
  const type = body.typeOf(node);
  if (body.repr(type) !== "value") return undefined;
  const ofNumber = name === "bigint.ts#negate" ? negate : invert;
  const chosen = chooseBigint(
    body,
    value,
    (big) => box(bigintCall(body, name, [big]).node),
    (other) => box(ofNumber(toNumber(body, other, node))),
  );
  return { node: chosen, type };
}

/** `delete record[key]`; of objects with a declared shape an optional property, or what is of unknown type. */
function lowerDelete(body: Body, operand: Expression): Value {
  const { classes, program } = body.lowering;
  const inner = stripParentheses(operand);
  if (inner.kind !== "PropertyAccess" && inner.kind !== "ElementAccess")
    return unsupported(body.span(operand), "`delete` here");
  const name = program.memberOf(inner)?.name;
  const object = objectOf(body, inner.object, name ?? "index", inner.optional);
  const key =
    inner.kind === "PropertyAccess"
      ? stringConstant(body.lowering, inner.name.name)
      : textKey(body, inner.index);
  const isKnown = inner.kind === "PropertyAccess" && program.memberOf(inner)?.property?.isOptional;
  if (!isKnown && !dictionaryType(body.lowering, object.type))
    openShape(body.lowering, object.type);
  const erase = dictionaryType(body.lowering, object.type)
    ? dictionaryDelete(body, object, key)
    : (inner.kind === "PropertyAccess" && deleteNamed(body, object, inner.name.name)) ||
      deleteDynamicKey(body, box(object.node), box(key));
  return {
    node: { kind: "sequence", body: [erase, booleanConstant(true)], type: "bool" },
    type: classes.booleanType,
  };
}

/** Binary operators; the left side of a chain is walked in a loop, because chains may be thousands deep. */
function lowerBinary(body: Body, node: Binary): Value {
  const chain: Binary[] = [];
  let first: Expression = node;
  while (first.kind === "Binary") {
    chain.push(first);
    // What these ask is not two values: they lower both sides themselves.
    if (first.operator === "in" || first.operator === "instanceof") break;
    first = first.left;
  }
  const deepest = chain[chain.length - 1];
  if (!deepest) return body.expression(first);
  const special = specialBinary(body, deepest);
  let value: Value;
  if (special) {
    chain.pop();
    value = special;
  } else {
    value = body.expression(first, operandContext(body, deepest));
  }
  for (let link = chain.pop(); link; link = chain.pop()) {
    const current = link;
    const left = value;
    value = body.at(current, () => {
      const right = body.expression(current.right, operandContext(body, current));
      return applyBinary(body, current.operator, left, right, current);
    });
  }
  return value;
}

function operandContext(body: Body, node: Binary): IndexContext {
  if (wantsNumbers(node.operator)) return "nan";
  if (node.operator === "+") return addendContext(body, body.typeOf(node));
  return node.operator === "===" ||
    node.operator === "!==" ||
    node.operator === "==" ||
    node.operator === "!="
    ? "undefined"
    : "element";
}

/** Operators that do not just take two values. */
function specialBinary(body: Body, node: Binary): Value | undefined {
  const { classes } = body.lowering;
  switch (node.operator) {
    case "instanceof":
      return { node: isInstance(body, node), type: classes.booleanType };
    case "in": {
      const iterates = iteratorIn(body, node);
      if (iterates) return { node: iterates, type: classes.booleanType };
      const left = stripParentheses(node.left);
      const key = body.typeOf(left);
      const name =
        left.kind === "StringLiteral"
          ? left.value
          : key.kind === "uniqueSymbol"
            ? key.key
            : undefined;
      if (name !== undefined && isNamespace(body, node.right)) {
        const has = body.lowering.types.propertyOf(body.typeOf(node.right), name);
        return { node: booleanConstant(has !== undefined), type: classes.booleanType };
      }
      const object = body.expression(node.right);
      if (name !== undefined && !dictionaryType(body.lowering, object.type)) {
        const there = refusingNothing(body, object, "error.ts#refuseIn", name);
        return { node: hasNamed(body, there, name, node), type: classes.booleanType };
      }
      const { representations, types } = body.lowering;
      const isIndex = representations.category(representations.normalize(key)) === "number";
      if (isIndex && representations.category(types.nonNullable(object.type)) === "array") {
        const index = body.hold(arrayIndex(body, node.left));
        const has = op("array.has", [], [object.node, index.read()], "bool");
        return { node: sequence([index.store, has]), type: classes.booleanType };
      }
      const text = body.hold(textKey(body, node.left));
      return {
        node: sequence([text.store, hasKey(body, object, text.read(), false)]),
        type: classes.booleanType,
      };
    }
    case "===":
    case "!==":
    case "==":
    case "!=": {
      const test =
        typeofTest(body, node) ??
        prototypeTest(body, node) ??
        constructorTest(body, node) ??
        objectTest(body, node);
      if (!test) return undefined;
      return { node: node.operator.startsWith("!") ? not(test) : test, type: classes.booleanType };
    }
    default:
      return undefined;
  }
}

function lowerSequence(body: Body, nodes: readonly Expression[], context: IndexContext): Value {
  const last = nodes[nodes.length - 1];
  if (!last) return { node: undefinedOf("value"), type: body.lowering.classes.undefinedType };
  const first = body.collect(() => {
    for (const each of nodes.slice(0, -1)) lowerEffect(body, each);
  });
  const value = body.expression(last, context);
  return { node: sequence([...first, value.node]), type: value.type };
}

/** `#name in object`: an object of the class that declares it. */
function lowerPrivateIn(body: Body, node: PrivateIn): Value {
  const { classes, program, types, dynamic } = body.lowering;
  const value = body.expression(node.object);
  const symbol = program.symbolOf(node.name);
  const target = symbol && program.declaredTypeOf(symbol);
  if (target?.kind !== "classValue") return unsupported(body.span(node), "`#name in` here");
  const instance = types.reference(target.target, target.typeArguments);
  const test = dynamic.isInstance(body, box(value.node), target.target, [instance]);
  return { node: test, type: classes.booleanType };
}

/** A class where a value is expected: what it runs for itself, then its object. */
function lowerClassExpression(body: Body, node: ClassExpression): Value {
  const { handlers, classObjects, program } = body.lowering;
  let made: Value | undefined;
  const run = body.collect(() => {
    made = handlers.classDefinition(body, node);
  });
  const declared = classObjects.typeOf(program.classOf(node));
  const type = declared && body.close(declared);
  if (!type || !isClassValue(type)) return unsupported(body.span(node), "this class as a value");
  const { node: object } = made ?? classObjects.value(type);
  return { node: sequence([...run, object]), type };
}
