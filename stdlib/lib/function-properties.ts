/** Properties of functions: `f.label = "one"`. Few functions have any, so they lie beside the functions, found by identity. */
import { Dictionary } from "./dictionary.ts";
import { Map } from "./map.ts";

/** The host looks for it by this name when it shows functions, see runtime/bytecode/host-values.ts. */
const $functionProperties: Map<unknown, Dictionary<unknown>> = new Map<unknown, Dictionary<unknown>>();

/** `self[key]` */
export function readProperty(self: unknown, key: string): unknown {
  return $functionProperties.get(self)?.$get(key);
}

/** `self[key] = value` */
export function writeProperty(self: unknown, key: string, value: unknown): void {
  let own = $functionProperties.get(self);
  if (own === undefined) {
    own = new Dictionary<unknown>();
    $functionProperties.set(self, own);
  }
  own.$set(key, value);
}

/** `f.bind(self, …given)` of a function of unknown type. */
export function bindUnknown(f: any, self: any, given: any[]): any {
  return (...rest: any[]): any => f.apply(self, given.concat(rest));
}

/** `key in self` */
export function hasProperty(self: unknown, key: string): boolean {
  return $functionProperties.get(self)?.$has(key) ?? false;
}

/** `delete self[key]` */
export function deleteProperty(self: unknown, key: string): void {
  $functionProperties.get(self)?.$delete(key);
}

/** `Object.keys(self)` */
export function keysOf(self: unknown): string[] {
  return $functionProperties.get(self)?.$ownKeys() ?? [];
}

/** `Object.values(self)` */
export function valuesOf(self: unknown): unknown[] {
  return $functionProperties.get(self)?.$ownValues() ?? [];
}

/** `Object.entries(self)` */
export function entriesOf(self: unknown): [string, unknown][] {
  return $functionProperties.get(self)?.$ownEntries() ?? [];
}
