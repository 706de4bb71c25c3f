/** Classes and prototypes of the host for what a program's objects are shown as. */
import type { StructType } from "./module.ts";

/** In the struct beside an array: it is what a class that extends `Array` declares, see compiler/lower/array-classes.ts. */
const ARRAY_FIELD = "$beside";

/** A class, as far as its objects are shown. */
export type Class = { readonly prototype: object; readonly name: string };

// Classes which are the host's own have its prototypes, methods and all.
const HOST_CLASSES: { readonly [Role in StructType["role"]]?: Readonly<Record<string, Class>> } = {
  map: { Map },
  set: { Set },
  regexp: { RegExp },
  date: { Date },
  error: {
    Error,
    TypeError,
    RangeError,
    ReferenceError,
    SyntaxError,
    URIError,
    EvalError,
    AggregateError,
  },
};

const ROLE_CLASSES: { readonly [Role in StructType["role"]]?: Class } = {
  map: Map,
  set: Set,
  error: Error,
  regexp: RegExp,
  date: Date,
};

/** Is it the struct beside an array of a class that extends `Array`? */
export function ofArray(fields: StructType["fields"]): boolean {
  return fields.some(({ name }) => name === ARRAY_FIELD);
}

/** What objects of a struct are shown as. @param base what its base class is shown as */
export function classOf({ name, role, fields, tag }: StructType, base: Class | undefined): Class {
  const own = HOST_CLASSES[role];
  if (own !== undefined && Object.hasOwn(own, name)) return own[name] ?? Error;
  const made = makeClass(name, base ?? (ofArray(fields) ? Array : ROLE_CLASSES[role]));
  if (tag !== undefined)
    Object.defineProperty(made.prototype, Symbol.toStringTag, { get: () => tag });
  return made;
}

/** The prototype of the first of the classes named, each of which extends the next, or what stands after a `=`: see stdlib/lib/prototype.ts. */
export function prototypeNamed(names: string): object {
  if (names.startsWith("=")) return namedGlobally(names.slice(1)) ?? {};
  const found = names
    .split(" ")
    .reduceRight<Class | undefined>(
      (base, name) => (name.startsWith("!") ? globalClass(name.slice(1)) : makeClass(name, base)),
      undefined,
    );
  return found?.prototype ?? {};
}

/** The host's own class of the name, if it has one. */
export function globalClass(name: string): Class | undefined {
  return (globalThis as unknown as Readonly<Record<string, Class | undefined>>)[name];
}

/** An object of the host, such as `Math`. */
function namedGlobally(name: string): object | undefined {
  return (globalThis as unknown as Readonly<Record<string, object | undefined>>)[name];
}

/** A class of the name, without members. */
export function makeClass(name: string, base: Class | undefined): Class {
  const made = { [name]: class {} }[name] ?? class {};
  if (base !== undefined) Object.setPrototypeOf(made.prototype, base.prototype);
  return made;
}

/** Gives an object the class's prototype. */
export function withClass<Shell extends object>(shell: Shell, { prototype }: Class): Shell {
  if (Object.getPrototypeOf(shell) !== prototype) Object.setPrototypeOf(shell, prototype);
  return shell;
}
