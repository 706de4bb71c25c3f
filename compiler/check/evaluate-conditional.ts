/** Conditional types, `infer` included. */
import type { Checker } from "./checker.ts";
import { isGenericType } from "./evaluate-keys.ts";
import { compose, extend, substitute } from "./substitute.ts";
import type { AliasUse, ConditionalRoot, Mapper, Type, TypeParameter } from "./types.ts";
import { isAny, isNever, isUnknown, membersOf, union } from "./unions.ts";

// A conditional type that calls itself in its last position may go round this often, as in TypeScript.
const MAX_TAIL_CALLS = 1000;
// How often what a conditional type asks of is taken as the next weaker type until it is decided.
const MAX_WEAKENINGS = 4;

/** The conditional type `root` under `mapper`: distributed, decided if it can be, else deferred. */
export function conditionalType(
  c: Checker,
  root: ConditionalRoot,
  mapper: Mapper,
  alias: AliasUse | undefined,
): Type {
  if (root.isDistributive && root.check.kind === "typeParameter") {
    const parameter = root.check;
    const given = mapper.get(parameter);
    if (given !== undefined) {
      if (isNever(given)) return given;
      const members = membersOf(c.store, given);
      if (members.length > 1) {
        return union(
          c.store,
          members.map((member) => decide(c, root, extend(mapper, parameter, member), undefined)),
          alias,
        );
      }
    }
  }
  return decide(c, root, mapper, alias);
}

function decide(
  c: Checker,
  startRoot: ConditionalRoot,
  startMapper: Mapper,
  alias: AliasUse | undefined,
): Type {
  let root = startRoot;
  let mapper = startMapper;
  const extra: Type[] = [];
  const finish = (type: Type): Type =>
    extra.length === 0 ? type : union(c.store, [...extra, type]);
  for (let round = 0; ; round++) {
    if (round > MAX_TAIL_CALLS) {
      c.state.isTooDeep = true;
      return c.store.unresolved;
    }
    const check = substitute(c, root.check, mapper);
    const pattern = substitute(c, root.extends, withoutParameters(mapper, root.inferParameters));
    if (isError(check) || isError(pattern)) return finish(c.store.errorType);
    if (check === c.store.wildcard || pattern === c.store.wildcard) return finish(c.store.wildcard);
    const areTuples = areSimpleTuples(root.check, root.extends);
    const isDeferred = isGenericCheck(check, areTuples);
    let inner = mapper;
    if (root.inferParameters.length > 0 && !isDeferred) {
      const inferred = c.late.inferForConditional(c, check, pattern, root.inferParameters, mapper);
      inner = {
        get: (parameter: TypeParameter) => inferred.get(parameter) ?? mapper.get(parameter),
      };
    }
    const target = root.inferParameters.length > 0 ? substitute(c, root.extends, inner) : pattern;
    if (!isDeferred && !isGenericCheck(target, areTuples)) {
      if (!isUnknown(target) && !isAny(target)) {
        const isAnyCheck = isAny(check);
        if (isAnyCheck || !c.late.isAssignable(c, permissive(c, check), permissive(c, target))) {
          if (isAnyCheck) extra.push(substitute(c, root.whenTrue, inner));
          const next = root.whenFalse;
          if (next.kind === "conditional" && !next.root.isDistributive) {
            mapper = compose(c, next.mapper, mapper);
            root = next.root;
            continue;
          }
          return finish(substitute(c, next, mapper));
        }
      }
      if (
        isUnknown(target) ||
        isAny(target) ||
        c.late.isAssignable(c, restrictive(c, check), restrictive(c, target))
      ) {
        return finish(substitute(c, root.whenTrue, inner));
      }
    }
    return finish(c.store.conditional(root, check, target, mapper, alias));
  }
}

/** What a type that calls itself has inferred a round before says nothing of this one. */
function withoutParameters(mapper: Mapper, parameters: readonly TypeParameter[]): Mapper {
  if (parameters.length === 0) return mapper;
  return { get: (each) => (parameters.includes(each) ? undefined : mapper.get(each)) };
}

function isError(type: Type): boolean {
  return type.kind === "primitive" && type.origin === "error";
}

/** Whether the answer has to wait for type parameters: `[T] extends [never]` does, too. */
function isGenericCheck(type: Type, areTuples: boolean): boolean {
  return (
    isGenericType(type) ||
    (areTuples && type.kind === "tuple" && type.elements.some((each) => isGenericType(each.type)))
  );
}

function areSimpleTuples(check: Type, pattern: Type): boolean {
  if (check.kind !== "tuple" || pattern.kind !== "tuple") return false;
  const isPlain = ({ isOptional, isRest }: { isOptional: boolean; isRest: boolean }): boolean =>
    !isOptional && !isRest;
  return (
    check.elements.length === pattern.elements.length &&
    check.elements.every(isPlain) &&
    pattern.elements.every(isPlain)
  );
}

/** Type parameters as whatever fits: what holds for no types fails still. */
function permissive(c: Checker, type: Type): Type {
  return substitute(c, type, { get: () => c.store.wildcard });
}

/** Type parameters without their constraints: what holds then holds for all types. */
function restrictive(c: Checker, type: Type): Type {
  return substitute(c, type, {
    get: (parameter) => {
      if (parameter.constraint === undefined) return undefined;
      let plain = c.state.restrictiveParameters.get(parameter);
      if (plain === undefined) {
        plain = c.store.parameter(parameter.name, undefined, undefined, undefined);
        c.state.restrictiveParameters.set(parameter, plain);
      }
      return plain;
    },
  });
}

/** What a deferred conditional type is at least: the union of its branches, or what the constraint of its check decides. */
export function constraintOfConditional(
  c: Checker,
  type: Type & { readonly kind: "conditional" },
): Type {
  const { root, mapper } = type;
  if (root.isDistributive && root.check.kind === "typeParameter") {
    let given = mapper.get(root.check) ?? root.check;
    // The next weaker type may wait for type parameters too: `T[K]`, `T[keyof T]`, and only then what `T` is at least.
    for (let step = 0; step < MAX_WEAKENINGS && !c.state.conditionalDepthReached(); step++) {
      const constraint = c.late.constraintOfType(c, given);
      if (constraint === undefined || constraint === given) break;
      given = constraint;
      const known = extend(mapper, root.check, constraint);
      const result = c.state.insideConditional(() => conditionalType(c, root, known, undefined));
      if (isNever(result)) break;
      if (result.kind !== "conditional") return result;
    }
  }
  return branchesOfConditional(c, type);
}

/** Either of its branches: what a deferred conditional type is at least, whatever it asks. */
export function branchesOfConditional(
  c: Checker,
  { root, mapper }: Type & { readonly kind: "conditional" },
): Type {
  return union(c.store, [whenHolds(c, root, mapper), substitute(c, root.whenFalse, mapper)]);
}

/**
 * The first branch: of `T extends U ? T : …` the `T` that is also a `U`, of `T[K] extends U ? T[K] : …` likewise. Only the plain one, so that types that hold
 * themselves do not grow for ever.
 */
function whenHolds(
  c: Checker,
  { check, extends: pattern, whenTrue }: ConditionalRoot,
  mapper: Mapper,
): Type {
  const result = substitute(c, whenTrue, mapper);
  const isAsked = check.kind === "typeParameter" || check.kind === "indexedAccess";
  if (!isAsked || whenTrue !== check || result.kind !== check.kind) return result;
  return c.late.intersection(c.store, [result, substitute(c, pattern, mapper)]);
}
