/** Properties of the values that the host gets, each as the language makes it. */

/** One that is seen. Not an assignment: a field may be called `__proto__`. */
export function show(shell: object, name: string | symbol, value: unknown): void {
  const isSeen = { writable: true, enumerable: true, configurable: true };
  Object.defineProperty(shell, name, { value, ...isSeen });
}

/** One that is there, but not among the keys, as the host defines an error's own. */
export function hide(shell: object, name: string, value: unknown): void {
  const isHidden = { writable: true, enumerable: false, configurable: true };
  Object.defineProperty(shell, name, { value, ...isHidden });
}

/** Bits of the field `$own` of errors, see stdlib/lib/error.ts. */
export const ERROR_OWN = {
  message: 1,
  listsMessage: 2,
  cause: 4,
  listsCause: 8,
  listsName: 16,
} as const;

/** What the stack of an error begins with. */
export function errorHeading(name: string, message: string): string {
  if (name === "") return message;
  return message === "" ? name : `${name}: ${message}`;
}
