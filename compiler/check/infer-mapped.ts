/** Inference to mapped types and to `keyof`: the type that would have such properties, or such keys. */
import type { Checker } from "./checker.ts";
import { keyofType } from "./evaluate-keys.ts";
import { indexSignaturesOf } from "./index-signatures.ts";
import { mentionsSkipped } from "./infer-candidates.ts";
import { type InferenceRun, inferFrom, inferWithPriority, startRun } from "./infer-run.ts";
import { PRIORITY } from "./inference-context.ts";
import { propertiesOf } from "./members.ts";
import { inferenceContext } from "./start-inference.ts";
import { substitute } from "./substitute.ts";
import type { Type, TypeParameter } from "./types.ts";
import { isPrimitive, union } from "./unions.ts";

/** An object type that has the keys, with any values. */
export function emptyObjectFromKeys(c: Checker, source: Type): Type {
  const members = new Map<string, ReturnType<typeof c.late.plainProperty>>();
  for (const key of source.kind === "union" ? source.members : [source]) {
    if (
      key.kind === "literal" &&
      (typeof key.value === "string" || typeof key.value === "number")
    ) {
      const name = String(key.value);
      members.set(name, c.late.plainProperty(name, c.store.any));
    }
  }
  const indexes = isPrimitive(source, "string")
    ? [{ key: c.store.string, type: c.store.emptyObject, isReadonly: false }]
    : [];
  return c.store.object_(
    { properties: members, callSignatures: [], constructSignatures: [], indexSignatures: indexes },
    { mayBeGeneric: false },
  );
}

/** Infers to `{ [P in constraint]: … }`; false if the constraint says nothing. */
export function inferToMapped(
  run: InferenceRun,
  source: Type,
  target: Type & { readonly kind: "mapped" },
  constraint: Type,
): boolean {
  const { c } = run;
  if (constraint.kind === "union") {
    let result = false;
    for (const each of constraint.members)
      result = inferToMapped(run, source, target, each) || result;
    return result;
  }
  if (constraint.kind === "keyof") {
    // { [P in keyof T]: X }: what T would have to be.
    const inference = run.inferences.find((each) => each.parameter === constraint.type);
    if (inference !== undefined && !inference.isFixed) {
      const reversed = reverseMapped(run, source, target, constraint.type as TypeParameter);
      if (reversed !== undefined) {
        // Where parts still wait for their context, what the whole shows is less.
        const priority = mentionsSkipped(c, source)
          ? PRIORITY.partialHomomorphicMapped
          : PRIORITY.homomorphicMapped;
        inferWithPriority(run, reversed, inference.parameter, priority);
      }
    }
    return true;
  }
  if (constraint.kind === "typeParameter") {
    inferWithPriority(run, keyofType(c, source), constraint, PRIORITY.mappedConstraint);
    const extended = constraint.constraint;
    if (extended !== undefined && inferToMapped(run, source, target, extended)) return true;
    const propertyTypes = propertiesOf(c, source).map((each) => each.type);
    const indexTypes = indexSignaturesOf(c, source).map((each) => each.type);
    const template = substitute(c, target.root.template, target.mapper);
    inferFrom(run, union(c.store, [...propertyTypes, ...indexTypes]), template);
    return true;
  }
  return false;
}

function reverseMapped(
  run: InferenceRun,
  source: Type,
  target: Type & { readonly kind: "mapped" },
  shape: TypeParameter,
): Type | undefined {
  const { c } = run;
  const template = substitute(c, target.root.template, {
    get: (p) => (p === target.root.parameter ? undefined : target.mapper.get(p)),
  });
  const invert = (type: Type): Type => {
    const element = c.store.parameter("T[P]", undefined, undefined, undefined);
    const slot = c.store.indexedAccess(shape, target.root.parameter);
    const context = inferenceContext(c, [element], undefined);
    for (const each of context.inferences) each.slot = slot;
    inferFrom(startRun(c, run.infer, context.inferences, template), type, template);
    return context.inferences[0]?.candidates === undefined &&
      context.inferences[0]?.contraCandidates === undefined
      ? c.store.unknown
      : (context.mapper.get(element) ?? c.store.unknown);
  };
  if (source.kind === "array") return c.store.array(invert(source.element), source.isReadonly);
  if (source.kind === "tuple") {
    return c.store.tuple(
      source.elements.map((each) => ({ ...each, type: invert(each.type) })),
      source.isReadonly,
    );
  }
  const properties = propertiesOf(c, source);
  const indexes = indexSignaturesOf(c, source);
  if (properties.length === 0 && indexes.length === 0) return undefined;
  const made = new Map<string, ReturnType<typeof c.late.plainProperty>>();
  for (const property of properties) {
    made.set(
      property.name,
      c.late.plainProperty(
        property.name,
        () => invert(property.isOptional ? c.late.withoutMissing(c, property.type) : property.type),
        {
          isOptional: target.root.optionalModifier === "add" ? false : property.isOptional,
          isReadonly: target.root.readonlyModifier === "add" ? false : property.isReadonly,
          declarations: property.declarations,
        },
      ),
    );
  }
  return c.store.object_(
    {
      properties: made,
      callSignatures: [],
      constructSignatures: [],
      indexSignatures: indexes.map((each) => ({
        key: each.key,
        type: invert(each.type),
        isReadonly: each.isReadonly,
      })),
    },
    { mayBeGeneric: true },
  );
}
