/** Names of what every object inherits, whatever its type declares. */

/** The methods: what no type of the program declares. */
const METHODS: ReadonlySet<string> = new Set([
  "hasOwnProperty",
  "isPrototypeOf",
  "propertyIsEnumerable",
  "toLocaleString",
  "toString",
  "valueOf",
]);

/** Is it the name of a method that every object inherits? */
export function isMethodOfAll(name: string): boolean {
  return METHODS.has(name);
}

/** Is there something of the name in every object, whatever its type declares? */
export function isInheritedByAll(name: string): boolean {
  return name === "constructor" || METHODS.has(name);
}
