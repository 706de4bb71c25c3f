/**
 * What arrays without a written element type are given, noted in one check and taken for their elements' types in the next (`check-program.ts`).
 * A check has types of its own, so a guess is the text of a type as it were: names, and how they are put together.
 */

import type { Node } from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import { scopeAt } from "./entities.ts";
import { MEANING } from "./symbol-table.ts";
import { classLike } from "./type-symbols.ts";
import type { TupleElement, Type } from "./types.ts";
import { union } from "./unions.ts";

const PRIMITIVES = ["string", "number", "boolean", "bigint", "undefined", "null"] as const;

/** A type apart from any check. */
export type Guess =
  | { readonly kind: "primitive"; readonly name: (typeof PRIMITIVES)[number] }
  | { readonly kind: "array"; readonly element: Guess }
  | { readonly kind: "tuple"; readonly elements: readonly Guess[] }
  | { readonly kind: "union"; readonly members: readonly Guess[] }
  | { readonly kind: "named"; readonly name: string; readonly typeArguments: readonly Guess[] };

/** The type as a guess; nothing for types that have no such form. */
export function guessOf(type: Type): Guess | undefined {
  switch (type.kind) {
    case "primitive": {
      const name = PRIMITIVES.find((each) => each === type.name);
      return name && { kind: "primitive", name };
    }
    case "array": {
      const element = type.isReadonly ? undefined : guessOf(type.element);
      return element && { kind: "array", element };
    }
    case "tuple": {
      const isPlain = !type.isReadonly && type.elements.every(isPlainElement);
      const elements = isPlain ? allOf(type.elements.map((each) => each.type)) : undefined;
      return elements && { kind: "tuple", elements };
    }
    case "union": {
      const members = allOf(type.members);
      return members && { kind: "union", members };
    }
    case "reference": {
      const typeArguments = type.target.outerCount > 0 ? undefined : allOf(type.typeArguments);
      return typeArguments && { kind: "named", name: type.target.symbol.name, typeArguments };
    }
    default:
      return undefined;
  }
}

/** The type that a guess stands for where the node is. */
export function typeOfGuess(c: Checker, guess: Guess, at: Node): Type | undefined {
  const each = (guesses: readonly Guess[]): Type[] | undefined => {
    const types = guesses.map((one) => typeOfGuess(c, one, at));
    return types.every((one) => one !== undefined) ? types : undefined;
  };
  switch (guess.kind) {
    case "primitive":
      return c.store[guess.name];
    case "array": {
      const element = typeOfGuess(c, guess.element, at);
      return element && c.store.array(element);
    }
    case "tuple": {
      const types = each(guess.elements);
      return types && c.store.tuple(types.map((type) => ({ ...PLAIN_ELEMENT, type })));
    }
    case "union": {
      const types = each(guess.members);
      return types && union(c.store, types);
    }
    case "named": {
      const found = c.modules.resolveName(scopeAt(c, at), guess.name, MEANING.type);
      const symbol = found && c.modules.resolveImport(found);
      const isClassLike = symbol?.declarations.some(
        ({ kind }) =>
          kind === "ClassDeclaration" ||
          kind === "ClassExpression" ||
          kind === "InterfaceDeclaration",
      );
      const declared = symbol && isClassLike ? classLike(c, symbol) : undefined;
      const types = each(guess.typeArguments);
      if (!declared || !types || declared.typeParameters.length !== types.length) return undefined;
      return c.store.reference(declared, types);
    }
  }
}

/** An element that a tuple always has, without a name. */
export const PLAIN_ELEMENT = {
  isOptional: false,
  isRest: false,
  isVariadic: false,
  label: undefined,
} as const;

function isPlainElement({ isOptional, isRest, isVariadic }: TupleElement): boolean {
  return !isOptional && !isRest && !isVariadic;
}

function allOf(types: readonly Type[]): readonly Guess[] | undefined {
  const guesses = types.map(guessOf);
  return guesses.every((each) => each !== undefined) ? guesses : undefined;
}
