/** Patterns: each target gets its part of a value, in order, with defaults for what is undefined. */
import { STRING_TYPE } from "../../runtime/bytecode/module.ts";
import type { Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type {
  ArrayPattern,
  AssignmentLeaf,
  BindingTarget,
  Expression,
  Identifier,
  ObjectPattern,
  PatternProperty,
  PatternTarget,
  PropertyName,
  Node as SyntaxNode,
} from "../syntax/ast.ts";
import { stripAssertions, stripParentheses } from "../syntax/parentheses.ts";
import { readElement } from "./arguments.ts";
import { asked } from "./asked.ts";
import { assignTo } from "./assignment.ts";
import { type Body, sequence } from "./body.ts";
import { builtinObject, builtinOf, builtinPart } from "./builtin-pattern.ts";
import { calleeText } from "./callee-text.ts";
import { closing } from "./closing.ts";
import { box, convert, load, store } from "./convert.ts";
import { withDefault } from "./defaults.ts";
import { dictionaryGet, dictionaryKey, isDictionary } from "./dictionary.ts";
import { readDynamicKey } from "./dynamic-keys.ts";
import { readDynamic } from "./dynamic-properties.ts";
import { booleanConstant, effectOf, integerConstant, stringConstant, when } from "./emit.ts";
import { iterateValue, type Steps } from "./iteration.ts";
import { callLibrary } from "./library.ts";
import { admitMissing } from "./missing-types.ts";
import { admitsNullish, admitsUndefined } from "./nullish.ts";
import { restOfObject } from "./object-rest.ts";
import { checked, isProven, readProperty } from "./property.ts";
import { isPrototypeOfClass, memberOfPrototype } from "./prototype-members.ts";
import { reachKey } from "./reached-keys.ts";
import type { Representations } from "./representation.ts";
import { type PatternSource, requireParts } from "./taken-apart.ts";
import { textKey } from "./text-key.ts";
import { elementAtPlace } from "./tuple-places.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";
import { declare, placeOf, writePlace } from "./variables.ts";
import { walkedName } from "./walked-text.ts";

type Pattern<Leaf> = ObjectPattern<Leaf> | ArrayPattern<Leaf>;
type Leaf = Identifier | AssignmentLeaf;
/** Stores a value into a leaf of the pattern. */
type Bind = (leaf: Leaf, value: (type: Type) => Node) => void;

/** A declaration's pattern; `given` is its value, or `source` the expression of it. */
export function bindPattern(
  body: Body,
  pattern: Exclude<BindingTarget, Identifier>,
  given: Value | undefined,
  source: PatternSource,
): void {
  const bind: Bind = (leaf, value) => {
    if (leaf.kind !== "Identifier") return;
    const symbol = body.lowering.program.symbolOf(leaf);
    if (!symbol) return;
    const place =
      symbol.variableKind === "var" || body.places.get(symbol)?.kind === "cell"
        ? placeOf(body, symbol)
        : declare(body, symbol);
    body.emit(writePlace(body, place, value(place.type)));
  };
  destructure(body, pattern as Pattern<Leaf>, given, source, bind);
}

/** The pattern of an assignment. */
export function assignToPattern(
  body: Body,
  pattern: Pattern<AssignmentLeaf>,
  given: Value | undefined,
  initializer: Expression | undefined,
): void {
  const bind: Bind = (leaf, value) => body.emit(assignTo(body, leaf, value));
  destructure(body, pattern as Pattern<Leaf>, given, initializer, bind);
}

function destructure(
  body: Body,
  pattern: Pattern<Leaf>,
  given: Value | undefined,
  source: PatternSource | undefined,
  bind: Bind,
): void {
  const initializer = source?.kind === "named" ? undefined : source;
  if (!given && initializer && takesLiteralApart(pattern, initializer)) {
    bindLiteral(body, pattern, initializer, bind);
    return;
  }
  if (!given && initializer && takesBuiltinsApart(body, pattern, initializer)) {
    bindBuiltins(body, pattern, initializer, bind);
    return;
  }
  const isObject = pattern.kind === "ObjectPattern";
  if (!given && initializer && isObject && isPrototypeOfClass(body, initializer)) {
    bindMembersOfPrototype(body, pattern, initializer, bind);
    return;
  }
  const value = given ?? (initializer && ownValue(body, initializer));
  if (!value) return;
  const held = body.hold(value.node);
  body.emit(held.store);
  const again: Value = { node: held.read(), type: value.type };
  if (pattern.kind === "ObjectPattern") {
    if (source) requireParts(body, pattern, again, source, firstName(body, pattern));
    bindProperties(body, pattern, () => ({ ...again, node: held.read() }), initializer, bind);
  } else bindElements(body, pattern, () => ({ ...again, node: held.read() }), initializer, bind);
}

/** The initializer as what it is by itself: what a pattern suggests is no type that anything is stored as. */
function ownValue(body: Body, node: Expression): Value {
  const inner = stripParentheses(node);
  if (inner.kind !== "ObjectLiteral" && inner.kind !== "ArrayLiteral") return body.expression(node);
  const type = body.typeOf(inner);
  return { node: body.expressionAs(inner, type), type };
}

/** `[a, b] = [b, a]`: no array is needed when both sides have their elements one by one. */
function takesLiteralApart(pattern: Pattern<Leaf>, node: Expression): boolean {
  const inner = stripParentheses(node);
  if (pattern.kind !== "ArrayPattern" || inner.kind !== "ArrayLiteral") return false;
  if (inner.elements.some((each) => each.kind === "Spread" || each.kind === "Hole")) return false;
  return (
    pattern.elements.length <= inner.elements.length &&
    pattern.elements.every(
      (each) => each.kind === "PatternElement" && !each.initializer && isLeaf(each.target),
    )
  );
}

/** `{ abs, PI } = Math` */
function takesBuiltinsApart(body: Body, pattern: Pattern<Leaf>, node: Expression): boolean {
  return (
    pattern.kind === "ObjectPattern" &&
    pattern.properties.every((each) => each.kind === "PatternProperty") &&
    builtinObject(body, node) !== undefined
  );
}

/** A call of what a declaration took is a call of the builtin itself. */
function isOnlyCalled({ lowering }: Body, { target, initializer }: PatternProperty<Leaf>): boolean {
  const symbol = target.kind === "Identifier" ? lowering.program.symbolOf(target) : undefined;
  if (initializer !== null || symbol?.kind !== "variable" || symbol.isReassigned) return false;
  const uses = lowering.uses.of(symbol);
  return uses.length > 0 && uses.every((each) => each.role === "callee");
}

function bindBuiltins(body: Body, pattern: Pattern<Leaf>, node: Expression, bind: Bind): void {
  const object = builtinObject(body, node);
  if (pattern.kind !== "ObjectPattern" || !object) return;
  for (const property of pattern.properties) {
    if (property.kind !== "PatternProperty") continue;
    const name = body.lowering.program.propertyNameOf(property.key);
    if (name === undefined) unsupported(body.span(property), "this key of a pattern");
    if (isOnlyCalled(body, property)) continue;
    const value = builtinOf(body, object, name, property);
    bindWithDefault(body, property.target, value, property.initializer, bind);
  }
}

/** `{ twice } = Counter.prototype` */
function bindMembersOfPrototype(
  body: Body,
  pattern: ObjectPattern<Leaf>,
  prototype: Expression,
  bind: Bind,
): void {
  const { types } = body.lowering;
  for (const part of pattern.properties) {
    const name = part.kind === "PatternProperty" ? knownName(body, part.key) : undefined;
    const type = name && types.propertyOf(body.typeOf(prototype), name)?.type;
    const value = type && memberOfPrototype(body, prototype, name, type);
    if (part.kind === "PatternProperty" && value)
      body.at(part, () => bindWithDefault(body, part.target, value, part.initializer, bind));
    else
      unsupported(
        body.span(part),
        "taking this of the prototype of a class",
        "take methods of it by their names alone",
      );
  }
}

function bindLiteral(body: Body, pattern: Pattern<Leaf>, node: Expression, bind: Bind): void {
  const inner = stripParentheses(node);
  if (pattern.kind !== "ArrayPattern" || inner.kind !== "ArrayLiteral") return;
  const values = inner.elements.map((each): { value: Value; read: () => Node } => {
    const value = body.expression(each as Expression);
    const held = body.hold(value.node);
    body.emit(held.store);
    return { value, read: held.read };
  });
  pattern.elements.forEach((each, index) => {
    const item = values[index];
    if (each.kind === "Hole" || !item || !isLeaf(each.target)) return;
    bind(each.target, (type) => convert(body, { node: item.read(), type: item.value.type }, type));
  });
}

/** `{ [key]: target }` */
function readComputed(body: Body, object: Value, key: Node): Value {
  const { types } = body.lowering;
  const value = types.indexTypeOf(types.nonNullable(object.type), "string");
  if (!value || !isDictionary(body.lowering, object.type))
    return readDynamicKey(body, box(object.node), box(key), asked(body.lowering, [object.type]));
  return dictionaryGet(body, object, key, "undefined", value);
}

/** The name of a key, also of a computed one whose type says it. */
function knownName(body: Body, key: PropertyName): string | undefined {
  const name = body.lowering.program.propertyNameOf(key);
  if (name !== undefined || key.kind !== "ComputedName") return name;
  const type = body.typeOf(key.expression);
  return type.kind === "literal" && typeof type.value !== "bigint" ? String(type.value) : undefined;
}

/** `{ [key]: gone, ...rest }` where `gone` is only there to leave it out. */
function isUnused(body: Body, target: PatternTarget<Leaf>): boolean {
  if (target.kind !== "Identifier") return false;
  const symbol = body.lowering.program.symbolOf(target);
  return symbol?.kind === "variable" && body.lowering.uses.of(symbol).length === 0;
}

function firstName(body: Body, { properties: [first] }: ObjectPattern<Leaf>): string | undefined {
  const isNamed = first?.kind === "PatternProperty" && first.key.kind !== "ComputedName";
  return isNamed ? knownName(body, first.key) : undefined;
}

function bindProperties(
  body: Body,
  pattern: ObjectPattern<Leaf>,
  object: () => Value,
  at: Expression | undefined,
  bind: Bind,
): void {
  const { types } = body.lowering;
  const taken: string[] = [];
  const keys: (() => Node)[] = [];
  for (const property of pattern.properties) {
    body.at(property, () => {
      if (property.kind === "RestElement") {
        const rest = restOfObject(
          body,
          object(),
          { names: taken, keys },
          property,
          targetType(body, property.target),
        );
        bindTarget(body, property.target, rest, bind);
        return;
      }
      const name = knownName(body, property.key);
      if (name === undefined) {
        if (property.key.kind !== "ComputedName")
          return unsupported(body.span(property.key), "this key in a pattern");
        const key = body.hold(textKey(body, property.key.expression));
        body.emit(key.store);
        keys.push(key.read);
        const value = readComputed(body, object(), key.read());
        if (isUnused(body, property.target)) return;
        return bindWithDefault(body, property.target, value, property.initializer, bind);
      }
      taken.push(name);
      reachKey(body, property.key);
      const source = object();
      const known = types.nonNullable(source.type);
      const declared = types.propertyOf(known, name)?.type;
      const wanted =
        (declared && admitMissing(body, known, name, declared)) ??
        types.indexTypeOf(known, "string") ??
        body.lowering.classes.unknownType;
      const self = at ? objectOfPattern(body, source, at, name) : source;
      const value =
        readNamed(body, self, name, wanted) ??
        builtinPart(body, self, name, property) ??
        unsupported(body.span(property), `taking apart \`${types.toString(source.type)}\``);
      bindWithDefault(body, property.target, value, property.initializer, bind);
    });
  }
}

/** The object of a pattern, with the TypeError of taking nothing apart where there is none. */
function objectOfPattern(body: Body, value: Value, node: Expression, name: string): Value {
  const { lowering } = body;
  if (typeof value.node.type !== "number") return checked(body, value, node, name);
  if (!admitsNullish(lowering, value.type) && isProven(body, node)) return value;
  const { stringType, unknownType } = lowering.classes;
  const text = (content: string): Value => ({
    node: stringConstant(lowering, content),
    type: stringType,
  });
  const held = body.hold(value.node);
  const object: Value = { node: box(held.read()), type: unknownType };
  const refused = callLibrary(
    body,
    "error.ts#refuseTakingApart",
    [],
    [object, text(calleeText(node)), text(name)],
  );
  const isMissing = op("ref.is_nullish", [], [held.read()], "bool");
  return {
    node: sequence([held.store, when(isMissing, [effectOf(refused.node)]), held.read()]),
    type: lowering.types.nonNullable(value.type),
  };
}

function readNamed(body: Body, object: Value, name: string, wanted: Type): Value | undefined {
  const { representations, classes } = body.lowering;
  const normal = representations.normalize(object.type);
  if (representations.isMixed(normal)) return readDynamic(body, object, name);
  const category = representations.category(normal);
  if (name === "length" && category === "array") {
    return {
      node: op("f64.from_i32", [], [op("array.length", [], [object.node], "i32")], "f64"),
      type: classes.numberType,
    };
  }
  if (name === "length" && category === "string") {
    return {
      node: op("f64.from_i32", [], [op("string.length", [], [object.node], "i32")], "f64"),
      type: classes.numberType,
    };
  }
  if (isDictionary(body.lowering, object.type)) {
    return dictionaryGet(body, object, dictionaryKey(body, name), "undefined", wanted);
  }
  if (category === "array" && /^\d+$/.test(name))
    return readElement(body, object, Number(name), wanted);
  const value = readProperty(body, object, name, wanted);
  return value ?? (category === "anything" ? readDynamic(body, object, name) : undefined);
}

function bindElements(
  body: Body,
  pattern: ArrayPattern<Leaf>,
  array: () => Value,
  at: Expression | undefined,
  bind: Bind,
): void {
  const { representations, types, classes } = body.lowering;
  const source = array();
  const type = representations.normalize(types.nonNullable(source.type));
  // Of arrays that keep their elements in several ways only iteration knows how.
  if (representations.category(type) !== "array" || representations.isMixed(type)) {
    bindIterated(body, pattern, source, at, bind);
    return;
  }
  if (at && mayBeNothing(at))
    body.emit(effectOf(checked(body, source, at, walkedName(at, "pattern")).node));
  const element = representations.elementOf(type) ?? classes.neverType;
  pattern.elements.forEach((each, index) => {
    if (each.kind === "Hole") return;
    body.at(each, () => {
      if (each.kind === "RestElement") {
        const start = op("f64.from_i32", [], [integerConstant(index)], "f64");
        const rest = callLibrary(
          body,
          "array.ts#sliceFilled",
          [element],
          [
            { node: array().node, type: types.array(element) },
            { node: start, type: classes.numberType },
            {
              node: op("f64.const", [Number.POSITIVE_INFINITY], [], "f64"),
              type: classes.numberType,
            },
          ],
        );
        bindTarget(body, each.target, rest, bind);
        return;
      }
      const declared = elementOf(representations, type, index) ?? element;
      // Where there is a default, undefined may be what the array holds, whatever the tuple's type says.
      const own = each.initializer ? representations.orUndefined(declared) : declared;
      bindWithDefault(
        body,
        each.target,
        elementValue(body, array(), index, own, element, type),
        each.initializer,
        bind,
      );
    });
  });
}

/** An element which a pattern asks for: undefined when it is not there. */
function elementValue(
  body: Body,
  array: Value,
  index: number,
  own: Type,
  element: Type,
  type: Type,
): Value {
  const { representations } = body.lowering;
  const arrayType = array.node.type;
  if (typeof arrayType !== "number") return array;
  const storage = representations.element(element);
  const place = integerConstant(index);
  // Tuples have their elements; others may be shorter than the pattern.
  const isThere =
    type.kind === "tuple" &&
    !type.elements[index]?.isOptional &&
    !admitsUndefined(body.lowering, own);
  const isMissable = body.repr(own) === STRING_TYPE && body.lowering.missing.areTextsMissing;
  if (isThere && storage !== "value" && !isMissable) {
    const read = load(
      body,
      body.op("array.get", [arrayType], [array.node, place], storage),
      element,
    );
    return { node: convert(body, read, own), type: own };
  }
  const result = typeof storage === "number" ? storage : "value";
  const node = body.op("array.get_or_undefined", [arrayType], [array.node, place], result);
  if (isMissable) {
    const found = load(
      body,
      node,
      representations.orUndefined(storage === "value" ? element : own),
    );
    const kept = representations.orUndefined(own);
    return { node: convert(body, found, kept), type: kept };
  }
  if (type.kind === "tuple")
    return {
      node: convert(body, load(body, node, representations.orUndefined(element)), own),
      type: own,
    };
  return load(body, node, representations.orUndefined(element));
}

/** Whether the value is what some place holds, which may be nothing whatever its type says. */
function mayBeNothing(at: Expression): boolean {
  const { kind } = stripAssertions(at);
  return kind === "Identifier" || kind === "PropertyAccess" || kind === "ElementAccess";
}

function elementOf(representations: Representations, type: Type, index: number): Type | undefined {
  if (type.kind !== "tuple") return undefined;
  const found = elementAtPlace(type, index);
  return found?.isOptional ? representations.orUndefined(found.type) : found?.type;
}

/** Strings, Sets and the like: walked until the pattern is filled. */
function bindIterated(
  body: Body,
  pattern: ArrayPattern<Leaf>,
  source: Value,
  at: Expression | undefined,
  bind: Bind,
): void {
  const { representations, types, classes } = body.lowering;
  const item = types.iteratedTypeOf(source.type) ?? classes.unknownType;
  const walk = (steps: Steps): void => {
    const ended = body.newLocal("bool");
    body.emit(body.set(ended, op("bool.const", [0], [], "bool")));
    const { close } = steps;
    if (close) {
      const closeUnlessEnded = (): void => {
        const left = op("i32.eqz", [], [body.get(ended)], "bool");
        body.emit(when(left, body.collect(close)));
      };
      closing(body, closeUnlessEnded, () => walkElements(steps, ended));
      closeUnlessEnded();
    } else {
      walkElements(steps, ended);
    }
  };
  iterateValue(body, source, at ?? (pattern as SyntaxNode), walk, "pattern");

  function walkElements(steps: Steps, ended: number): void {
    for (const each of pattern.elements) {
      if (each.kind === "RestElement") {
        bindTarget(body, each.target, restOfWalk(body, steps, item, ended), bind);
        return;
      }
      const type = representations.orUndefined(item);
      const local = body.newLocal(body.repr(type));
      const inside = body.collect(() => {
        const end = { name: "end" };
        const tryNext = body.collect(() => {
          const done = { name: "done" };
          const walked = body.collect(() => {
            // An iterator that throws counts as ended.
            if (steps.close) body.emit(body.set(ended, booleanConstant(true)));
            steps.advance(end);
            if (steps.close) body.emit(body.set(ended, booleanConstant(false)));
            body.emit(body.set(local, convert(body, steps.current(), type)));
            steps.after?.();
            body.emit({ kind: "branch", label: done, type: "never" });
          });
          const ends = body.collect(() => {
            body.emit({ kind: "block", label: end, body: walked, type: "void" });
            body.emit(body.set(ended, op("bool.const", [1], [], "bool")));
            body.emit(body.set(local, undefinedFor(body, type)));
          });
          body.emit({ kind: "block", label: done, body: ends, type: "void" });
        });
        for (const node of tryNext) body.emit(node);
      });
      body.emit(
        when(op("i32.eqz", [], [body.get(ended)], "bool"), inside, [
          body.set(local, undefinedFor(body, type)),
        ]),
      );
      if (each.kind !== "Hole")
        bindWithDefault(body, each.target, { node: body.get(local), type }, each.initializer, bind);
    }
  }
}

/** What a walk has left, as an array. */
function restOfWalk(body: Body, steps: Steps, item: Type, ended: number): Value {
  const { types, representations } = body.lowering;
  const type = types.array(item);
  const array = body.repr(type);
  if (typeof array !== "number") return { node: op("value.undefined", [], [], "value"), type };
  const result = body.newLocal(array);
  body.emit(body.set(result, op("array.of", [array, 0], [], array)));
  const end = { name: "end" };
  const again = { name: "rest" };
  const round = body.collect(() => {
    steps.advance(end);
    const stored = store(
      body,
      { node: convert(body, steps.current(), item), type: item },
      item,
      representations.element(item),
    );
    body.emit(op("array.push", [array], [body.get(result), stored], "void"));
    steps.after?.();
    body.emit({ kind: "branch", label: again, type: "never" });
  });
  const loop: Node = { kind: "loop", label: again, body: round, type: "void" };
  body.emit(
    when(op("i32.eqz", [], [body.get(ended)], "bool"), [
      body.set(ended, booleanConstant(true)),
      { kind: "block", label: end, body: [loop], type: "void" },
    ]),
  );
  return { node: body.get(result), type };
}

function undefinedFor(body: Body, type: Type): Node {
  const representation = body.repr(type);
  return typeof representation === "number"
    ? op("ref.undefined", [representation], [], representation)
    : op("value.undefined", [], [], "value");
}

function bindWithDefault(
  body: Body,
  target: PatternTarget<Leaf>,
  value: Value,
  initializer: Expression | null,
  bind: Bind,
): void {
  if (!initializer) {
    bindTarget(body, target, value, bind);
    return;
  }
  const type =
    targetType(body, target) ??
    body.lowering.types.union([
      body.lowering.representations.withoutUndefined(value.type),
      body.lowering.types.widen(body.typeOf(initializer)),
    ]);
  bindTarget(
    body,
    target,
    withDefault(body, value, type, () => initializer),
    bind,
  );
}

function bindTarget(body: Body, target: PatternTarget<Leaf>, value: Value, bind: Bind): void {
  if (isLeaf(target)) {
    bind(target, (type) => convert(body, value, type));
    return;
  }
  destructure(body, target, value, undefined, bind);
}

/** Type of what a target stores into, if it says. */
function targetType(body: Body, target: PatternTarget<Leaf>): Type | undefined {
  if (target.kind !== "Identifier") return undefined;
  const symbol = body.lowering.program.symbolOf(target);
  return symbol && body.close(body.lowering.program.declaredTypeOf(symbol));
}

function isLeaf(target: PatternTarget<Leaf>): target is Leaf {
  return target.kind !== "ObjectPattern" && target.kind !== "ArrayPattern";
}
